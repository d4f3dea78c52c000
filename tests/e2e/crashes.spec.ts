import { commands } from '../../shared/ipc/contract.js';
import { expect, test } from './app.js';
import { article, expectArticle, paragraphs, pictures } from './article.js';
import { ask } from './bridge.js';
import { idOf, openArticle, row, saveInBulk, showView } from './headlines.js';
import type { RunningApp } from './running-app.js';
import { save } from './save-dialog.js';

const TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';

test('Killed in the middle of saving, the app starts with no half article, and goes on to save the whole one', async ({
  app,
  site,
}) => {
  const release = site.hold('/pictures/charging.jpg');
  await save(app.page, site.address('/news/ferry'));
  await expect(row(app.page, 'Saving: pictures 1/2')).toBeVisible();

  await app.kill();
  await app.start();
  await expect(row(app.page, 'Saving')).toBeVisible();
  await row(app.page, 'Saving').click();
  await expect(app.page.getByRole('region', { name: 'Saving this article' })).toBeVisible();
  await expect(article(app.page).locator('> p')).toHaveCount(0);

  release();
  await expectArticle(app.page, TITLE);
  expect(await paragraphs(app.page)).toHaveLength(10);
  expect((await pictures(app.page)).map(({ width }) => width)).toEqual([1200, 960]);
  await expect(row(app.page, TITLE)).toHaveCount(1);
});

test('When the library process dies, the window stays, a new one takes over, and nothing is lost', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  const [before] = await app.helperPids('Offprint library');
  if (before === undefined) throw new Error('The library process was not found.');
  process.kill(before, 'SIGKILL');
  await expect
    .poll(async () => (await app.helperPids('Offprint library')).filter((pid) => pid !== before))
    .toHaveLength(1);

  await save(page, 'After the fall\n\nThe library took this as if nothing had happened. It had, of course.');
  await expectArticle(page, 'After the fall');
  await showView(page, 'All');
  await openArticle(page, 'The town that set its clocks by the tide');
  await expectArticle(page, 'The town that set its clocks by the tide');
  app.forgive(/The library process ended/);
});

/**
 * Holds the one parse process still, as a page that keeps it busy would. Main itself looks for it: asked from here it
 * may be ready with the page before the answer is (on a busy machine).
 */
const holdParser = (app: RunningApp, after: number | null = null): Promise<number> =>
  app.electron.evaluate(
    ({ app: main }, before) =>
      new Promise<number>((held) => {
        const look = setInterval(() => {
          const found = main
            .getAppMetrics()
            .find(
              ({ pid, name, serviceName }) =>
                pid !== before && [name, serviceName].includes('Offprint parser'),
            );
          if (!found) return;
          clearInterval(look);
          process.kill(found.pid, 'SIGSTOP');
          held(found.pid);
        }, 5);
      }),
    after,
  );

test('A page over which the parse process dies is tried once more by itself, then fails in words and can be tried again', async ({
  app,
  site,
}) => {
  test.skip(process.platform === 'win32', 'Windows cannot hold a process still.');
  const { page } = app;
  const first = await holdParser(app);
  await save(page, site.address('/news/ferry'));
  await expect(row(page, 'Saving: text')).toBeVisible();
  const holding = holdParser(app, first);
  process.kill(first, 'SIGKILL');
  const second = await holding;
  await expect(row(page, 'Saving: text')).toBeVisible();
  process.kill(second, 'SIGKILL');

  await expect(row(page, 'Not saved: text not readable')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Headline and address are kept.');
  await expect(page.getByRole('alert')).toContainText(new URL(site.address('/news/ferry')).host);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectArticle(page, TITLE);
  await expect(row(page, TITLE)).toHaveCount(1);
});

test('A parse process that hangs is replaced, its page is saved after all, and the window answers all the while', async ({
  app,
  site,
}) => {
  test.skip(process.platform === 'win32', 'Windows cannot hold a process still.');
  test.slow(); // a process counts as stuck after ten seconds
  const { page } = app;
  // One that was held while it loads is given longer.
  await save(page, 'Read before\n\nSo the process is there and has read something.');
  await expectArticle(page, 'Read before');
  const held = await holdParser(app);
  await save(page, site.address('/news/ferry'));
  await expect(row(page, 'Saving: text')).toBeVisible();
  await showView(page, 'Starred');
  await showView(page, 'All');
  await expect(row(page, TITLE)).toBeVisible({ timeout: 25_000 });
  expect(await app.helperPids('Offprint parser')).not.toContain(held);
});

const CLOCK = 'The town that set its clocks by the tide';

/**
 * What the page says, asked through main, since the test's own line to a page ends when its process does. Null while
 * there is no page to answer: a script sent to one that has just died is never answered.
 */
const askPage = (app: RunningApp, code: string): Promise<unknown> =>
  app.electron.evaluate(({ BrowserWindow }, script) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return null;
    const patience = new Promise((passed) => void setTimeout(() => passed(null), 500));
    return Promise.race([contents.executeJavaScript(script), patience]);
  }, code);

/** The same, asked until the page answers: on a busy machine it may not do so at once. */
async function answerOf(app: RunningApp, code: string): Promise<unknown> {
  let answer: unknown = null;
  await expect.poll(async () => (answer = await askPage(app, code))).not.toBeNull();
  return answer;
}

