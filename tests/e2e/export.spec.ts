import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from './app.js';
import { selectWords } from './article.js';
import { answerFolderDialog, answerSaveDialog, exportNotes, offeredName } from './export.js';
import { openArticle, saveInBulk } from './headlines.js';

const TITLE = 'The town that set its clocks by the tide';
const FERRY = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';

test('The notes of an article are written as Markdown, and a cancelled dialog writes nothing', async ({
  app,
  site,
}, info) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, TITLE);
  await selectWords(page, 'A boat does not care what hour it is in the capital.');
  await page.getByRole('button', { name: /^Highlight yellow/ }).click();
  await page.locator('mark').click();
  await page.getByRole('textbox', { name: /^Note on “A boat/ }).fill('Garrow, in one line.');
  await page.getByRole('textbox', { name: 'Note on this article' }).fill('For the column on time.');

  const file = info.outputPath('notes.md');
  await test.step('A cancelled dialog', async () => {
    await answerSaveDialog(app, null);
    await page.getByRole('button', { name: /^Export/ }).click();
    await expect.poll(() => offeredName(app)).toMatch(/^The town that set its clocks by the tide.*\.md$/);
    expect(existsSync(file)).toBe(false);
  });

  await exportNotes(app, file);
  await expect(page.getByRole('status')).toHaveText('Notes written to notes.md.');
  const exported = await readFile(file, 'utf8');
  const [, head = '', body = ''] = exported.split(/^---$/m);
  expect(head).toContain(`title: "${TITLE}"`);
  expect(head).toContain(site.address('/en/clock'));
  expect(head).toContain('The Harbour Ledger');
  expect(head).toContain('Ada Fennimore');
  expect(body).toContain(TITLE);
  expect(body).toMatch(/^> A boat does not care what hour it is in the capital\.$/m);
  expect(body.indexOf('Garrow, in one line.')).toBeGreaterThan(body.indexOf('> A boat'));
  expect(body).toContain('For the column on time.');
  expect(body, 'The source is linked').toContain(`[Source](<${site.address('/en/clock')}>)`);
});

test('An export that fails says why and where, takes back the older news, and goes to another place', async ({
  app,
  site,
}, info) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock'), site.address('/news/ferry')]);
  const note = async (title: string): Promise<void> => {
    await openArticle(page, title);
    await page.getByRole('textbox', { name: 'Note on this article' }).fill('For the column.');
  };
  await note(TITLE);
  await note(FERRY);
  const again = page.getByRole('button', { name: 'Choose another place…' });
  const shown = page.getByRole('region', { name: 'Notifications' });
  await exportNotes(app, info.outputPath('notes.md'));
  await answerSaveDialog(app, info.outputPath('gone', 'notes.md'));
  await page.getByRole('button', { name: /^Export/ }).click();
  await expect(page.getByRole('alert')).toContainText('the folder “gone”, so “notes.md” was not written');
  await expect(shown.getByRole('listitem')).toHaveCount(1);
  await answerSaveDialog(app, info.outputPath('second.md'));
  await again.click();
  await expect(page.getByRole('status')).toHaveText('Notes written to second.md.');
  await expect(page.getByRole('alert')).toHaveCount(0);

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Notes/ })
    .click();
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'A file for each article' }).check();
  await answerFolderDialog(app, info.outputPath('gone'));
  await dialog.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('the folder “gone”');
  const folder = info.outputPath('files');
  mkdirSync(folder);
  await answerFolderDialog(app, folder);
  await expect(again).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('2 files written to the folder “files”.');
  expect(readdirSync(folder)).toHaveLength(2);
});
