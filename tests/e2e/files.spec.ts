import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { article, expectArticle, paragraphs } from './article.js';
import { row } from './headlines.js';
import { root } from './running-app.js';
import { chooseFile, saveDialog } from './save-dialog.js';
import { chooseLanguage } from './settings-page.js';

const site = join(root, 'tests/fixtures/site');

test('A page kept as an .html file is opened through the file chooser', async ({ app }) => {
  const { page } = app;
  await chooseFile(page, join(site, 'pages/handed-over.html'));
  await expectArticle(page, 'Letters kept in a flour tin');
  expect(await paragraphs(page)).toHaveLength(3);
  await expect(article(page)).toContainText('Tobias Wren');
  await expect(row(page, /Letters kept in a flour tin, The Harbour Ledger.*saved offline/)).toBeVisible();
});

test('A .txt file is opened through the file chooser', async ({ app }) => {
  const { page } = app;
  await chooseFile(page, join(site, 'sample-ko.txt'));
  await expectArticle(page, '[마을클로즈업] 두레마을 손잡은 반달은행, 작은 상점 살릴까');
  expect(await paragraphs(page)).toHaveLength(14);
});

test('A file that cannot be an article is refused in the dialog, and nothing is saved', async ({
  app,
}, info) => {
  const { page } = app;
  const picture = info.outputPath('holiday.png');
  await writeFile(picture, 'not a picture either');
  await chooseFile(page, picture);
  await expect(saveDialog(page).getByRole('alert')).toHaveText(
    'Only .html, .htm and .txt files can be saved.',
  );
  await saveDialog(page).getByRole('button', { name: 'Cancel', exact: true }).last().click();
  await expect(page.getByRole('heading', { name: 'Welcome to Offprint' })).toBeVisible();
});

test('A text file that holds no text says so in its row, in both languages, and a text can be pasted instead', async ({
  app,
}, info) => {
  const { page } = app;
  const file = info.outputPath('diary.txt');
  await writeFile(file, Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7, 0, 0, 200, 0, 1]));
  await chooseFile(page, file);
  await expect(row(page, /diary\.txt.*Not saved: file not readable/)).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'No text was found in this file. Its row stays in the list, and you can paste the text.',
  );
  await chooseLanguage(page, 'ko');
  await row(page, 'diary.txt').click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('이 파일에서 글을 찾지 못했습니다.');
  await expect(page.getByRole('main').getByRole('button', { name: /^본문 붙여넣기/ })).toBeVisible();
});
