import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { headlines, openArticle, row, saveInBulk, showView } from './headlines.js';
import { save } from './save-dialog.js';
import { openSettings } from './settings-page.js';

const CLOCK = 'The town that set its clocks by the tide';

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
  await question.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(question).toBeHidden();
  await expect(copies).toHaveCount(2);
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
