import type { Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stories } from '../fixtures/site/stories.js';
import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { ask } from './bridge.js';
import { openArticle, saveInBulk, showView } from './headlines.js';
import type { RunningApp } from './running-app.js';

const [first = '', second = ''] = stories.slice(0, 2).map(({ title }) => title);

/** Saves so many short texts, and waits until all are there. */
async function saveTexts(page: Page, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the order of the rows is the order of the saves
    await ask(page, 'articles.save', {
      source: { kind: 'text', text: `Text ${n}\n\nA short one, number ${n}.` },
    });
  }
  await expect(page.getByRole('option', { name: /^Unread, Text / }).first()).toBeVisible();
  await expect(page.getByRole('option', { name: /Saving|In line/ })).toHaveCount(0);
}

const bounds = (app: RunningApp) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

/** A view other than the first one, with an article open in it. */
async function goSomewhere(app: RunningApp, addresses: readonly string[]): Promise<void> {
  await saveInBulk(app.page, addresses);
  await showView(app.page, 'All');
  await openArticle(app.page, first);
}

async function expectSamePlace({ page }: RunningApp): Promise<void> {
  await expect(
    page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'All' }),
  ).toHaveAttribute('aria-current', 'page');
  await expectArticle(page, first);
  await expect(page.getByRole('option', { name: first })).toHaveAttribute('aria-selected', 'true');
}

test('After a restart the window stands where it stood and shows what it showed', async ({ app, site }) => {
  await goSomewhere(
    app,
    stories.slice(0, 2).map(({ path }) => site.address(path)),
  );
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 30, y: 40, width: 1190, height: 700 }),
  );
  await expect.poll(async () => (await bounds(app))?.width).toBe(1190);
  await app.restart();
  expect(await bounds(app)).toMatchObject({ width: 1190, height: 700 });
  await expectSamePlace(app);

  await test.step('Settings too', async () => {
    await app.page.keyboard.press('Control+,');
    await app.restart();
    await expect(app.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expectSamePlace(app);
  });

  await test.step('A bad value costs itself only', async () => {
    await app.end();
    const file = join(app.profile, 'settings.json');
    const kept = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...kept, page: { ...kept.page, listWidth: 7, front: 'moon' } }));
    await app.start();
    await expectSamePlace(app);
  });
});

test('A page that is loaded anew comes back at the same place, and an article that went is no error', async ({
  app,
  site,
}) => {
  const { page } = app;
  await goSomewhere(
    app,
    stories.slice(0, 2).map(({ path }) => site.address(path)),
  );
  await page.reload();
  await expectSamePlace(app);

  await page.keyboard.press('Delete');
  await expectArticle(page, second);
  await page.reload();
  await expectArticle(page, second);
});

const width = (page: Page, pane: string) =>
  page.locator(pane).evaluate((element) => Math.round(element.getBoundingClientRect().width));

test('Panes are as wide as they were dragged, can be hidden, and lie the same after a restart', async ({
  app,
  site,
}) => {
  await goSomewhere(
    app,
    stories.slice(0, 2).map(({ path }) => site.address(path)),
  );
  const list = (page: Page) => page.getByRole('separator', { name: 'Width of the list' });
  const resized = (size: { width: number; height: number }) =>
    app.electron.evaluate(
      ({ BrowserWindow }, wanted) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height),
      size,
    );
  await resized({ width: 1300, height: 800 });
  const { page } = app;
  await expect(list(page)).toHaveAttribute('aria-valuenow', '364');

  await test.step('By mouse, within bounds, and back by a double click', async () => {
    const box = await list(page).boundingBox();
    if (!box) throw new Error('The edge is not drawn.');
    const [x, y] = [box.x + box.width / 2, box.y + 300];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 4 });
    await expect.poll(() => width(page, 'section:has(> [role=listbox])')).toBe(404);
    await page.mouse.move(x + 400, y, { steps: 4 });
    await page.mouse.up();
    await expect(list(page)).toHaveAttribute('aria-valuenow', '520');
    await list(page).dblclick({ position: { x: 4, y: 300 } });
    await expect(list(page)).toHaveAttribute('aria-valuenow', '364');
    await expect(list(page), 'Keys go on meaning the list or the article').not.toBeFocused();
  });

  await test.step('By key', async () => {
    await list(page).focus();
    await page.keyboard.press('Home');
    await expect(list(page)).toHaveAttribute('aria-valuenow', '300');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(list(page)).toHaveAttribute('aria-valuenow', '340');
    await page.getByRole('separator', { name: 'Width of the navigation' }).focus();
    await page.keyboard.press('End');
    await expect.poll(() => width(page, 'nav')).toBe(320);
  });

  await test.step('[ hides the list, Ctrl B the navigation', async () => {
    await page.keyboard.press('[');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(page.locator('#article-scroll')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeFocused();
    await page.keyboard.press('Control+b');
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden();
    await page.getByRole('button', { name: 'Navigation' }).click();
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
    await page.keyboard.press('[');
    await expect(page.getByRole('listbox')).toBeHidden();
  });

  await app.restart();
  await expect(app.page.getByRole('listbox')).toBeHidden();
  expect(await width(app.page, 'nav')).toBe(320);
  await app.page.keyboard.press('[');
  await expect(list(app.page)).toHaveAttribute('aria-valuenow', '340');
  await expectSamePlace(app);
});

