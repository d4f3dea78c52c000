// The window of sites under counters of its own: there scripts may run and pages may load, and still nothing may get out.

/** What a page tries that wants out of its window, besides what the cases bring along. Tells what it got. */
export const GRASPING = `<script>
const got = [];
const note = (name, what) => { if (what) got.push(name); };
note('bridge', typeof window.offprint !== 'undefined' || typeof require !== 'undefined' || typeof process !== 'undefined');
for (const address of ['file:///etc/hostname', 'app://offprint/', 'asset://sha256/', 'chrome://gpu', 'data:text/html,out', 'javascript:1'])
  { try { window.open(address); } catch {} }
const press = (attributes) => { const link = Object.assign(document.createElement('a'), attributes); document.body.append(link); link.click(); link.remove(); };
press({ href: 'file:///etc/hostname' });
press({ href: 'data:application/octet-stream,gift', download: 'gift.bin' });
press({ href: URL.createObjectURL(new Blob(['gift'])), download: 'gift.bin' });
for (const sheet of ['file:///etc/hostname', 'app://offprint/', 'about:blank']) { const frame = document.createElement('iframe'); frame.src = sheet; document.body.append(frame); }
const asks = [
  Notification.requestPermission().then((state) => note('notifications', state === 'granted')),
  new Promise((done) => navigator.geolocation.getCurrentPosition(() => { note('place', true); done(); }, done)),
  navigator.mediaDevices?.getUserMedia({ audio: true, video: true }).then(() => note('camera', true), () => {}),
  navigator.clipboard?.readText().then(() => note('clipboard', true), () => {}),
  navigator.requestMIDIAccess?.().then(() => note('midi', true), () => {}),
  document.documentElement.requestFullscreen?.().then(() => note('screen', true), () => {}),
];
Promise.race([Promise.allSettled(asks), new Promise((late) => setTimeout(late, 1500))]).then(() => { document.title = 'got:' + got.join(','); });
setTimeout(() => { location.href = 'file:///etc/hostname'; }, 50);
</script>`;

/** In main: notes what the pages of sites call, open, lead to, write and are granted. */
const watchSites = (app) =>
  app.evaluate(({ app: main }) => {
    const seen = { bridge: 0, window: 0, navigation: 0, download: 0, permission: 0 };
    Reflect.set(globalThis, 'seenAtSites', seen);
    const known = new WeakSet();
    const watch = (contents) => {
      // Only the session of a site has a folder of its own by this name.
      if (!/Partitions[\\/]site-/.test(contents.session.storagePath ?? '')) return;
      for (const wire of ['-ipc-invoke', '-ipc-message', '-ipc-message-sync'])
        contents.on(wire, (_event, isInternal) => {
          if (isInternal !== true) seen.bridge += 1;
        });
      contents.on('did-create-window', () => (seen.window += 1));
      contents.on('did-frame-navigate', (_event, url) => {
        if (/^(?:https?:|about:(?:blank|srcdoc)|chrome-error:)/.test(url)) return;
        seen.navigation += 1;
        console.log(`a site led to ${url.slice(0, 200)}`);
      });
      if (known.has(contents.session)) return;
      known.add(contents.session);
      contents.session.on('will-download', (event) => {
        if (!event.defaultPrevented) seen.download += 1;
      });
    };
    main.on('web-contents-created', (_, contents) => watch(contents));
  });

/** Waits until the view shows an address and has rested, presses what can be pressed in it, and tells its title and whether it left its place. */
const pressThrough = (app, address) =>
  app.evaluate(async ({ BrowserWindow, WebContentsView }, wanted) => {
    const pause = (ms) => new Promise((over) => setTimeout(over, ms));
    const find = () =>
      BrowserWindow.getAllWindows()
        .flatMap((window) => window.contentView.children.map((view) => ({ window, view })))
        .find(({ view }) => view instanceof WebContentsView && view.webContents.getURL() === wanted);
    for (let again = 0; again < 100 && !find(); again += 1) await pause(20);
    const found = find();
    if (!found) return null;
    const { webContents } = found.view;
    await Promise.race([
      pause(80).then(() =>
        webContents.executeJavaScriptInIsolatedWorld(998, [
          {
            code: `(() => { for (const element of [...document.querySelectorAll('body *')].slice(0, 60)) {
              for (const name of ['mouseover', 'focus', 'toggle', 'error']) element.dispatchEvent(new Event(name, { bubbles: true }));
              if (element.matches('a, area, button, input, summary')) element.click(); } })()`,
          },
        ]),
      ),
      pause(1_000),
    ]).catch(() => {});
    for (const keyCode of ['Tab', 'Enter']) {
      webContents.sendInputEvent({ type: 'keyDown', keyCode });
      webContents.sendInputEvent({ type: 'keyUp', keyCode });
    }
    await pause(60);
    const { y } = found.view.getBounds();
    return { isInPlace: y >= 56, title: webContents.getTitle() };
  }, address);

/** A count of zero says something only when the counters count: a planted call and a planted window must be seen. */
const proveWatchful = (app) =>
  app.evaluate(async ({ WebContentsView, session }) => {
    const view = new WebContentsView({
      webPreferences: { session: session.fromPartition('persist:site-planted'), sandbox: true },
    });
    view.webContents.setWindowOpenHandler(() => ({
      action: 'allow',
      overrideBrowserWindowOptions: { show: false },
    }));
    await view.webContents.loadURL('data:text/html,planted');
    await view.webContents.executeJavaScript('void window.open("about:blank")', true);
    await new Promise((settled) => setTimeout(settled, 200));
    const seen = Reflect.get(globalThis, 'seenAtSites');
    const isSeen = seen.window > 0 && seen.navigation > 0;
    for (const name of Object.keys(seen)) seen[name] = 0;
    view.webContents.close();
    return isSeen;
  });

/** What the grasping page got hold of, by names. */
async function grasped({ app, page, ask, grasping }) {
  await ask('sites.open', { address: grasping });
  await pressThrough(app, grasping);
  for (let again = 0; again < 30; again += 1) {
    await page.waitForTimeout(100);
    const title = (await ask('sites.view'))?.title ?? '';
    if (title.startsWith('got:')) return title.slice(4).split(',').filter(Boolean);
  }
  throw new Error('The grasping page did not come to its end.');
}

/** Closes the window of sites; how many windows there were beside it and the app's. */
const closeSites = (app) =>
  app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    windows.find(({ webContents }) => webContents.getURL().includes('sites.html'))?.close();
    return windows.length - 2;
  });

/** Opens pages in the window of sites one after the other, presses everything in each, and counts. `grasping` is the address of {@link GRASPING}. */
export async function visitSites(terms) {
  const { app, ask, addresses } = terms;
  await watchSites(app);
  if (!(await proveWatchful(app)))
    throw new Error('The counters of the window of sites do not see what was planted.');
  const ends = [];
  for (const address of addresses) {
    await ask('sites.open', { address });
    ends.push(await pressThrough(app, address));
  }
  const got = await grasped(terms);
  const seen = await app.evaluate(() => Reflect.get(globalThis, 'seenAtSites'));
  const windows = await closeSites(app);
  return {
    // One that led to another page of the web at once is not met: that it may, here.
    shown: ends.filter((end) => end !== null).length,
    seen: {
      ...seen,
      bridge: seen.bridge + got.filter((name) => name === 'bridge').length,
      permission: got.filter((name) => name !== 'bridge').length,
      window: seen.window + windows,
      cover: ends.filter((end) => end?.isInPlace === false).length,
    },
  };
}
