import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from './app.js';
import { selectWords } from './article.js';
import { answerSaveDialog, exportNotes, offeredName } from './export.js';
import { openArticle, saveInBulk } from './headlines.js';

const TITLE = 'The town that set its clocks by the tide';

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
