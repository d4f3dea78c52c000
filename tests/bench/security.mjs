// Hostile pages, saved by the built app and shown in its reading view and as whole pages in its snapshot view, and opened in the window of sites: what of them comes alive. Every number should be 0 (security.md §8).
// npm run bench:security [-- --cases FILE.json]     FILE: [{"id": "…", "html": "…"}]
import { _electron } from '@playwright/test';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ownCases } from './hostile-cases.mjs';
import { GRASPING, visitSites } from './security-site.mjs';
import { visitSnapshots } from './security-snapshot.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { cases: { type: 'string' } } });
const SHARED = join(root, '../shared/bench/security/own-payloads.mjs');
/** Where the shared cases send whatever escapes. */
const TRACKER = 'tracker.test:47111';
const SAVE_LIMIT_MS = 240_000;
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

async function readCases() {
  if (values.cases !== undefined) {
    const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.cases);
    return JSON.parse(readFileSync(file, 'utf8'));
  }
  if (!existsSync(SHARED)) {
    console.log('../shared is not here: the few cases of tests/bench/hostile-cases.mjs are used.');
    return ownCases;
  }
  const { own } = await import(SHARED);
  return own.map(([kind, html], at) => ({ id: `${kind}-${at}`, html }));
}

const paragraph =
  'The harbour master keeps two clocks, and neither of them is right for more than a day. '.repeat(4);
const asPage = (at, html) => `<!doctype html><meta charset="utf-8"><title>Case ${at}</title>
<article><h1>Case ${at}</h1><p>${paragraph}</p><p>${paragraph}</p>
${html}
<p>${paragraph}</p><p>${paragraph}</p></article>`;

/** A site with one page a case, and a place where everything that a page loads ends. */
async function serve(cases) {
  const picture = readFileSync(join(root, 'tests/fixtures/site/pictures/harbour.jpg'));
  const site = { hits: 0 };
  const server = createServer((request, response) => {
    if (request.url === '/grasping')
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(asPage(0, GRASPING));
    const found = /^\/case\/(\d+)$/.exec(request.url ?? '');
    if (!found) {
      site.hits += 1;
      return response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture);
    }
    const at = Number(found[1]);
    const html = cases[at].html.replaceAll(TRACKER, site.host);
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(asPage(at, html));
  });
  await new Promise((listening) => void server.listen(0, '127.0.0.1', listening));
  site.host = `127.0.0.1:${server.address().port}`;
  site.close = () => server.close();
  return site;
}

/** In main: notes windows, navigations, and calls over the bridge that do not come from the page itself. Opens no browser. */
const watchMain = (app) =>
  app.evaluate(({ BrowserWindow, shell }) => {
    const seen = { navigation: 0, window: 0, bridge: 0 };
    Reflect.set(globalThis, 'seen', seen);
    shell.openExternal = async () => {};
    const [{ webContents }] = BrowserWindow.getAllWindows();
    webContents.on('did-start-navigation', ({ isSameDocument }) => {
      if (!isSameDocument) seen.navigation += 1;
    });
    webContents.on('did-create-window', () => (seen.window += 1));
    webContents.on('-ipc-invoke', ({ senderFrame }) => {
      if (senderFrame !== webContents.mainFrame) seen.bridge += 1;
    });
  });

