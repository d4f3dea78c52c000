import { writeFile } from 'node:fs/promises';
import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { headlines, saveInBulk } from './headlines.js';
import { chooseFile, enter, save, saveDialog } from './save-dialog.js';
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

test('A text that is already here is told like an address, and both are kept only when that is wanted', async ({
  app,
}, info) => {
  const { page } = app;
  const text = '강변 시장\n\n강변 시장이 서른 해 만에 문을 열었다.';
  await save(page, text);
  await expectArticle(page, '강변 시장');

  await enter(page, text);
  const problem = saveDialog(page).getByRole('alert');
  await expect(problem).toContainText('This article is already in your library. Nothing was saved twice.');
  await problem.getByRole('button', { name: 'Open the saved article' }).click();
  await expect(saveDialog(page)).toBeHidden();
  await expect(headlines(page).getByRole('option')).toHaveCount(1);

  const path = info.outputPath('시장.txt');
  await writeFile(path, `\ufeff${text}\r\n`);
  await chooseFile(page, path);
  await problem.getByRole('button', { name: 'Save anyway' }).click();
  await expect(saveDialog(page)).toBeHidden();
  await expect(headlines(page).getByRole('option')).toHaveCount(2);
});

test('Of several addresses one that leads to what is here is counted as here, and leaves nothing in the Trash', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await save(
    page,
    ['/trouble/moved', '/news/ferry', '/en/bell'].map((path) => site.address(path)).join('\n'),
  );
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('2 saved, 1 here already.');
  await expect(headlines(page).getByRole('option')).toHaveCount(3);
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByText('Trash is empty')).toBeVisible();
});
