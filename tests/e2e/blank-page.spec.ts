import { violations } from './accessibility.js';
import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { ask } from './bridge.js';
import { takePicture } from './pictures-of-the-app.js';
import type { RunningApp } from './running-app.js';
import { openSaveDialog, saveDialog } from './save-dialog.js';
import { inSnapshot, snapshotView } from './snapshot-view.js';

const TITLE = 'A theatre that opens at low tide';

interface SaveWords {
  readonly field: RegExp;
  readonly keep: string;
  readonly save: string;
}

/** Saves a page whose script shows what it hides, and keeps it whole as it was sent. */
async function saveWhole(
  { page }: RunningApp,
  address: string,
  words: SaveWords,
  title = TITLE,
): Promise<void> {
  const dialog = await openSaveDialog(page);
  await dialog.getByRole('textbox', { name: words.field }).fill(address);
  await dialog.getByRole('checkbox', { name: words.keep }).check();
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  await expect(saveDialog(page)).toBeHidden();
  await expectArticle(page, title);
}

test('A whole page that is blank is warned of where it is kept and where it is shown, and got again', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveWhole(app, site.address('/en/curtain'), {
    field: /^Address or text/,
    keep: 'Keep the whole page too',
    save: 'Save',
  });
  const news = page.getByRole('region', { name: 'Notifications' });
  await expect(news.getByText(`it is blank when it is shown: ${TITLE}`)).toBeVisible();
  await takePicture(page, 'whole-page-blank-told-light-en');
  await news.getByRole('button', { name: 'Dismiss' }).first().click();

  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Whole page' }).click();
  await expect(page.getByText('This page is blank when it is shown.')).toBeVisible();
  await takePicture(page, 'whole-page-blank-light-en');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Get it again', exact: true }).click();
  await expect(page.getByText('This page is blank when it is shown.')).toBeHidden({ timeout: 30_000 });
  await expect
    .poll(() =>
      inSnapshot(app, `getComputedStyle(document.querySelector('.stage')).clipPath`).catch(() => null),
    )
    .toBe('none');
  expect(await snapshotView(app)).not.toBeNull();
  await takePicture(page, 'whole-page-drawn-light-en');
});

test('A whole page that shows its masthead and hides its text is warned of as a blank one is, and got again', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveWhole(
    app,
    site.address('/en/wings'),
    { field: /^Address or text/, keep: 'Keep the whole page too', save: 'Save' },
    'The understudy who never went on',
  );
  const news = page.getByRole('region', { name: 'Notifications' });
  await expect(news.getByText('its text is not seen when it is shown')).toBeVisible();
  await news.getByRole('button', { name: 'Dismiss' }).first().click();
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Whole page' }).click();
  await expect(page.getByText('The text of the article is not seen in this page.')).toBeVisible();
  await takePicture(page, 'whole-page-textless-light-en');
  await page.getByRole('button', { name: 'Get it again', exact: true }).click();
  await expect(page.getByText('The text of the article is not seen in this page.')).toBeHidden({
    timeout: 30_000,
  });
  await expect
    .poll(() => inSnapshot(app, `document.querySelector('article').offsetHeight > 100`).catch(() => null))
    .toBe(true);
});

test('A whole page that is not blank is not warned of', async ({ app, site }) => {
  const { page } = app;
  const dialog = await openSaveDialog(page);
  await dialog.getByRole('textbox', { name: /^Address or text/ }).fill(site.address('/en/dressed'));
  await dialog.getByRole('checkbox', { name: 'Keep the whole page too' }).check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Whole page' }).click();
  await expect.poll(() => snapshotView(app)).not.toBeNull();
  const id = await ask(page, 'articles.find', { address: site.address('/en/dressed') });
  expect(await ask(page, 'snapshots.look', { id })).toBe('seen');
});

test.describe('in Korean', () => {
  test.use({ settings: { language: 'ko', theme: 'dark' } });

  test('the warning is Korean and its way is a button; axe finds nothing', async ({ app, site }) => {
    const { page } = app;
    await saveWhole(app, site.address('/en/curtain'), {
      field: /^주소 또는 본문/,
      keep: '페이지 전체도 저장',
      save: '저장',
    });
    await page.getByRole('group', { name: '보기' }).getByRole('button', { name: '페이지 전체' }).click();
    const alert = page.getByRole('alert').filter({ hasText: '빈 화면으로 나옵니다' });
    await expect(alert.getByRole('button', { name: '다시 받기' })).toBeVisible();
    await takePicture(page, 'whole-page-blank-dark-ko');
    expect(await violations(page)).toEqual([]);
  });
});
