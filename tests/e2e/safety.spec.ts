import type { Locator } from '@playwright/test';
import { closeSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { headlines, openArticle, row, saveInBulk, showView } from './headlines.js';
import { save } from './save-dialog.js';
import { openSettings } from './settings-page.js';

/** Damages the roots of most tables and nothing else: that is found when something is read. */
function writeNoise(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(30_000, 0x41), 0, 30_000, 2_048);
  closeSync(handle);
}

/** As if the app had been killed and not quit. */
function dropCopiesOfQuitting(libraryFolder: string): void {
  const folder = join(libraryFolder, 'backups');
  for (const name of readdirSync(folder)) if (name.startsWith('changed-')) rmSync(join(folder, name));
}

const CLOCK = 'The town that set its clocks by the tide';
const FERRY = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';

test('A safety copy made in Settings brings back what was there, and restoring it can itself be taken back', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openSettings(page);
  const copies = page.getByRole('list', { name: 'Safety copies' }).getByRole('listitem');
  await expect(page.getByText('There is no copy yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(copies).toHaveCount(1);
  await expect(page.getByText('A safety copy was made and checked.').first()).toBeAttached();

  await page.keyboard.press('Escape');
  await save(
    page,
    'Saved afterwards\n\nThese words came only after the copy was made, so the copy has none.',
  );
  await expectArticle(page, 'Saved afterwards');
  await openSettings(page);
  await copies.getByRole('button', { name: /^Restore the copy of/ }).click();
  const question = page.getByRole('dialog', { name: /^Restore the copy of .*\?$/ });
  await expect(question).toContainText('kept as a copy first');
  await expect(question).toContainText(
    'The copy holds 1 article, 0 highlights, 0 notes. The library now holds 2 articles, 0 highlights, 0 notes.',
  );
  await question.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(question).toBeHidden();
  await expect(copies).toHaveCount(3);
  await expect(copies.first().getByRole('time')).toContainText(/\d\d:\d\d:\d\d/);
  await showView(page, 'All');
  await expect(headlines(page).getByRole('option')).toHaveCount(1);
  await openArticle(page, CLOCK);

  await openSettings(page);
  await copies
    .filter({ hasText: 'before restoring' })
    .getByRole('button', { name: /^Restore the copy of/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await showView(page, 'All');
  await expect(row(page, 'Saved afterwards')).toBeVisible();
});

test('A library found damaged at the start is kept, its newest copy is open, and the person is told', async ({
  app,
  site,
}) => {
  await saveInBulk(app.page, [site.address('/en/clock')]);
  await openSettings(app.page);
  await app.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(app.page.getByText(/^Last copy:/)).toBeVisible();
  await app.end();
  writeFileSync(join(app.libraryFolder, 'library.db'), 'noise'.repeat(10_000));

  await app.start();
  const told = app.page.getByRole('dialog', { name: 'A safety copy is open' });
  await expect(told).toContainText('The library file was damaged');
  const kept = readdirSync(app.libraryFolder).find((name) => name.startsWith('library.db.damaged-')) ?? '';
  await expect(told).toContainText(kept);
  await told.getByRole('button', { name: 'Go on reading' }).click();
  await showView(app.page, 'All');
  await openArticle(app.page, CLOCK);
  await app.restart();
  await showView(app.page, 'All');
  await expect(row(app.page, CLOCK)).toBeVisible();
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('What came after the newest copy is brought back out of the damaged file, and Undo takes that back', async ({
  app,
  site,
}) => {
  test.slow(); // five starts
  await saveInBulk(app.page, [site.address('/en/clock')]);
  await openSettings(app.page);
  await app.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(app.page.getByText(/^Last copy:/)).toBeVisible();
  await app.page.keyboard.press('Escape');
  await saveInBulk(app.page, [site.address('/news/ferry')]);
  await openArticle(app.page, FERRY);
  await app.page.keyboard.press('Shift+N');
  await app.page.keyboard.type('Only in the damaged file');
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('t');
  await app.page.keyboard.type('바다/여객선');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('article').getByRole('list', { name: 'Tags' })).toHaveText('#바다/여객선');
  await app.end();
  dropCopiesOfQuitting(app.libraryFolder);
  writeNoise(join(app.libraryFolder, 'library.db'));

  await app.start();
  const told = (): Locator => app.page.getByRole('dialog', { name: 'A safety copy is open' });
  await expect(told()).toContainText('Missing here: 1 article, 1 note, and 1 tag.');
  await expect(told().getByRole('list', { name: 'Missing articles' })).toContainText(FERRY);
  await app.restart();
  await told()
    .getByRole('button', { name: 'Bring back what can be read (1 article, 1 note, and 1 tag)' })
    .click();
  await expect(told()).toContainText('Back in the library: 1 article, 1 note, and 1 tag.');
  await told().getByRole('button', { name: 'Go on reading' }).click();
  await showView(app.page, 'All');
  await openArticle(app.page, FERRY);
  await expect(app.page.getByRole('textbox', { name: 'Note on this article' })).toHaveValue(
    'Only in the damaged file',
  );
  const tag = (): Locator => app.page.getByRole('link', { name: 'Tag 바다, 1 article' });
  await expect(tag()).toBeVisible();
  await app.restart();
  await expect(row(app.page, FERRY)).toBeVisible();
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  await app.page.keyboard.press('z');
  await expect(row(app.page, FERRY)).toHaveCount(0);
  await expect(tag()).toHaveCount(0);
  app.forgive(/library-damaged|database disk image is malformed/); // it is noted where it was met
});

test('A damaged library without a copy gives way to an empty one at once, and the person is told until that was read', async ({
  app,
  site,
}) => {
  await saveInBulk(app.page, [site.address('/en/clock')]);
  await app.end();
  rmSync(join(app.libraryFolder, 'backups'), { recursive: true });
  writeFileSync(join(app.libraryFolder, 'library.db'), 'noise'.repeat(10_000));

  await app.start();
  const dialog = (): Locator => app.page.getByRole('dialog', { name: 'A new, empty library is open' });
  await expect(dialog()).toBeVisible();
  const kept = readdirSync(app.libraryFolder).find((name) => name.startsWith('library.db.damaged-')) ?? '';
  await expect(dialog()).toContainText(`The damaged file is in the library folder: ${kept}`);
  await app.kill();
  await app.start();
  await expect(dialog()).toContainText(kept);
  await dialog().getByRole('button', { name: 'Go on' }).click();
  await expect(dialog()).toBeHidden();
  await save(app.page, 'A new beginning\n\nThese words are the first ones of the new and empty library.');
  await expectArticle(app.page, 'A new beginning');
  await app.restart();
  await expect(row(app.page, 'A new beginning')).toBeVisible();
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('What was deleted is in the trash, comes back from there, and leaves for good only when asked twice', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await showView(page, 'All');
  await openArticle(page, CLOCK);
  await page.keyboard.press('Delete');
  await expect(row(page, CLOCK)).toHaveCount(0);
  await row(page, '섬마을').click();
  await page.keyboard.press('Shift+N');
  await page.keyboard.type('A note to lose');
  await page.keyboard.press('Escape');
  await expect(row(page, '섬마을')).toBeVisible();
  const note = page.getByRole('textbox', { name: 'Note on this article' });
  await expect(note).toHaveValue('A note to lose');
  await note.fill('');
  await page.keyboard.press('Escape');

  const link = page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: /^Trash/ });
  await expect(link).toHaveText('Trash2');
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  const things = page.getByRole('list', { name: 'Deleted items' }).getByRole('listitem');
  await expect(things).toHaveCount(2);
  await expect(things.first()).toContainText('A note to lose');
  await expect(things.first()).toContainText('30 days left');

  await page.getByRole('button', { name: `Restore “${CLOCK}”` }).click();
  await expect(things).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(things).toHaveCount(2);
  await page.getByRole('button', { name: 'Restore “A note to lose”' }).click();
  await expect(things).toHaveCount(1);

  await page.getByRole('button', { name: 'Empty Trash…' }).click();
  const question = page.getByRole('dialog', { name: 'Remove 1 item for good?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(things).toHaveCount(1);
  await page.getByRole('button', { name: 'Empty Trash…' }).click();
  await question.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByRole('heading', { name: 'Trash is empty' })).toBeVisible();
  await expect(link).toHaveText('Trash');
  await page.keyboard.press('z');
  await page.keyboard.press('Escape');
  await expect(headlines(page).getByRole('option')).toHaveCount(1);
});
