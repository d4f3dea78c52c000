// The same library in the built app: pages of lists and answers at the window, memory of the library process, and the lag of main.
// node tests/bench/library-window.mjs FOLDER COUNT
import { _electron } from '@playwright/test';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inventedArticle } from './invented-news.mjs';
import { TYPED } from './library-queries.mjs';
import { goal, spread, tell } from './measures.mjs';
import { at } from './plain-library.mjs';

const root = join(import.meta.dirname, '../..');
const [folder, countText] = process.argv.slice(2);
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
/** A timer of one millisecond is itself no lag. */
const BEAT_MS = 1;
/** So long is watched while words are indexed. */
const WATCHED_MS = 20_000;

async function started() {
  const app = await _electron.launch({
    cwd: root,
    args: [root, ...sandbox, '--log-level=3', `--user-data-dir=${folder}`],
  });
  const page = await app.firstWindow();
  await page.locator('nav').first().waitFor();
  return { app, page };
}

/** Does something in the app while the loop of main is watched; milliseconds it was late. */
async function lagOfMain(app, name, work) {
  await app.evaluate((_, resolution) => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    globalThis.lag = monitorEventLoopDelay({ resolution });
    globalThis.lag.enable();
  }, BEAT_MS);
  await work();
  const [p50, p99, longest] = await app.evaluate(() => {
    const { lag } = globalThis;
    lag.disable();
    return [lag.percentile(50), lag.percentile(99), lag.max].map((nanoseconds) => nanoseconds / 1e6);
  });
  tell(
    `lag of main, ${name}`,
    `p50 ${(p50 - BEAT_MS).toFixed(1)}  p99 ${(p99 - BEAT_MS).toFixed(1)}  max ${(longest - BEAT_MS).toFixed(1)} ms${goal(p99 - BEAT_MS <= 5, 'p99 5 ms')}`,
  );
}

/** Asks over the bridge, as the page does, one after the other; milliseconds of each answer. */
const asked = (page, questions) =>
  page.evaluate(async (list) => {
    const taken = [];
    for (const [name, request] of list) {
      const from = performance.now();
      const answer = await window.offprint.send(name, request);
      if (answer.json !== undefined) JSON.parse(answer.json);
      taken.push(performance.now() - from);
      if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
    }
    return taken;
  }, questions);

/** Pages of 100 rows from the beginning of a list to its end; milliseconds of each order, and of each 100 rows drawn by it. */
const pagesOf = (page, view, filter) =>
  page.evaluate(
    async ([wanted, narrowed]) => {
      const ask = async (name, request) => {
        const answer = await window.offprint.send(name, request);
        if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
        return answer.json === undefined ? answer.value : JSON.parse(answer.json);
      };
      const order = (after, limit) =>
        ask('articles.order', { view: wanted, filter: narrowed, after, limit, isStaying: false });
      const places = [null];
      for (let after = null; ;) {
        const { rows, keys } = await order(after, 50_000);
        for (let n = 499; n < rows.length; n += 500) places.push({ key: keys[n], row: rows[n] });
        if (rows.length < 50_000) break;
        after = { key: keys[rows.length - 1], row: rows[rows.length - 1] };
      }
      const taken = { orders: [], rows: [] };
      for (let n = 0; n < 60; n += 1) {
        const from = performance.now();
        const { rows } = await order(places[(n * 37) % places.length], 100);
        const ordered = performance.now();
        await ask('articles.rows', { rows: Array.from(rows) });
        taken.orders.push(ordered - from);
        taken.rows.push(performance.now() - ordered);
      }
      return taken;
    },
    [view, filter],
  );

/** Resident and proportional memory of a process in MB. */
function memoryOf(processId) {
  try {
    const kilobytes = (key) =>
      Number(
        new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(
          readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8'),
        )?.[1],
      );
    return `${(kilobytes('Rss') / 1e3).toFixed(0)} MB resident, ${(kilobytes('Pss') / 1e3).toFixed(0)} of its own and its share`;
  } catch {
    return 'not told by this system';
  }
}

const libraryProcess = (app) =>
  app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Offprint library')?.pid ?? 0,
  );

const FILTER = {
  unread: false,
  annotated: false,
  missing: false,
  length: null,
  language: null,
  sort: 'newest',
};

let { app, page } = await started();
try {
  console.log('\nIn the built app');
  await page.waitForTimeout(5_000); // what a start leaves to do is not counted
  const [orders, rows] = [[], []];
  for (const [view, filter] of [
    ['all', {}],
    ['unread', {}],
    ['archive', {}],
    ['all', { language: 'ko' }],
    ['all', { sort: 'longest' }],
  ]) {
    const taken = await pagesOf(page, view, { ...FILTER, ...filter });
    orders.push(...taken.orders);
    rows.push(...taken.rows);
  }
  tell('order of 100 at the window', spread(orders) + goal(at(orders, 0.95) <= 5, 'p95 5 ms'));
  tell('page of 100 rows at the window', spread(rows) + goal(at(rows, 0.95) <= 5, 'p95 5 ms'));
  const strokes = [...TYPED, ...TYPED]
    .flat()
    .map((query) => ['search.find', { query, isOpen: true, sort: 'best', offset: 0, limit: 20 }]);
  let answers = [];
  await lagOfMain(app, 'nothing to do', () => page.waitForTimeout(5_000));
  await lagOfMain(app, 'search', async () => {
    answers = await asked(page, strokes);
  });
  tell(
    'keystroke at the window',
    spread(answers) + goal(at(answers, 0.95) <= 25 && at(answers, 1) <= 50, 'p95 25, max 50 ms'),
  );
  await lagOfMain(app, 'safety copy', () => asked(page, [['backups.make', undefined]]));
  tell('memory of the library process', memoryOf(await libraryProcess(app)));
  await app.close();

  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `library/search.db${end}`), { force: true });
  ({ app, page } = await started());
  await page.waitForTimeout(3_000);
  const texts = Array.from({ length: 100 }, (_, n) => {
    const { title, paragraphs } = inventedArticle(Number(countText) + 1_000 + n);
    return ['articles.save', { source: { kind: 'text', text: [title, ...paragraphs].join('\n') } }];
  });
  await lagOfMain(app, 'import and index', async () => {
    await asked(page, texts);
    await page.waitForTimeout(Math.min(WATCHED_MS, Number(countText)));
  });
  tell('memory of the library process', `${memoryOf(await libraryProcess(app))} (while it indexes)`);
} finally {
  await app.close();
}
