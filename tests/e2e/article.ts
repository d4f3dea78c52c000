import { expect, type Locator, type Page } from '@playwright/test';

/** The open article: its body and head, without what stands around it. */
export const article = (page: Page): Locator =>
  page.getByRole('main', { name: /^(?:Article|본문)$/ }).getByRole('article');

/** Body paragraphs of the open article, as they are drawn. */
export const paragraphs = (page: Page): Promise<readonly string[]> =>
  article(page)
    .locator('> p')
    .evaluateAll((found) => found.map((paragraph) => paragraph.textContent ?? ''));

/** A picture as the page has it: where it came from and how large it really is. */
export interface ShownPicture {
  readonly source: string;
  readonly width: number;
  readonly height: number;
}

/** Every picture of the open article, scrolled to and decoded. */
export async function pictures(page: Page): Promise<readonly ShownPicture[]> {
  const images = article(page).getByRole('figure').locator('img');
  return images.evaluateAll((found) =>
    Promise.all(
      found.map(async (image) => {
        if (!(image instanceof HTMLImageElement)) throw new Error('An img is no picture.');
        image.loading = 'eager';
        await image.decode().catch(() => {}); // a broken one has no size, and that is what is looked at
        return { source: image.src, width: image.naturalWidth, height: image.naturalHeight };
      }),
    ),
  );
}

/** The article stands there whole: its title, and a text under it. */
export async function expectArticle(page: Page, title: string): Promise<void> {
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(article(page).locator('> p').first()).toBeVisible();
}

/** Selects words with the mouse, from the first letter to the last, as a reader drags over them. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await article(page).evaluate((body, wanted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) return null;
      return {
        from: { x: first.left + 0.5, y: (first.top + first.bottom) / 2 },
        to: { x: last.right - 0.5, y: (last.top + last.bottom) / 2 },
      };
    }
    return null;
  }, words);
  if (!ends) throw new Error(`“${words}” is not in one piece of the article.`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: /^(?:Selection|선택)/ })).toBeVisible();
}

/** The words that are marked, in the order of the text: letters of the article only, nothing said to screen readers. */
export const markedWords = (page: Page): Promise<readonly string[]> =>
  article(page)
    .locator('mark')
    .evaluateAll((marks) =>
      marks.map((mark) =>
        [...mark.childNodes]
          .filter((node) => !(node instanceof HTMLElement && node.classList.contains('mark-end')))
          .map((node) => node.textContent ?? '')
          .join(''),
      ),
    );
