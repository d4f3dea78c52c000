import { expect, test } from './app.js';
import { markedWords, selectWords } from './article.js';
import { send } from './bridge.js';
import { idOf, openArticle, saveInBulk } from './headlines.js';
import type { RunningApp } from './running-app.js';

const CLOCK = 'The town that set its clocks by the tide';

/** Does something while the library's process stands still, as under a slow disk, and lets it go on. */
async function whileBusy(app: RunningApp, work: () => Promise<void>): Promise<void> {
  const pids = await app.helperPids('Offprint library');
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    await work();
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
}

test('Keys that are pressed while the library is busy all count, in their order', async ({ app, site }) => {
  test.skip(process.platform === 'win32', 'No process can be told to stand still there.');
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, CLOCK);
  const status = page.getByRole('status');

  await selectWords(page, 'The clock was never slow.');
  await whileBusy(app, async () => {
    await page.keyboard.press('n');
    await page.keyboard.type('Slow or not: moose');
  });
  const note = page.getByRole('textbox', { name: /^Note on “The clock was never slow\.”/ });
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('Slow or not: moose');

  await whileBusy(app, async () => {
    await page.keyboard.type(', and more');
    await page.keyboard.press('Escape');
    await page.keyboard.press('z');
    await page.keyboard.press('z');
  });
  await expect(status).toHaveText('Undid: add 1 highlight.');
  await expect.poll(() => markedWords(page)).toEqual([]);
  const articleId = await idOf(page, CLOCK);
  await expect
    .poll(() => send(page, 'highlights.list', { articleId }))
    .toMatchObject({ value: { highlights: [], notes: [] } });

  await whileBusy(app, async () => {
    await page.keyboard.press('s');
    await page.keyboard.press('s');
  });
  await expect(status).toHaveText('1 star removed.');
});
