// The snapshot view under the same counters as the reading view: what of a whole page comes alive in it.

/** In main: notes everything that a view of a whole page compiles, loads, sends, leads to or opens, from its very beginning. */
const watchViews = (app) =>
  app.evaluate(({ app: main, session }) => {
    const seen = { script: 0, bridge: 0, load: 0, navigation: 0, window: 0, cover: 0 };
    Reflect.set(globalThis, 'seenInView', seen);
    const own = session.fromPartition('snapshots', { cache: false });
    const watch = (contents) => {
      if (contents.session !== own) return;
      const { debugger: line } = contents;
      line.attach('1.3');
      line.on('message', (_, method, { executionContextAuxData, request }) => {
        // Ours asks from a world of its own; what a page brings along would run in the page's.
        if (method === 'Debugger.scriptParsed' && executionContextAuxData?.isDefault !== false)
          seen.script += 1;
        if (method === 'Network.requestWillBeSent' && !/^(?:snapshot|data|blob):/.test(request.url)) {
          seen.load += 1;
          console.log(`loaded in the snapshot view: ${request.url.slice(0, 200)}`);
        }
      });
      for (const domain of ['Debugger', 'Network']) line.sendCommand(`${domain}.enable`).catch(() => {});
      // A link that is pressed asks to lead away; what counts is whether it does.
      contents.on('did-frame-navigate', (_event, url) => {
        if (!url.startsWith('snapshot:')) seen.navigation += 1;
      });
      contents.on('did-create-window', () => (seen.window += 1));
      for (const wire of ['-ipc-invoke', '-ipc-message', '-ipc-message-sync'])
        contents.on(wire, (_event, isInternal) => {
          // Electron's own messages set a sandboxed process up.
          if (isInternal !== true) seen.bridge += 1;
        });
    };
    main.on('web-contents-created', (_, contents) => watch(contents));
  });

/** A count of zero says something only when the counters count: a script in such a view, were it let run, must be seen. */
const proveWatchful = (app) =>
  app.evaluate(async ({ WebContentsView, session }) => {
    const own = session.fromPartition('snapshots', { cache: false });
    const view = new WebContentsView({ webPreferences: { session: own, sandbox: true } });
    await view.webContents.loadURL('data:text/html,planted');
    await view.webContents.executeJavaScript('"planted"');
    await new Promise((settled) => setTimeout(settled, 200));
    const seen = Reflect.get(globalThis, 'seenInView');
    const isSeen = seen.script > 0 && seen.navigation > 0;
    for (const name of Object.keys(seen)) seen[name] = 0;
    view.webContents.close();
    return isSeen;
  });

/** Presses everything that can be pressed in the view, with real presses, and keys; true when the view stayed in its place. */
const touchView = (app, box) =>
  app.evaluate(async ({ BrowserWindow, WebContentsView }, place) => {
    const [window] = BrowserWindow.getAllWindows();
    const view = window.contentView.children.find(
      (child) => child instanceof WebContentsView && child.webContents.getURL().startsWith('snapshot:'),
    );
    if (!view) return null;
    const { webContents } = view;
    const code = `(() => {
      const names = 'mouseover mousedown mouseup keydown focus blur scroll wheel copy paste drag input change toggle animationstart transitionend error load'.split(' ');
      const all = [...document.querySelectorAll('body *')].slice(0, 80);
      for (const element of all) for (const name of names) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
      return all.filter((element) => element.matches('a, area, button, input, label, summary, svg *')).slice(0, 6).map((element) => {
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      });
    })()`;
    const targets = await webContents.executeJavaScriptInIsolatedWorld(999, [{ code }]);
    for (const { x, y } of targets) {
      webContents.sendInputEvent({ type: 'mouseMove', x, y });
      webContents.sendInputEvent({ type: 'mouseDown', button: 'left', clickCount: 1, x, y });
      webContents.sendInputEvent({ type: 'mouseUp', button: 'left', clickCount: 1, x, y });
    }
    for (const keyCode of ['Tab', 'Enter', 'Space']) {
      webContents.sendInputEvent({ type: 'keyDown', keyCode });
      webContents.sendInputEvent({ type: 'keyUp', keyCode });
    }
    await new Promise((settled) => setTimeout(settled, 60));
    const { x, y, width, height } = view.getBounds();
    return (
      x >= place.x - 1 &&
      y >= place.y - 1 &&
      x + width <= place.x + place.width + 1 &&
      y + height <= place.y + place.height + 1
    );
  }, box);

const boxOf = (page) =>
  page.evaluate(() => {
    /* bench-own */
    const { x, y, width, height } = document.querySelector('#article-scroll').getBoundingClientRect();
    return { x, y, width, height };
  });

/** Shows the whole page of the open article and presses everything in it; true when the view stayed in its place. */
async function pressThrough(page, app) {
  await page.getByRole('group', { name: 'View' }).waitFor();
  await page.keyboard.press('w');
  await page.getByRole('region', { name: /^Whole page\./ }).waitFor();
  for (let again = 0; again < 50; again += 1) {
    await page.waitForTimeout(again === 0 ? 100 : 50);
    const isInPlace = await touchView(app, await boxOf(page));
    if (isInPlace !== null) return isInPlace;
  }
  throw new Error('A whole page was not shown.');
}

/** Goes to the next row of the list, the first time to the first. */
async function goOn(page, at) {
  await page.locator('#headlines').focus();
  await page.keyboard.press(at === 0 ? 'Home' : 'j');
}

/**
 * Keeps the page of every article whole, shows each in the snapshot view as a person does (W), presses everything in
 * it, and counts. Answers the counts and how many pages were shown.
 */
export async function visitSnapshots({ app, page, ask, articles, waitForJobs, covered, hits }) {
  // The counters in main speak on its own output.
  app.process().stdout?.on('data', (line) => process.stdout.write(line));
  await watchViews(app);
  if (!(await proveWatchful(app)))
    throw new Error('The counters of the snapshot view do not see what was planted.');
  const read = (id) => ask('snapshots.read', { id });
  for (const { articleId: id } of articles) if ((await read(id)).mayKeep) await ask('snapshots.keep', { id });
  await waitForJobs();
  const before = hits();
  let shown = 0;
  let cover = 0;
  for (const [at, { id, articleId }] of articles.entries()) {
    await goOn(page, at);
    if ((await read(articleId)).kept === null) {
      console.log(`${id}: no whole page came of it`);
      continue;
    }
    const isHarmless = (await pressThrough(page, app)) && (await page.evaluate(covered)) === 0;
    shown += 1;
    cover += isHarmless ? 0 : 1;
    if (!isHarmless) console.log(`${id}: covered in the snapshot view`);
    await page.getByRole('button', { name: 'Reading', exact: true }).click();
  }
  await page.waitForTimeout(500);
  const seen = await app.evaluate(() => Reflect.get(globalThis, 'seenInView'));
  return { shown, seen: { ...seen, load: seen.load + hits() - before, cover: seen.cover + cover } };
}
