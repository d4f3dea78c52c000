import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stories } from '../fixtures/site/stories.js';
import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { openArticle, saveInBulk, showView } from './headlines.js';
import type { RunningApp } from './running-app.js';

const [first = '', second = ''] = stories.slice(0, 2).map(({ title }) => title);

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
