import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './accessibility.js';
import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { chooseFromContextMenu, contextMenuLabels } from './context-menu.js';
import { takePicture } from './pictures-of-the-app.js';
import { answerSaveDialog, offeredName } from './export.js';
import { chooseMenu } from './menu.js';
import type { RunningApp } from './running-app.js';
import { openSaveDialog, save, saveDialog } from './save-dialog.js';
import { openSettings } from './settings-page.js';
import { inSnapshot, pressInSnapshot, snapshotView } from './snapshot-view.js';

const TITLE = 'A lighthouse dressed for winter';

/** Where the first link of the text is, in the view. */
async function placeOfLink(app: RunningApp): Promise<{ readonly x: number; readonly y: number }> {
  const place = await inSnapshot(
    app,
    `(() => { const link = document.querySelector('article a'); link.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = link.getClientRects()[0]; return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) } })()`,
  );
  return { x: Number(Reflect.get(Object(place), 'x')), y: Number(Reflect.get(Object(place), 'y')) };
}

/** How many colours the picture has that lies in the place of the view. */
const coloursOfStill = (page: Page): Promise<number> =>
  page.locator('canvas').evaluate(async (canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width < 400) return 0;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    copy?.drawImage(canvas, 0, 0);
    const points = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    return new Set(new Uint32Array(points.buffer)).size;
  });

/** Saves the dressed page together with its whole look, and shows that. */
async function showKept(app: RunningApp, address: string): Promise<void> {
  const { page } = app;
  const dialog = await openSaveDialog(page);
  await dialog.getByRole('textbox', { name: /^Address or text/ }).fill(address);
  await dialog.getByRole('checkbox', { name: 'Keep the whole page too' }).check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saveDialog(page)).toBeHidden();
  await expectArticle(page, TITLE);
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Whole page' }).click();
  await expect.poll(() => snapshotView(app)).not.toBeNull();
}

const ADDRESSES_OPENED = 'opened';
/** Lets the system's browser be asked and never opened. */
const watchBrowser = (app: RunningApp): Promise<void> =>
  app.electron.evaluate(({ shell }, key) => {
    const opened: string[] = [];
    Reflect.set(globalThis, key, opened);
    shell.openExternal = async (address) => void opened.push(address);
  }, ADDRESSES_OPENED);
const opened = (app: RunningApp): Promise<unknown> =>
  app.electron.evaluate((_, key) => Reflect.get(globalThis, key), ADDRESSES_OPENED);

/** How many listen to what ends a view. */
const listeners = ({ electron }: RunningApp): Promise<readonly (number | undefined)[]> =>
  electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const { webContents } = window ?? {};
    return [
      window?.listenerCount('closed'),
      webContents?.listenerCount('render-process-gone'),
      webContents?.listenerCount('did-start-navigation'),
    ];
  });

test('A page kept whole is shown as it looked, from disk, without script and without a site', async ({
  app,
  site,
}) => {
  await showKept(app, site.address('/en/dressed'));
  await site.close();
  const said = site.requests.length;
  const pane = await app.page.getByRole('region', { name: /^Whole page\./ }).boundingBox();
  const bounds = (await snapshotView(app))?.bounds;
  expect(bounds).toEqual({
    x: Math.round(pane?.x ?? 0),
    y: Math.round(pane?.y ?? 0),
    width: Math.round(pane?.width ?? 0),
    height: Math.round(pane?.height ?? 0),
  });
  expect(
    await inSnapshot(
      app,
      `document.fonts.ready.then(() => ({
        title: document.title,
        heading: getComputedStyle(document.querySelector('h1')).color,
        mast: getComputedStyle(document.querySelector('.mast')).backgroundColor,
        kicker: getComputedStyle(document.querySelector('.kicker')).letterSpacing,
        fonts: [...document.fonts].map(({ family, status }) => family + ' ' + status),
        picture: document.querySelector('figure img').naturalWidth,
        opacity: getComputedStyle(document.querySelector('figure img')).opacity,
        scripted: document.documentElement.className + document.querySelectorAll('script, iframe, object, base').length,
        origin: String(window.origin),
      }))`,
    ),
  ).toEqual({
    title: 'A lighthouse dressed for winter | The Harbour Ledger',
    heading: 'rgb(120, 30, 60)',
    mast: 'rgb(120, 30, 60)',
    kicker: '3.6px',
    fonts: ['Ledger loaded'],
    picture: 1200,
    opacity: '1',
    scripted: '0',
    origin: 'null',
  });
  await expect(app.page.getByText('1 of its 6 files could not be fetched.')).toBeVisible();
  expect(site.requests.length).toBe(said);

  await test.step('Shown again, nothing more listens to the window', async () => {
    const before = await listeners(app);
    await app.page.getByRole('button', { name: 'Reading', exact: true }).click();
    await expect.poll(() => snapshotView(app)).toBeNull();
    await app.page.getByRole('button', { name: 'Whole page', exact: true }).click();
    await expect.poll(() => snapshotView(app)).not.toBeNull();
    expect(await listeners(app)).toEqual(before);
  });

  await test.step('What is missing is asked for while the site is down: what is here stays, and that is told', async () => {
    await app.page.getByRole('button', { name: 'Get them again' }).click();
    await expect(app.page.getByText('The whole page you have stays as it is.').first()).toBeVisible();
    await takePicture(app.page, 'whole-page-stays');
    await expect(app.page.getByText('1 of its 6 files could not be fetched.')).toBeVisible();
  });
});