test('A list comes back scrolled to the same rows', async ({ app }) => {
  const { page } = app;
  await saveTexts(page, 14);
  await showView(page, 'All');
  const topRow = () =>
    app.page.getByRole('listbox').evaluate((list) => {
      const edge = list.getBoundingClientRect().top + 40;
      const rows = [...list.querySelectorAll('[role=option]')];
      return rows.find((row) => row.getBoundingClientRect().bottom > edge)?.id;
    });
  const atTop = await topRow();
  await page.getByRole('listbox').evaluate((list) => {
    list.scrollTop = 500;
  });
  await expect.poll(topRow).not.toBe(atTop);
  const before = await topRow();
  await app.restart();
  await expect(app.page.getByRole('option').first()).toBeAttached();
  await expect.poll(topRow).toBe(before);
});

test('Nothing scrolls sideways, at twice the size as well, down to 400 px', async ({ app, site }) => {
  test.slow();
  await goSomewhere(
    app,
    stories.slice(0, 2).map(({ path }) => site.address(path)),
  );
  const { page } = app;
  const screens: Readonly<Record<string, readonly string[]>> = {
    'the list': ['Escape'],
    'an article': ['j', 'Enter'],
    settings: ['Control+,'],
    'the save dialog': ['Escape', 'Control+n'],
    'the key sheet': ['Escape', '?'],
    'several picked': ['Escape', 'Escape', 'Control+a'],
  };
  const sizes = [
    [1480, 2],
    [1280, 2],
    [1080, 2],
    [1180, 1],
    [760, 1],
    [560, 1],
    [400, 1],
  ] as const;
  for (const [size, zoom] of sizes) {
    // oxlint-disable no-await-in-loop -- one look after the other
    await app.electron.evaluate(
      ({ BrowserWindow }, [pixels, factor]) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(pixels, 800);
        window?.webContents.setZoomFactor(factor);
      },
      [size, zoom] as const,
    );
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size / zoom);
    for (const [screen, keys] of Object.entries(screens)) {
      for (const key of keys) await page.keyboard.press(key);
      const over = (): Promise<unknown> =>
        page.evaluate(() => ({
          page: document.documentElement.scrollWidth - innerWidth,
          panes: [...document.querySelectorAll('main, nav, section, dialog, [role=listbox], #article-scroll')]
            .filter((pane) => pane.checkVisibility({ visibilityProperty: true }))
            .filter(
              (pane) =>
                pane.scrollWidth > pane.clientWidth + 1 ||
                pane.getBoundingClientRect().right > innerWidth + 1,
            )
            .map((pane) => `${pane.tagName} ${pane.id} ${pane.scrollWidth} > ${pane.clientWidth}`),
        }));
      // What is laid out anew for another width settles within some frames.
      await expect.soft
        .poll(over, { message: `${screen} at ${size} px, size ${zoom}` })
        .toEqual({ page: 0, panes: [] });
    }
    await page.keyboard.press('Escape');
    // oxlint-enable no-await-in-loop
  }
});
