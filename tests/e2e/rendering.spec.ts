import { startScriptSite, STORY, type ScriptSite } from '../fixtures/script-site.js';
import { expect, test as base } from './app.js';
import { article, expectArticle, paragraphs, pictures } from './article.js';
import { ask } from './bridge.js';
import { row } from './headlines.js';
import type { RunningApp } from './running-app.js';
import { save } from './save-dialog.js';
import { inSnapshot, snapshotView } from './snapshot-view.js';

const test = base.extend<{ readonly scripts: ScriptSite }>({
  scripts: async ({ app }, provide) => {
    const scripts = await startScriptSite();
    await ask(app.page, 'settings.change', { allowedPrivateHosts: [scripts.host] });
    await provide(scripts);
    await scripts.close();
  },
});

/** How many pages are being rendered now. */
const rendering = ({ electron }: RunningApp): Promise<number> =>
  electron.evaluate(
    ({ webContents, session }) =>
      webContents.getAllWebContents().filter((one) => one.session === session.fromPartition('rendering'))
        .length,
  );

/** Everything a page tries on the way, and what it is told. */
const ENDS = {
  alert: 'undefined',
  confirm: 'false',
  print: 'undefined',
  window: 'null',
  private: 'refused TypeError',
  'other-port': 'refused TypeError',
  file: 'refused TypeError',
  'to-file': 'refused TypeError',
  'to-private': 'refused TypeError',
  delete: 'refused TypeError',
  socket: 'refused TypeError',
  worker: 'refused TypeError',
  place: 'refused TypeError',
  download: 'clicked',
} as const;

test('A page that its scripts draw is saved as they drew it, whatever else they try', async ({
  app,
  scripts,
}) => {
  const { page } = app;
  await save(page, scripts.address('/moved-page'));
  await expectArticle(page, STORY.title);
  expect(await paragraphs(page)).toEqual([...STORY.paragraphs, STORY.shadowed]);
  expect(await pictures(page)).toMatchObject([{ width: 1200, height: 750 }]);
  await expect(row(page, STORY.title)).toHaveAccessibleName(/saved offline/);

  await test.step('Each attempt had its expected end, and nothing else was asked of anybody', async () => {
    expect(Object.fromEntries(scripts.notes)).toEqual(ENDS);
    expect(scripts.requests).toEqual([
      // As it was sent, then as its scripts draw it.
      '/moved-page',
      '/drawn',
      '/drawn',
      ...scripts.requests.slice(3),
    ]);
    expect(new Set(scripts.requests)).toEqual(
      new Set(['/moved-page', '/drawn', '/moved', '/story', '/to-file', '/to-private', '/harbour.png']),
    );
    expect(scripts.requests.filter((path) => path === '/harbour.png')).toHaveLength(1);
  });
  await test.step('The window is gone', () => expect.poll(() => rendering(app)).toBe(0));
  await test.step('Kept whole, its shadow root, its frame and its canvas are as they were', async () => {
    await page.keyboard.press('w');
    await page
      .getByRole('group', { name: 'View' })
      .getByRole('button', { name: 'Whole page', exact: true })
      .click();
    await expect.poll(() => snapshotView(app)).not.toBeNull();
    expect(
      await inSnapshot(
        app,
        `(() => {
          const [own, frame] = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
          const colour = (element) => getComputedStyle(element).color;
          return {
            own: colour(own.shadowRoot.querySelector('p')),
            page: colour(document.querySelector('article > p')),
            frame: [colour(frame.shadowRoot.querySelector('p')), frame.shadowRoot.textContent.slice(-5)],
            canvas: document.querySelector('article + img').naturalWidth,
          };
        })()`,
      ),
    ).toEqual({
      own: 'rgb(4, 5, 6)',
      page: 'rgb(0, 0, 0)',
      frame: ['rgb(1, 2, 3)', 'Tides'],
      canvas: 300,
    });
  });
});

test('A script without end, and a page of more than 25 MB, end in words, and the queue goes on', async ({
  app,
  scripts,
}) => {
  test.slow();
  const { page } = app;
  await save(page, scripts.address('/heavy'));
  await save(page, scripts.address('/loop'));
  await expect(article(page)).toContainText('its scripts came to no end', { timeout: 60_000 });
  await expect.poll(() => rendering(app)).toBe(0);
  await page.keyboard.press('j');
  await expect(article(page)).toContainText('This is larger than 25 MB');
  await save(page, scripts.address('/drawn'));
  await expectArticle(page, STORY.title);
});

test('Nothing that one page leaves is there for the next', async ({ app, scripts }) => {
  const { page } = app;
  await save(page, scripts.address('/traces?1'));
  await expectArticle(page, 'Traces ?1');
  await save(page, scripts.address('/traces?2'));
  await expectArticle(page, 'Traces ?2');
  // No page keeps a service worker or is granted anything, not even while it is shown.
  const left = 'cookie local session database cached file';
  expect(Object.fromEntries(scripts.notes)).toEqual({
    'found?1': '',
    'left?1': left,
    'found?2': '',
    'left?2': left,
  });
  expect(scripts.requests.filter((path) => path === '/stamp')).toHaveLength(2);
});

test('A window that dies, and a save that is stopped, say so', async ({ app, scripts }) => {
  const { page } = app;
  await save(page, scripts.address('/loop'));
  await expect.poll(() => rendering(app)).toBe(1);
  await app.electron.evaluate(({ webContents, session }) => {
    for (const one of webContents.getAllWebContents())
      if (one.session === session.fromPartition('rendering')) one.forcefullyCrashRenderer();
  });
  await expect(article(page)).toContainText('its hidden window failed');
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => rendering(app)).toBe(1);
  await page.getByRole('button', { name: 'Stop saving' }).click();
  await expect(article(page)).toContainText('Saving was stopped');
  await expect.poll(() => rendering(app)).toBe(0);
});

test('A page that only shows that it loads is waited for, as long as there is time', async ({
  app,
  scripts,
}) => {
  const { page } = app;
  await save(page, scripts.address('/late'));
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(STORY.title, { timeout: 30_000 });
  expect(await paragraphs(page)).toEqual(STORY.paragraphs);
});