test('Its links are opened by the browser when a person follows one; the page stays where it is', async ({
  app,
  site,
}) => {
  await showKept(app, site.address('/en/dressed'));
  await watchBrowser(app);
  const at = await placeOfLink(app);
  const { address } = (await snapshotView(app)) ?? {};
  await pressInSnapshot(app, at);
  await expect.poll(() => opened(app)).toEqual([site.address('/en/clock')]);
  expect((await snapshotView(app))?.address).toBe(address);
});

test('Its context menu copies and follows a link, and leads to the original', async ({ app, site }) => {
  await showKept(app, site.address('/en/dressed'));
  await watchBrowser(app);
  const at = await placeOfLink(app);
  const link = site.address('/en/clock');
  const open = (): Promise<void> => pressInSnapshot(app, { ...at, button: 'right' });
  expect(await contextMenuLabels(app, open)).toEqual([
    'Open Link in Browser',
    'Copy Link',
    'Copy',
    'Select All',
    'Open Original',
  ]);
  await chooseFromContextMenu(app, open, 'Copy Link');
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(link);
  await chooseFromContextMenu(app, open, 'Open Link in Browser');
  await chooseFromContextMenu(app, open, 'Open Original');
  expect(await opened(app)).toEqual([link, site.address('/en/dressed')]);
  const beside = (): Promise<void> => pressInSnapshot(app, { x: 4, y: 4, button: 'right' });
  expect(await contextMenuLabels(app, beside)).toEqual(['Copy', 'Select All', 'Open Original']);
});

test('It makes room for dialogs and popovers, follows its pane, and gives the focus back', async ({
  app,
  site,
}) => {
  const { page } = app;
  await showKept(app, site.address('/en/dressed'));
  const isShown = async (): Promise<boolean> => (await snapshotView(app)) !== null;
  await page.keyboard.press('Control+n');
  await expect(saveDialog(page)).toBeVisible();
  await expect.poll(isShown).toBe(false);
  await expect.poll(() => coloursOfStill(page), 'A picture lies in its place').toBeGreaterThan(50);
  await takePicture(page, 'whole-page-under-dialog-light-en');
  await page.keyboard.press('Escape');
  await expect.poll(isShown).toBe(true);
  await page.getByRole('navigation').getByRole('button', { name: 'Activity' }).click();
  await expect.poll(isShown).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(isShown).toBe(true);

  await page.keyboard.press('f');
  await expect.poll(async () => (await snapshotView(app))?.bounds.x).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await snapshotView(app))?.bounds.x).toBeGreaterThan(300);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('lighthouse');
  await expect(page.getByRole('search')).toContainText('1 / 3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search')).toContainText('2 / 3');
  await page.getByRole('textbox', { name: 'Find in the page' }).fill('');
  await inSnapshot(app, `document.querySelector('h1').append(' 등대, 등대')`);
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: '등대', selectionStart: 2, selectionEnd: 2 });
  await expect(page.getByRole('search')).toContainText('1 / 2');
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await input.send('Input.insertText', { text: '등대' });
  await expect(page.getByRole('search'), 'The Enter that ends a syllable goes on').toContainText('2 / 2');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search')).toBeHidden();

  const pane = page.getByRole('region', { name: /^Whole page\./ });
  await pane.focus();
  await expect.poll(async () => (await snapshotView(app))?.isFocused).toBe(true);
  await pressInSnapshot(app, { key: 'Escape' });
  await expect(page.getByRole('button', { name: 'Reading', exact: true })).toBeFocused();
  await pane.focus();
  await expect.poll(async () => (await snapshotView(app))?.isFocused).toBe(true);
  await pressInSnapshot(app, { key: 'w' });
  await expectArticle(page, TITLE);
  await expect.poll(() => snapshotView(app)).toBeNull();
});

