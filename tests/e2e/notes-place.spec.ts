import type { Page } from '@playwright/test';
import { expect, test } from './app.js';
import { article, markedWords, selectWords } from './article.js';
import { openArticle, saveInBulk } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';

const TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const WORDS = '소리가 없으니 오히려 바람과 물결 소리가 또렷하게 들린다';

/** How far below the window's upper edge the marked words and the focused note stand. */
const topOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);

test('The first note makes room beside the text, and the marked words stay where they are read', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1280, 560));
  const sheet = page.locator('[data-notes]');

  await openArticle(page, TITLE);
  await expect(sheet).toHaveAttribute('data-notes', 'below');
  await selectWords(page, WORDS);
  const before = await page.evaluate(
    () => window.getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0,
  );
  await page.keyboard.press('h');
  await expect.poll(() => markedWords(page)).toEqual([WORDS]);
  await expect(sheet, 'A highlight alone moves nothing').toHaveAttribute('data-notes', 'below');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: /^Note on “/ })).toBeFocused();
  await expect(sheet).toHaveAttribute('data-notes', 'margin');
  await expect.poll(async () => Math.abs((await topOf(page, 'mark')) - before)).toBeLessThan(4);

  await openArticle(page, 'The town that set its clocks by the tide');
  await selectWords(page, 'The clock was never slow.');
  await page.getByRole('button', { name: /^Add note/ }).click();
  await expect(page.getByRole('textbox', { name: /^Note on “The clock/ })).toBeFocused();
  await expect(sheet).toHaveAttribute('data-notes', 'margin');
  await expect
    .poll(async () => Math.abs((await topOf(page, 'textarea:focus')) - (await topOf(page, 'mark'))))
    .toBeLessThan(60);
  await expect(page.locator('textarea:focus')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('mark').first()).toBeInViewport();
});

test('In a window of 400 px the field of a note is whole in sight, the marked words are, too, and no toast lies over it', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry')]);
  await openArticle(page, TITLE);
  await page.setViewportSize({ width: 400, height: 800 });
  await selectWords(page, WORDS);
  await page.keyboard.press('n');
  const field = page.locator('textarea:focus');
  await expect(page.getByRole('textbox', { name: /^Note on “/ })).toBeFocused();
  await expect(field).toBeInViewport({ ratio: 1 });
  await page.keyboard.type('한 줄\n두 줄\n세 줄\n네 줄');
  await expect(field).toBeInViewport({ ratio: 1 });
  await expect(page.locator('mark').last()).toBeInViewport({ ratio: 1 });

  const debug = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: 'text/plain', data: ' ' }], dragOperationsMask: 1 };
  await debug.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 200, y: 100, data });
  await debug.send('Input.dispatchDragEvent', { type: 'drop', x: 200, y: 100, data });
  const toast = page.locator('[data-toasts] li').first();
  await expect(toast).toContainText('There is no text to save.');
  await expect(field).toBeInViewport({ ratio: 1 });
  const edges = await Promise.all([toast.boundingBox(), field.boundingBox()]);
  const [over, below] = edges.map((box) => box ?? { y: 0, height: 0 });
  expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await takePicture(page, 'note-sheet-400');
});

test('The words of a highlight are selected again by dragging from its first letter to its last', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  const words = 'The clock was never slow.';
  await selectWords(page, words);
  await page.keyboard.press('2');
  await expect.poll(() => markedWords(page)).toEqual([words]);
  await expect(page.getByRole('toolbar', { name: /^Selection/ })).toBeHidden();
  await selectWords(page, words);
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(words);
});

test('Many highlights of one paragraph have their marks beside it, none over another, and each opens its note', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry')]);
  await page.setViewportSize({ width: 1500, height: 900 });
  await openArticle(page, TITLE);
  const paragraph = article(page).locator('> p').first();
  const words = ((await paragraph.textContent()) ?? '')
    .split(' ')
    .filter((word) => word.length > 2 && !TITLE.includes(word));
  const marked = [...new Set(words)].slice(0, 9);
  for (const [index, word] of marked.entries()) {
    // oxlint-disable no-await-in-loop -- one after the other
    await selectWords(page, word);
    await page.keyboard.press(String((index % 5) + 1));
    await expect(article(page).locator('mark')).toHaveCount(index + 1);
    // oxlint-enable no-await-in-loop
  }
  await page.keyboard.press('Escape');
  const marks = page
    .getByRole('complementary', { name: 'Notes' })
    .getByRole('button', { name: /^Write a note/ });
  await expect(marks).toHaveCount(marked.length);
  await takePicture(page, 'note-marks-light-en');
  const boxes = await marks.evaluateAll((found) =>
    found.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
  const covered = boxes.filter((one, index) =>
    boxes
      .slice(index + 1)
      .some(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      ),
  );
  expect(covered).toEqual([]);
  const end = await paragraph.evaluate((element) => element.getBoundingClientRect().bottom);
  expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThan(end + 12);
  await marks.nth(7).click();
  await expect(page.getByRole('textbox', { name: /^Note on “/ })).toBeFocused();
});

test('A highlight laid over another one takes the focus', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  await selectWords(page, 'The clock was never slow.');
  await page.keyboard.press('2');
  await expect(article(page).locator('mark')).toHaveCount(1);
  await selectWords(page, 'was never');
  await page.keyboard.press('4');
  const inner = article(page).locator('mark.hl-orange');
  await expect(inner).toHaveAttribute('data-active', 'true');
  await expect(inner).toBeFocused();
});

test('In an article that was marked before, pressing a highlight moves no word', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await openArticle(page, TITLE);
  await selectWords(page, WORDS);
  await page.keyboard.press('h');
  await expect.poll(() => markedWords(page)).toEqual([WORDS]);
  await openArticle(page, 'The town that set its clocks by the tide');
  await openArticle(page, TITLE);
  const mark = article(page).locator('mark').first();
  await mark.scrollIntoViewIfNeeded();
  const before = await mark.boundingBox();
  await mark.click({ position: { x: 300, y: 8 } }); // its first line
  await expect(page.getByRole('textbox', { name: /^Note on “/ })).toBeFocused();
  expect(await mark.boundingBox()).toEqual(before);
});
