import { expect, test } from './app.js';
import { selectWords } from './article.js';
import { headlines, openArticle, saveInBulk } from './headlines.js';
import { openSettings } from './settings-page.js';

test('Every part of the window goes by the name that tests and other tools rely on', async ({
  app,
  site,
}) => {
  const { page } = app;
  const library = page.getByRole('navigation', { name: 'Library' });
  for (const name of ['Unread', 'Later', 'Starred', 'Archive', 'All']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(library.getByRole('link', { name: new RegExp(`^${name}`) })).toHaveCount(1);
  }
  await expect(library.getByRole('button', { name: /^Save article/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Settings/ })).toBeVisible();
  await expect(page.getByRole('main', { name: 'Article', exact: true })).toBeVisible();
  await expect(page.getByRole('status')).toHaveCount(1);

  await test.step('The save dialog', async () => {
    await page.keyboard.press('Control+n');
    const dialog = page.getByRole('dialog', { name: 'Save article' });
    await expect(dialog.getByRole('textbox', { name: 'Address or text' })).toBeFocused();
    await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('An article', async () => {
    await saveInBulk(page, [site.address('/en/clock')]);
    await openArticle(page, 'The town that set its clocks by the tide');
    await expect(headlines(page).getByRole('option')).toHaveCount(1);
    await expect(page.getByRole('listbox', { name: 'Headlines' })).toHaveCount(1);
    await expect(page.getByRole('main', { name: 'Article' }).getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([
      'The town that set its clocks by the tide',
    ]);
    await expect(page.getByRole('complementary', { name: 'Notes' })).toHaveCount(1);
    await expect(page.getByRole('button', { name: /^Export/ })).toBeVisible();
  });

  await test.step('A selection', async () => {
    await selectWords(page, 'The clock was never slow.');
    const selection = page.getByRole('toolbar', { name: 'Selection' });
    await expect(selection.getByRole('button', { name: /^Highlight yellow/ })).toBeVisible();
    await expect(selection.getByRole('button', { name: /^Add note/ })).toBeVisible();
  });

  await test.step('Settings', async () => {
    await openSettings(page);
    await expect(page.getByRole('combobox', { name: 'Language' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
  });
});