test('Going to it and away faster than it comes ends with what was asked for last', async ({ app, site }) => {
  const { page } = app;
  await showKept(app, site.address('/en/dressed'));
  for (let step = 0; step < 21; step += 1)
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press('w');
  await expectArticle(page, TITLE);
  await expect.poll(() => snapshotView(app)).toBeNull();
  await page.keyboard.press('w');
  await expect.poll(() => snapshotView(app)).not.toBeNull();
  await expect(page.getByText('Something went wrong')).toHaveCount(0);
});

test('An article that is here can be kept whole later, written to a file, and taken away again', async ({
  app,
  site,
}, info) => {
  const { page } = app;
  await save(page, site.address('/en/dressed'));
  await expectArticle(page, TITLE);
  await expect(page.getByRole('group', { name: 'View' })).toBeHidden();
  await chooseFromContextMenu(
    app,
    () => page.getByRole('button', { name: 'More', exact: true }).click(),
    'Keep the whole page too',
  );
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Whole page' }).click();
  await expect.poll(() => snapshotView(app)).not.toBeNull();

  const file = info.outputPath('page.html');
  await answerSaveDialog(app, file);
  await chooseMenu(app, 'File', 'Export Whole Page…');
  await expect(page.getByRole('status')).toHaveText('Whole page written: page.html');
  expect(await offeredName(app)).toBe(`${TITLE}.html`);
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('font/woff2;base64,');
  // A frame that is not kept leaves a link.
  expect(html).not.toMatch(
    /<script|<iframe|onload|(?<!<a href="http:\/\/)127\.0\.0\.1:\d+\/(?:dressed|pictures)/,
  );

  await page.getByRole('button', { name: 'Delete the whole page' }).click();
  await expect(page.getByRole('group', { name: 'View' })).toBeHidden();
  await expectArticle(page, TITLE);
  await page.keyboard.press('z');
  await expect(page.getByRole('group', { name: 'View' })).toBeVisible();
});

test.describe('in Korean', () => {
  test.use({ settings: { language: 'ko', theme: 'dark' } });

  test('every page of a site is kept whole once that is chosen, as Settings lists it; axe finds nothing', async ({
    app,
    site,
  }) => {
    const { page } = app;
    const dialog = await openSaveDialog(page);
    await dialog.getByRole('textbox', { name: /^주소 또는 본문/ }).fill(site.address('/en/dressed'));
    await dialog.getByRole('checkbox', { name: '페이지 전체도 저장' }).check();
    await dialog.getByRole('checkbox', { name: '127.0.0.1의 글은 항상' }).check();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '저장', exact: true }).click();
    await expect(saveDialog(page)).toBeHidden();
    await save(page, site.address('/en/clock'));
    await expectArticle(page, 'The town that set its clocks by the tide');
    await page.getByRole('group', { name: '보기' }).getByRole('button', { name: '페이지 전체' }).click();
    await expect.poll(() => snapshotView(app)).not.toBeNull();
    await expect(page.getByRole('checkbox', { name: '127.0.0.1의 글은 항상' })).toBeChecked();
    expect(await violations(page)).toEqual([]);
    await openSettings(page);
    await expect.poll(() => snapshotView(app)).toBeNull();
    const sites = page.getByRole('region', { name: '페이지 전체' });
    await expect(sites.getByRole('listitem')).toHaveText(['127.0.0.1']);
    expect(await violations(page)).toEqual([]);
    await sites.getByRole('button', { name: '127.0.0.1 빼기' }).click();
    await expect(sites).toContainText('아직 없습니다');
  });
});
