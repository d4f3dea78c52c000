import { expect, test } from './app.js';
import { selectWords } from './article.js';
import { openArticle, saveInBulk } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';
import { openSaveDialog, save } from './save-dialog.js';
import { chooseLanguage, chooseTheme, openSettings } from './settings-page.js';

const KOREAN_TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const ENGLISH_TITLE = 'The town that set its clocks by the tide';

/** The colour of the page and of its text in each theme. */
const themes = [
  { theme: 'light', page: 'rgb(255, 254, 251)', text: 'rgb(30, 28, 25)' },
  { theme: 'sepia', page: 'rgb(248, 241, 225)', text: 'rgb(58, 46, 31)' },
  { theme: 'dark', page: 'rgb(27, 28, 32)', text: 'rgb(222, 218, 210)' },
] as const;

test('Light, sepia and dark colour the whole window, and a picture of each is kept to be looked at', async ({
  app,
  site,
}) => {
  test.slow();
  const { page } = app;
  await takePicture(page, 'empty-light-en');
  await saveInBulk(page, [site.address('/en/bell'), site.address('/en/clock'), site.address('/news/ferry')]);
  await openArticle(page, ENGLISH_TITLE);
  await selectWords(page, 'The clock was never slow.');
  await takePicture(page, 'selection-light-en');
  await page.getByRole('button', { name: /^Highlight yellow/ }).click();
  await page.locator('mark').click();
  await page.getByRole('textbox', { name: /^Note on “/ }).fill('It kept the tide’s noon.');

  for (const { theme, page: background, text } of themes) {
    // oxlint-disable-next-line no-await-in-loop -- one theme after the other
    await test.step(theme, async () => {
      await chooseTheme(page, theme);
      await expect(page.getByRole('main')).toHaveCSS('background-color', background);
      await expect(page.locator('article p').first()).toHaveCSS('color', text);
      await openArticle(page, ENGLISH_TITLE);
      await takePicture(page, `article-${theme}-en`);
      await openSettings(page);
      await takePicture(page, `settings-${theme}-en`);
      await page.keyboard.press('Escape');
    });
  }

  await test.step('Korean', async () => {
    await chooseLanguage(page, 'ko');
    await openArticle(page, KOREAN_TITLE);
    await takePicture(page, 'article-dark-ko');
    await chooseTheme(page, 'light');
    await takePicture(page, 'article-light-ko');
    await save(page, site.address('/trouble/forbidden'));
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await takePicture(page, 'failed-save-light-ko');
    await chooseLanguage(page, 'en');
    await openSaveDialog(page);
    await takePicture(page, 'save-dialog-light-en');
  });
});
