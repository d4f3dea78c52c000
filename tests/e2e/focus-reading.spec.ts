import { expect, test } from './app.js';
import { article } from './article.js';
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
    await takePicture(page, 'focus-light-en');
    await page.keyboard.press('j');
    await expect(article(page).getByRole('heading', { level: 1 })).not.toHaveText(TITLE);
    await page.keyboard.press('k');
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(TITLE);
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