/** Scripts that are neither the app's nor this bench's, and requests that leave the app, as the debugger sees them. */
async function watchPage(page) {
  const seen = { script: 0, load: 0 };
  const line = await page.context().newCDPSession(page);
  line.on('Debugger.scriptParsed', ({ url, scriptId, executionContextAuxData }) => {
    // Playwright works in a world of its own; what a page brings along would run in the page's.
    if (/^app:\/\/[^?#]+\.js$/.test(url) || executionContextAuxData?.isDefault === false) return;
    const judge = ({ scriptSource }) => {
      if (/utilityScript|bench-own|__playwright|^void 0$/i.test(scriptSource)) return;
      seen.script += 1;
      console.log(`a script: ${scriptSource.slice(0, 200)}`);
    };
    line.send('Debugger.getScriptSource', { scriptId }).then(judge, () => (seen.script += 1));
  });
  line.on('Network.requestWillBeSent', ({ request: { url } }) => {
    if (!/^(?:app|asset|data|blob):/.test(url)) seen.load += 1;
  });
  await line.send('Debugger.enable');
  await line.send('Network.enable');
  // What the page loaded before is told at once.
  await page.waitForTimeout(300);
  Object.assign(seen, { script: 0, load: 0 });
  await proveWatchful(page, line, seen);
  return seen;
}

/** A count of zero says something only when the counters count: a planted script and a planted cover must be seen. */
async function proveWatchful(page, line, seen) {
  await line.send('Runtime.evaluate', { expression: '"planted"' });
  await page.waitForTimeout(200);
  const cover = (isThere) =>
    page.evaluate((wanted) => {
      /* bench-own */
      document.querySelector('#planted')?.remove();
      const sheet = Object.assign(document.createElement('div'), { id: 'planted' });
      sheet.style.cssText = 'position:fixed;inset:0;z-index:99999';
      if (wanted) document.body.append(sheet);
    }, isThere);
  await cover(true);
  const isSeen = (await page.evaluate(covered)) === 1;
  await cover(false);
  if (seen.script !== 1 || !isSeen) throw new Error('The counters do not see what was planted.');
  Object.assign(seen, { script: 0, load: 0 });
}

/** Touches everything in the article, as a restless reader would. */
function touch() {
  /* bench-own */
  const names =
    'mouseover mousedown mouseup keydown focus blur scroll wheel copy paste drag input change toggle animationstart transitionend error load';
  for (const element of [...document.querySelectorAll('main article *')].slice(0, 80)) {
    for (const name of names.split(' '))
      element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    if (element.matches('a, area, input, summary')) element.click();
  }
}

/** How much of the app is covered or broken: 0 or 1. */
function covered() {
  /* bench-own */
  const isReached = (region) => {
    const { left, top, width, height } = document.querySelector(region).getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return document.querySelector(region).contains(hit);
  };
  const whole = [
    ...['getElementById', 'querySelector', 'createElement'].map(
      (name) => typeof document[name] === 'function',
    ),
    document.body instanceof HTMLBodyElement,
    typeof document.cookie === 'string',
    document.querySelectorAll('#root').length === 1,
    typeof window.offprint?.send === 'function',
    isReached('nav'),
    isReached('#headlines'),
  ];
  return whole.every(Boolean) ? 0 : 1;
}

const told = ({ script, bridge, load, navigation, window, cover }) =>
  `${script} script, ${bridge} bridge, ${load} load, ${navigation} navigation, ${window} window, ${cover} cover`;

const cases = await readCases();
const site = await serve(cases);
const profile = mkdtempSync(join(tmpdir(), 'offprint-security-'));
mkdirSync(profile, { recursive: true });
const settings = { language: 'en', theme: 'light', allowedPrivateHosts: [site.host] };
writeFileSync(join(profile, 'settings.json'), JSON.stringify({ settings }));
const app = await _electron.launch({
  cwd: root,
  args: [root, ...sandbox, '--log-level=3', `--user-data-dir=${profile}`],
});
const seen = { script: 0, bridge: 0, load: 0, navigation: 0, window: 0, cover: 0 };
try {
  const page = await app.firstWindow();
  await page.getByRole('navigation').waitFor();
  const ask = (name, request) =>
    page.evaluate(
      async ([command, given]) => {
        /* bench-own */
        const answer = await window.offprint.send(command, given);
        if (!answer.ok) throw new Error(`${command}: ${answer.failure.code}`);
        return answer.value;
      },
      [name, request],
    );
  const results = [];
  for (let at = 0; at < cases.length; at += 500) {
    const addresses = cases.slice(at, at + 500).map((_, index) => `http://${site.host}/case/${at + index}`);
    results.push(...(await ask('articles.save-many', { addresses })));
  }
  const waitForJobs = async () => {
    const until = Date.now() + SAVE_LIMIT_MS;
    while ((await ask('jobs.list')).length > 0 && Date.now() < until) await page.waitForTimeout(200);
  };
  await waitForJobs();

  const inPage = await watchPage(page);
  await watchMain(app);
  const hitsBefore = site.hits;
  const ends = {};
  for (const [at, { kind, articleId }] of results.entries()) {
    if (kind !== 'saved') throw new Error(`Case ${cases[at].id} was not taken.`);
    const { headline } = await ask('articles.open', { id: articleId });
    ends[headline.body] = (ends[headline.body] ?? 0) + 1;
    const before = { ...inPage };
    await page.locator(`#headlines`).focus();
    await page.keyboard.press(at === 0 ? 'Home' : 'j');
    await page.waitForTimeout(60);
    await page.evaluate(touch);
    const harm = await page.evaluate(covered);
    seen.cover += harm;
    if (harm > 0 || inPage.script > before.script || inPage.load > before.load)
      console.log(`${cases[at].id}: ${JSON.stringify({ cover: harm, ...inPage })}`);
  }
  await page.waitForTimeout(500);
  const inMain = await app.evaluate(() => Reflect.get(globalThis, 'seen'));
  Object.assign(seen, inMain, { script: inPage.script, load: inPage.load + site.hits - hitsBefore });
  console.log(`${cases.length} cases saved and shown in the reading view: ${JSON.stringify(ends)}`);
  console.log(`reading view: ${told(seen)}`);

  // The list shows the newest first.
  const articles = results.map(({ articleId }, at) => ({ articleId, id: cases[at].id })).toReversed();
  const asked = await visitSnapshots({
    app,
    page,
    ask,
    articles,
    waitForJobs,
    covered,
    hits: () => site.hits,
  });
  const later = await app.evaluate(() => Reflect.get(globalThis, 'seen'));
  console.log(`${asked.shown} whole pages shown in the snapshot view`);
  console.log(`snapshot view: ${told(asked.seen)}`);
  const atSites = await visitSites({
    app,
    page,
    ask,
    addresses: cases.map((_, at) => `http://${site.host}/case/${at}`),
    grasping: `http://${site.host}/grasping`,
  });
  const { bridge, window, navigation, download, permission, cover } = atSites.seen;
  console.log(
    `${atSites.shown} of ${cases.length} pages stayed in the window of sites, where scripts run; the others led elsewhere on the web`,
  );
  console.log(
    `window of sites: ${bridge} bridge, ${window} window, ${navigation} navigation out of the web, ${download} download, ${permission} permission, ${cover} cover`,
  );
  Object.assign(seen, {
    bridge: seen.bridge + bridge,
    window: seen.window + window,
    navigation: seen.navigation + navigation + download + permission,
    cover: seen.cover + cover,
  });
  for (const name of Object.keys(seen))
    seen[name] += asked.seen[name] + ((later[name] ?? 0) - (inMain[name] ?? 0));
} finally {
  await app.close();
  site.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(told(seen));
process.exitCode = Object.values(seen).some((count) => count > 0) ? 1 : 0;
