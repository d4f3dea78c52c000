import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { headlines, saveInBulk } from './headlines.js';
import { enter, saveDialog } from './save-dialog.js';
import { chooseLanguage } from './settings-page.js';

test('An address that is already here is not saved twice: the dialog offers the article that is there', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await chooseLanguage(page, 'ko');
  await enter(page, site.address('/en/clock'));
  await expect(saveDialog(page).getByRole('alert')).toContainText(
    '이미 저장한 글입니다. 두 번 저장하지 않았습니다.',
  );
  await expect(saveDialog(page).getByRole('button', { name: '저장한 글 열기' })).toBeVisible();
  await page.keyboard.press('Escape');
  await chooseLanguage(page, 'en');

  await enter(page, `${site.address('/news/ferry')}?utm_source=letter#comments`);
  await expect(saveDialog(page).getByRole('alert')).toContainText(
    'This article is already in your library. Nothing was saved twice.',
  );
  await saveDialog(page).getByRole('button', { name: 'Open the saved article' }).click();
  await expect(saveDialog(page)).toBeHidden();
  await expectArticle(page, '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로');
  await expect(headlines(page).getByRole('option')).toHaveCount(2);
});
