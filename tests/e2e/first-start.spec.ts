import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { openArticle, row } from './headlines.js';
import { save } from './save-dialog.js';

test.describe('The very first start', () => {
  test.use({ settings: null, startArguments: ['--lang=en-US'] });

  test('opens an empty library in three panes, ready to be used, and a second start keeps what was saved', async ({
    app,
  }) => {
    const { page } = app;
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Welcome to Offprint' })).toBeVisible();
    await expect(page.getByRole('main', { name: 'Article' })).toBeVisible();
    for (const name of ['Unread', 'Later', 'Starred', 'Archive', 'All']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are read
      await expect(page.getByRole('navigation').getByRole('link', { name })).toBeVisible();
    }
    await expect(page).toHaveTitle(/Offprint/);

    await save(
      page,
      'A short note\n\nWhat is pasted stays, whichever way it came. This text has two sentences.',
    );
    await expectArticle(page, 'A short note');

    await app.restart({ args: ['--lang=en-US'] });
    await expect(row(app.page, 'A short note')).toBeVisible();
    await openArticle(app.page, 'A short note');
    await expectArticle(app.page, 'A short note');
  });

  test('stands where it last stood', async ({ app }) => {
    const bounds = { x: 40, y: 60, width: 1100, height: 700 };
    await app.electron.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
    }, bounds);
    await expect.poll(() => app.page.evaluate(() => window.innerWidth)).toBe(bounds.width);
    await app.restart();
    const stands = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    );
    expect(stands).toMatchObject({ width: bounds.width, height: bounds.height });
  });

  test('has a page as wide as its window from its first script on', async ({ app }) => {
    await app.restart({
      before: (electron) =>
        electron.context().addInitScript(() => Object.assign(window, { widthAtFirst: innerWidth })),
    });
    // A script that comes too late sees nothing, which is no fault of the window's.
    const first = await app.page.evaluate((): unknown => Reflect.get(window, 'widthAtFirst') ?? innerWidth);
    expect(first).toBe(1280);
  });
});
