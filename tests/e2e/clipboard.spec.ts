import { expect, test } from './app.js';
import { expectArticle, paragraphs } from './article.js';
import { headlines } from './headlines.js';
import { chooseMenu } from './menu.js';
import type { RunningApp } from './running-app.js';
import { openSaveDialog, saveDialog } from './save-dialog.js';

const putOnClipboard = (app: RunningApp, text: string): Promise<void> =>
  app.electron.evaluate(({ clipboard }, value) => clipboard.writeText(value), text);

test('The address on the clipboard is filled in where a person is about to save, selected to be typed over', async ({
  app,
  site,
}) => {
  const { page } = app;
  await putOnClipboard(app, site.address('/en/clock'));
  const field = (await openSaveDialog(page)).getByRole('textbox');
  await expect(field).toHaveValue(site.address('/en/clock'));
  await page.keyboard.press('Enter');
  await expectArticle(page, 'The town that set its clocks by the tide');

  await test.step('One that is here is not offered again', async () => {
    const again = (await openSaveDialog(page)).getByRole('textbox');
    await again.pressSequentially('x');
    await expect(again).toHaveValue('x');
    await again.fill('');
    await page.keyboard.press('Escape');
    await expect(saveDialog(page)).toBeHidden();
  });
});

test('Several addresses on the clipboard are not run together into one', async ({ app, site }) => {
  const { page } = app;
  await putOnClipboard(app, `${site.address('/en/clock')}\n${site.address('/ko/report')}`);
  const field = (await openSaveDialog(page)).getByRole('textbox');
  await field.press('Control+v');
  await expect(field).toHaveValue(`${site.address('/en/clock')}\n${site.address('/ko/report')}`);
});

test('What is on the clipboard is saved by one key or from the menu: a text, an address, several', async ({
  app,
  site,
}) => {
  const { page } = app;
  await putOnClipboard(app, 'A title on the clipboard\n\nAnd the one paragraph that belongs to it.');
  await page.keyboard.press('Control+Shift+V');
  await expectArticle(page, 'A title on the clipboard');
  expect(await paragraphs(page)).toEqual(['And the one paragraph that belongs to it.']);

  await page.keyboard.press('Control+Shift+V');
  await expect(page.getByText('This article is already in your library.').last()).toBeVisible();
  await expect(headlines(page).getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: 'Save anyway' }).click();
  await expect(headlines(page).getByRole('option')).toHaveCount(2);

  // How the saves end takes the place of what is told of their beginning.
  const release = site.hold('/news/ferry');
  await putOnClipboard(app, `${site.address('/en/clock')}\n${site.address('/news/ferry')}`);
  await chooseMenu(app, 'File', 'Save from Clipboard');
  await expect(page.getByText('Saving 2 articles.').last()).toBeVisible();
  release();
  await expect(headlines(page).getByRole('option')).toHaveCount(4);

  await putOnClipboard(app, 'javascript:alert(1)');
  await page.keyboard.press('Control+Shift+V');
  await expect(page.getByRole('alert').filter({ hasText: 'This is not a web address' })).toBeVisible();
  await expect(headlines(page).getByRole('option')).toHaveCount(4);
});
