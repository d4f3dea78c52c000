import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { headlines, row } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';
import { openSaveDialog, saveDialog } from './save-dialog.js';

const TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';

test('An address shows its page before it is saved, gets its tags, and its site is asked once', async ({
  app,
  site,
}) => {
  const { page } = app;
  await openSaveDialog(page);
  await page.keyboard.insertText(site.address('/news/ferry'));
  const found = saveDialog(page).getByRole('region', { name: 'What was found' });
  await expect(found.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(found.locator('canvas')).toBeVisible();
  await expect(saveDialog(page).getByText('Text found')).toBeVisible();
  await expect(headlines(page).getByRole('option'), 'Nothing is saved by looking').toHaveCount(0);

  const tags = saveDialog(page).getByRole('combobox', { name: 'Add a tag' });
  await tags.pressSequentially('sea/ferries');
  await page.keyboard.press('Enter');
  await tags.pressSequentially('islands');
  await takePicture(page, 'save-preview');
  await page.keyboard.press('Control+Enter');
  await expectArticle(page, TITLE);
  await expect(row(page, TITLE)).toBeVisible();
  expect(site.requests, 'Page and pictures, each once').toEqual([...new Set(site.requests)]);
  expect(site.requests).toHaveLength(3);
  const navigation = page.getByRole('navigation', { name: 'Library' });
  await expect(navigation.getByRole('link', { name: /^Tag islands,/ })).toBeVisible();
  await expect(navigation.getByRole('link', { name: /^Tag sea,/ })).toBeVisible();

  await test.step('One step back takes the tags and what was saved with them', async () => {
    await page.keyboard.press('z');
    await expect(navigation.getByRole('link', { name: /^Tag islands,/ })).toBeHidden();
    await expect(navigation.getByRole('link', { name: /^Tag sea,/ })).toBeHidden();
    await expect(row(page, TITLE)).toBeHidden();
  });
});

test.describe('Turned off in the settings', () => {
  test.use({ settings: { language: 'en', previewsAddresses: false } });
  test('no site is asked before it is saved', async ({ app, site }) => {
    const { page } = app;
    await openSaveDialog(page);
    await page.keyboard.insertText(site.address('/news/ferry'));
    await expect(
      saveDialog(page).getByText('Saves the page at this address with its pictures.'),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    await expectArticle(page, TITLE);
    expect(site.requests.filter((path) => path === '/news/ferry')).toHaveLength(1);
  });
});
