import { existsSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { violations } from './accessibility.js';
import { article, expectArticle } from './article.js';
import { chooseFromContextMenu, contextMenuLabels } from './context-menu.js';
import { answerSaveDialog, offeredName } from './export.js';
import { openArticle, saveInBulk } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';
import { save } from './save-dialog.js';
import { chooseLanguage } from './settings-page.js';

const KOREAN_TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const ENGLISH_TITLE = 'The town that set its clocks by the tide';

test('Pictures are looked at from near, one after the other, and leave the app by copy and file', async ({
  app,
  site,
}, info) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await openArticle(page, ENGLISH_TITLE);
  const first = article(page).getByRole('button', { name: /^View picture: The hills above Merrow/ });
  const viewer = page.getByRole('dialog', { name: 'Picture' });
  const image = viewer.locator('img');
  const width = (): Promise<number> =>
    image.evaluate((shown) => Math.round(shown.getBoundingClientRect().width));

  await test.step('By keyboard', async () => {
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(viewer).toBeVisible();
    await expect(viewer).toContainText('1 / 2');
    await expect(viewer).toContainText('The hills above Merrow');
    const whole = await width();
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(whole * 1.3);
    await page.keyboard.press('ArrowRight');
    await expect(viewer, 'The arrows move what is looked at from near').toContainText('1 / 2');
    await page.keyboard.press('0');
    await expect.poll(width).toBe(whole);
    await takePicture(page, 'picture-light-en');
    await page.keyboard.press('ArrowRight');
    await expect(viewer).toContainText('2 / 2');
    await page.keyboard.press('ArrowRight');
    await expect(viewer).toContainText('1 / 2');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expect(viewer).toBeHidden();
    await expect(first).toBeFocused();
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(ENGLISH_TITLE);
  });

  await test.step('By mouse', async () => {
    await first.click();
    const whole = await width();
    await image.hover();
    await page.mouse.wheel(0, -300);
    await expect.poll(width).toBeGreaterThan(whole * 2);
    const left = await image.evaluate((shown) => shown.getBoundingClientRect().left);
    await page.mouse.down();
    await page.mouse.move(700, 300);
    await page.mouse.move(760, 320, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => image.evaluate((shown) => shown.getBoundingClientRect().left)).not.toBe(left);
    await viewer.getByRole('button', { name: 'Next picture' }).click();
    await expect(viewer).toContainText('2 / 2');
    await answerSaveDialog(app, info.outputPath('square.webp'));
    await viewer.getByRole('button', { name: 'Save picture as…' }).click();
    const news = viewer.getByRole('region', { name: 'Notifications' });
    await expect(news, 'Where a person looks').toContainText('Picture written to square.webp.');
    await takePicture(page, 'picture-saved-light-en');
    await viewer.getByRole('button', { name: 'Close picture' }).click();
    await expect(viewer).toBeHidden();
  });

  await test.step('The menu of a picture', async () => {
    const open = (): Promise<void> => first.click({ button: 'right' });
    expect(await contextMenuLabels(app, open)).toEqual([
      'View picture',
      'Copy picture',
      'Save picture as…',
      'Copy picture address',
    ]);
    await app.electron.evaluate(({ clipboard }) => clipboard.clear());
    await chooseFromContextMenu(app, open, 'Copy picture');
    await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.has('image/png'))).toBe(true);
    const file = info.outputPath('hills.webp');
    await answerSaveDialog(app, file);
    await chooseFromContextMenu(app, open, 'Save picture as…');
    await expect(page.getByRole('status')).toHaveText('Picture written to hills.webp.');
    expect(String(await offeredName(app))).toMatch(/^The hills above Merrow.*\.(?:webp|png)$/);
    const hash = await first
      .locator('img')
      .evaluate((shown) => new URL(shown.getAttribute('src') ?? '').pathname.slice(1));
    const stored = await readFile(`${app.libraryFolder}/assets/${hash.slice(0, 2)}/${hash}`);
    expect((await readFile(file)).equals(stored)).toBe(true);
    await chooseFromContextMenu(app, open, 'Copy picture address');
    await expect
      .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
      .toContain('/pictures/orchard');
  });

  await test.step('In Korean', async () => {
    await chooseLanguage(page, 'ko');
    await openArticle(page, KOREAN_TITLE);
    await article(page)
      .getByRole('button', { name: /^그림 크게 보기: / })
      .first()
      .click();
    await expect(page.getByRole('dialog', { name: '그림' })).toBeVisible();
    await takePicture(page, 'picture-light-ko');
  });
});

test('Nothing moves when the pictures of an article come', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await page.setViewportSize({ width: 1280, height: 420 });
  await openArticle(page, KOREAN_TITLE);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => {
    const moves: string[] = [];
    Reflect.set(globalThis, 'moves', moves);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moves.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift' });
  });
  await openArticle(page, ENGLISH_TITLE);
  const images = article(page).getByRole('figure').locator('img');
  const heights = (): Promise<readonly number[]> =>
    images.evaluateAll((found) => found.map((shown) => Math.round(shown.getBoundingClientRect().height)));
  const before = await heights();
  expect(before.every((height) => height > 100)).toBe(true);
  for (const image of await images.all()) {
    // oxlint-disable no-await-in-loop -- one after the other; one out of sight waits, and would be waited for to the end
    await image.evaluate((shown) => shown.scrollIntoView({ behavior: 'instant', block: 'center' }));
    await image.evaluate((shown) => (shown instanceof HTMLImageElement ? shown.decode() : undefined));
    // oxlint-enable no-await-in-loop
  }
  expect(await heights()).toEqual(before);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'moves'))).toEqual([]);
});

test('The list shows small pictures, made once and beside the large ones, and made anew when they are gone', async ({
  app,
  site,
}) => {
  await saveInBulk(app.page, [site.address('/news/ferry'), site.address('/en/clock')]);
  const folder = join(app.libraryFolder, 'thumbnails');
  const files = (): readonly string[] =>
    existsSync(folder) ? readdirSync(folder).flatMap((shelf) => readdirSync(join(folder, shelf))) : [];
  const sizes = (): Promise<readonly number[]> =>
    app.page
      .getByRole('option')
      .locator('img')
      .evaluateAll((shown) =>
        shown.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : -1)),
      );
  await expect.poll(sizes).toEqual([160, 160]);
  expect(files()).toHaveLength(2);
  rmSync(folder, { recursive: true });
  await app.restart();
  await expect.poll(sizes).toEqual([160, 160]);
  expect(files()).toHaveLength(2);
});

test.describe('in the dark', () => {
  test.use({ settings: { language: 'en', theme: 'dark' } });

  test('A chart that lies among others in a file elsewhere is kept, on white paper, and the mark beside it is not', async ({
    app,
    site,
  }) => {
    const { page } = app;
    await save(page, site.address('/en/gauge'));
    await expectArticle(page, 'What the gauge at Merrow wrote down');
    const chart = article(page).getByRole('img', { name: 'High water by month' });
    await expect(chart).toBeVisible();
    await expect(article(page).locator('img')).toHaveCount(1);
    await expect
      .poll(() => chart.evaluate((shown) => shown instanceof HTMLImageElement && shown.naturalWidth))
      .toBe(640);
    await takePicture(page, 'pictures-chart-dark-en');
    expect(await violations(page)).toEqual([]);
  });
});
