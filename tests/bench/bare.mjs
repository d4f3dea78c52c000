// The long list and a long article of the built app, beside a bare virtual list and bare paragraphs in a window of their own.
// npm run bench -- bare [--articles 100000]
import { _electron } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillLibrary } from './large-library.mjs';
import { goal, spread, tell } from './measures.mjs';
import { at } from './plain-library.mjs';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' } } });
const count = Number(values.articles);
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const ROUNDS = 20;
const LONG = 65_536;
const FRAMES = 240;

const sentence = '암호키를 국내 기관이 직접 쥐는 구조로 공공 시장의 문을 연다는 것이 이번 구상의 뼈대다. ';
const paragraph = sentence.repeat(4).trim();
const paragraphs = Array.from(
  { length: Math.ceil(LONG / Buffer.byteLength(paragraph)) },
  (_, n) => `${n} ${paragraph}`,
);

/** Gives the newest articles a text of 64 KB. */
function lengthen(profile) {
  const database = new DatabaseSync(join(profile, 'library/library.db'));
  const blocks = paragraphs.map((value) => ({ type: 'paragraph', inlines: [{ type: 'text', value }] }));
  database
    .prepare('UPDATE article_versions SET blocks = ?, text = ? WHERE article_id > ?')
    .run(JSON.stringify(blocks), paragraphs.join('\n'), count - 60);
  database.close();
}

const launched = async (args) => {
  const app = await _electron.launch({
    cwd: root,
    args: [...args.slice(0, 1), ...sandbox, '--log-level=3', ...args.slice(1)],
  });
  return { app, page: await app.firstWindow() };
};

/** Milliseconds of CPU that the page's own thread takes for some work, a round: what else runs on the machine is not in it. */
async function cpuOf(page, rounds, work) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
  };
  const from = await taken();
  const value = await work();
  const cpu = ((await taken()) - from) / rounds;
  await session.detach();
  return { value, cpu };
}

/** Gaps between frames while an element is scrolled steadily. */
const glide = (page, selector) =>
  page.evaluate(
    async ([wanted, frames]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const list = document.querySelector(wanted);
      const gaps = [];
      let last = await frame();
      for (let n = 0; n < frames; n += 1) {
        list.scrollTop += 400;
        const now = await frame();
        gaps.push(now - last);
        last = now;
      }
      return gaps;
    },
    [selector, FRAMES],
  );

async function bare(folder) {
  const { build } = await import('vite');
  const react = (await import('@vitejs/plugin-react')).default;
  await build({
    root: join(import.meta.dirname, 'bare-page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [
      react(),
      // A file may load no module.
      {
        name: 'of-a-file',
        transformIndexHtml: {
          order: 'post',
          handler: (html) => html.replace(/type="module"( crossorigin)?/, 'defer'),
        },
      },
    ],
    build: { outDir: join(folder, 'bare'), rolldownOptions: { output: { format: 'iife' } } },
  });
  const { app, page } = await launched([
    join(import.meta.dirname, 'bare-page'),
    join(folder, 'bare/index.html'),
  ]);
  await page.waitForFunction(() => 'draw' in window);
  const draw = async (what, lines) => {
    await page.evaluate((given) => Object.assign(window, { lines: given }), lines);
    const taken = [];
    for (let round = 0; round <= ROUNDS; round += 1)
      taken.push(await page.evaluate((wanted) => window.draw(wanted, window.lines), what));
    return taken.slice(1);
  };
  const article = await cpuOf(page, ROUNDS + 1, () => draw('article', paragraphs));
  const titles = Array.from({ length: count }, (_, n) => `${n} ${sentence}`);
  const list = await cpuOf(page, ROUNDS + 1, () => draw('list', titles));
  const glided = await cpuOf(page, FRAMES, () => glide(page, '#list'));
  await app.close();
  return { article, list, glided };
}

/** Milliseconds from keys to the frame after the list has rows, or after another article than before has so many paragraphs. */
const after = (page, keys, wanted) =>
  page.evaluate(
    async ([pressed, most]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const title = () => document.querySelector('main h1')?.textContent ?? '';
      const before = title();
      const isThere = () =>
        most === 0
          ? document.querySelector('#headlines [role=option]') !== null
          : title() !== before && document.querySelectorAll('main article p').length >= most;
      const from = performance.now();
      for (const key of pressed)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      while (!isThere()) await frame();
      await frame();
      return performance.now() - from;
    },
    [keys, wanted],
  );

async function ours(profile) {
  const { app, page } = await launched([root, `--user-data-dir=${profile}`]);
  await page.getByRole('option').first().waitFor();
  const lists = async () => {
    const taken = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      await page.keyboard.press('g');
      await page.keyboard.press('s');
      await page.waitForFunction(() => document.querySelector('#headlines [role=option]') === null);
      taken.push(await after(page, ['g', 'i'], 0));
    }
    return taken.slice(1);
  };
  const articles = async () => {
    const taken = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      taken.push(await after(page, ['j'], paragraphs.length));
      await page.waitForTimeout(150);
    }
    return taken.slice(1);
  };
  const list = await cpuOf(page, ROUNDS + 1, lists);
  await page.locator(`[aria-setsize="${count}"]`).first().waitFor();
  const article = await cpuOf(page, ROUNDS + 1, articles);
  await page.evaluate(() => (document.querySelector('#headlines').scrollTop = 0));
  const glided = await cpuOf(page, FRAMES, () => glide(page, '#headlines'));
  const rows = await page.evaluate(() => document.querySelectorAll('#headlines [role=option]').length);
  await app.close();
  return { article, list, glided, rows };
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-bare-'));
try {
  const profile = join(folder, 'profile');
  const first = await launched([root, `--user-data-dir=${profile}`]);
  await first.page.locator('nav').first().waitFor();
  await first.app.close();
  fillLibrary(profile, count);
  lengthen(profile);
  const floor = await bare(folder);
  const app = await ours(profile);
  console.log(
    `\n${count} rows, and an article of 64 KB (${paragraphs.length} paragraphs); each ${ROUNDS} times`,
  );
  const compare = (name, measure, { share, most }) => {
    const [bareOne, appOne] = [floor[measure], app[measure]];
    const ratio = at(appOne.value, share) / at(bareOne.value, share);
    tell(`${name}, bare`, spread(bareOne.value));
    tell(
      `${name}, in the app`,
      `${spread(appOne.value)}   ${ratio.toFixed(2)} ×${goal(ratio <= most, `${most} ×`)}`,
    );
    tell(
      '  CPU of the page, bare and app',
      `${bareOne.cpu.toFixed(1)}  ${appOne.cpu.toFixed(1)} ms   ${(appOne.cpu / bareOne.cpu).toFixed(2)} ×`,
    );
  };
  compare('first rows painted', 'list', { share: 0.5, most: 3 });
  compare('frame gaps', 'glided', { share: 0.95, most: 1.3 });
  tell('rows in the document', `${app.rows}${goal(app.rows <= 60, '60')}`);
  compare('article painted', 'article', { share: 0.5, most: 3 });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
