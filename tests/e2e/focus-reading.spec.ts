import { expect, test } from './app.js';
import { article, selectWords } from './article.js';
import { chooseFromContextMenu } from './context-menu.js';
import { headlines, openArticle, saveInBulk } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';

const TITLE = 'The town that set its clocks by the tide';

test('An article alone on the screen, and its address for others', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/bell'), site.address('/en/clock')]);
  await openArticle(page, TITLE);
  const clipboard = () => app.electron.evaluate(({ clipboard: board }) => board.readText());

  await test.step('F hides everything else, J goes on, Esc brings it back', async () => {
    await page.keyboard.press('f');
    await expect(headlines(page)).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden();
    await expect(page.locator('#article-scroll')).toBeFocused();
    const tools = page.getByRole('toolbar', { name: 'Article tools' });
    await expect(tools).toHaveCSS('opacity', '0');
    await takePicture(page, 'focus-light-en');
    await page.keyboard.press('Shift+Tab');
    await expect(tools, 'The keyboard brings the bar back').toHaveCSS('opacity', '1');
    await page.keyboard.press('F6');
    await expect(page.locator('#article-scroll')).toBeFocused();
    await expect(tools).toHaveCSS('opacity', '0');
    await page.mouse.move(400, 8);
    await expect(tools, 'The pointer at the upper edge, too').toHaveCSS('opacity', '1');
    await page.mouse.move(400, 400);
    await expect(tools).toHaveCSS('opacity', '0');
    await page.keyboard.press('j');
    await expect(article(page).getByRole('heading', { level: 1 })).not.toHaveText(TITLE);
    await page.keyboard.press('k');
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await page.keyboard.press('Escape');
    await expect(headlines(page)).toBeVisible();
  });

  await test.step('One Esc leaves it after a passage was marked, too', async () => {
    await page.locator('#article-scroll').focus();
    await page.keyboard.press('f');
    await expect(headlines(page)).toBeHidden();
    await selectWords(page, 'The clock was never slow.');
    await page.keyboard.press('1');
    await expect(article(page).locator('mark').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(headlines(page)).toBeVisible();
  });

  await test.step('Its address, by key and by the menu', async () => {
    await page.keyboard.press('Control+Shift+C');
    await expect(page.getByRole('status')).toHaveText('Address copied.');
    expect(await clipboard()).toBe(site.address('/en/clock'));
    const more = page.getByRole('button', { name: 'More' });
    await chooseFromContextMenu(app, () => more.click(), 'Find in article…');
    await expect(page.getByRole('search')).toBeVisible();
  });
});

test('The navigation over a narrow window takes the focus and gives it back', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, TITLE);
  await page.setViewportSize({ width: 440, height: 800 });
  const library = page.getByRole('navigation', { name: 'Library' });
  const text = page.locator('#article-scroll');
  await text.focus();
  for (const closing of ['Control+b', 'Escape']) {
    /* oxlint-disable no-await-in-loop -- one after the other */
    await page.keyboard.press('Control+b');
    await expect(library.locator('[aria-current="page"]')).toBeFocused();
    await page.keyboard.press(closing);
    await expect(library).toBeHidden();
    await expect(text).toBeFocused();
    /* oxlint-enable no-await-in-loop */
  }
  await test.step('No dot of the byline hangs at an end of a line', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await takePicture(page, 'narrow-article-light-en');
    const lines = await article(page)
      .locator('.byline')
      .evaluate((byline) => {
        const edge = byline.getBoundingClientRect().left;
        return Array.from(byline.children, (part) => ({
          isFirst: part.getBoundingClientRect().left === edge,
          after: getComputedStyle(part, '::after').content,
          isDotCut:
            part.getBoundingClientRect().left +
              Number.parseFloat(getComputedStyle(part).paddingInlineStart) ===
            (byline.previousElementSibling?.getBoundingClientRect().left ?? 0),
        }));
      });
    expect(
      lines.filter(({ after }) => after !== 'none'),
      'After a part stands nothing',
    ).toEqual([]);
    const firsts = lines.filter(({ isFirst }) => isFirst);
    expect(firsts.length, 'It wraps').toBeGreaterThan(1);
    expect(
      firsts.every(({ isDotCut }) => isDotCut),
      'Lines begin where the title begins',
    ).toBe(true);
  });
});