const crash = (app: RunningApp): Promise<void> =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );

const SCROLLED = `document.getElementById('article-scroll')?.scrollTop ?? null`;

test('When the page dies, it is back by itself at the same article and place, with the note that was being typed', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock'), site.address('/news/ferry')]);
  await openArticle(page, TITLE);
  await page.keyboard.press('Shift+N');
  const typed = 'These words are typed without a pause and must not be lost with the page';
  await page.keyboard.type(typed, { delay: 20 });
  const id = await idOf(page, TITLE);
  const progress = async (): Promise<number> =>
    commands['articles.open'].response.parse(await ask(page, 'articles.open', { id })).headline.progress;
  // Where the note was shown is stored by now.
  const asItWasShown = await progress();
  await page.locator('#article-scroll').evaluate((pane) => pane.scrollTo({ top: 160, behavior: 'instant' }));
  await expect.poll(progress, 'The place is stored').not.toBe(asItWasShown);
  const before = Number(await answerOf(app, SCROLLED));
  expect(before).toBe(160);
  await crash(app);

  await expect.poll(() => askPage(app, `document.querySelector('article h1')?.textContent`)).toBe(TITLE);
  await expect.poll(async () => Math.abs(Number(await askPage(app, SCROLLED)) - before)).toBeLessThan(4);
  const kept = String(await answerOf(app, `document.querySelector('textarea')?.value ?? ''`));
  expect(typed.startsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThan(typed.length / 2);
  // What was disposed: a question of this test met a page that was just dying.
  app.forgive(/page: crashed|The process of the page ended|Render frame was disposed/);
});

test('A note of one letter is not lost when the page dies at once', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, CLOCK);
  await page.keyboard.press('Shift+N');
  await page.keyboard.press('q');
  await crash(app);
  await expect.poll(() => askPage(app, `document.querySelector('textarea')?.value ?? null`)).toBe('q');
  // What was disposed: a question of this test met a page that was just dying.
  app.forgive(/page: crashed|The process of the page ended|Render frame was disposed/);
});

test('When the page dies under a note, the next keys go on writing it and do nothing to the article', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, CLOCK);
  await page.keyboard.press('Shift+N');
  const note = page.getByRole('textbox', { name: 'Note on this article' });
  await page.keyboard.type('Before');
  await expect.poll(async () => note.evaluate((field) => field === document.activeElement)).toBe(true);
  const id = await idOf(page, CLOCK);
  await expect
    .poll(async () =>
      commands['highlights.list'].response
        .parse(await ask(page, 'highlights.list', { articleId: id }))
        .notes.map(({ text }) => text),
    )
    .toEqual(['Before']);
  await crash(app);
  /** Keys as a person presses them, from the first moment of the new page on. */
  const press = (keyCode: string): Promise<void> =>
    app.electron.evaluate(({ BrowserWindow }, code) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents || contents.isCrashed()) return;
      contents.sendInputEvent({ type: 'keyDown', keyCode: code });
      if (code.length === 1) contents.sendInputEvent({ type: 'char', keyCode: code });
      contents.sendInputEvent({ type: 'keyUp', keyCode: code });
    }, keyCode);
  const written = (): Promise<unknown> =>
    askPage(app, `document.activeElement?.tagName === 'TEXTAREA' ? document.activeElement.value : null`);
  await expect
    .poll(
      async () => {
        for (const key of ['s', 'e', 'Delete']) await press(key); // oxlint-disable-line no-await-in-loop
        return String(await written());
      },
      { intervals: [30] },
    )
    .toMatch(/^Before(?:s|e|se)+$/);
  const marked = await answerOf(
    app,
    `offprint.send('articles.open', { id: '${id}' }).then(({ value }) => JSON.stringify([value.headline.isStarred, value.headline.place]))`,
  );
  expect(marked).toBe('[false,"inbox"]');

  await app.restart();
  await expect(app.page.getByRole('textbox', { name: 'Note on this article' })).not.toBeFocused();
  // What was disposed: a question of this test met a page that was just dying.
  app.forgive(/page: crashed|The process of the page ended|Render frame was disposed/);
});

test('A page that dies again and again is not loaded for ever: the person is asked', async ({
  app,
  site,
}) => {
  await saveInBulk(app.page, [site.address('/en/clock')]);
  await openArticle(app.page, CLOCK);
  await app.electron.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'asked', asked);
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  const asked = (): Promise<readonly string[]> =>
    app.electron.evaluate(() => Reflect.get(globalThis, 'asked'));
  const isListed = (): Promise<unknown> => askPage(app, `document.querySelector('nav') !== null`);
  for (let death = 1; death <= 4; death += 1) {
    // oxlint-disable no-await-in-loop -- one death after the other
    await expect.poll(isListed).toBe(true);
    expect(await asked()).toEqual([]);
    await crash(app);
    // oxlint-disable-next-line no-await-in-loop
    await expect.poll(async () => (await asked()).length + (death < 4 ? 1 : 0)).toBe(1);
  }
  expect((await asked())[0]).toContain('The window keeps stopping.');
  await expect.poll(isListed, 'Open Again was chosen').toBe(true);
  // What was disposed: a question of this test met a page that was just dying.
  app.forgive(/page: crashed|The process of the page ended|Render frame was disposed/);
});
