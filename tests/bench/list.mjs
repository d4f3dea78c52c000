// A long list of headlines in the built app: start, J and K, the scroll bar, memory, and acts on everything.
// npm run bench -- list [--articles 100000] [--runs 5]
import { _electron } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillLibrary, largestStepBytes } from './large-library.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100000' }, runs: { type: 'string', default: '5' } },
});
const count = Number(values.articles);
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const electron = createRequire(import.meta.url)('electron');

const sorted = (list) => list.toSorted((a, b) => a - b);
const at = (list, share) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * share))];
const tell = (name, list, unit = 'ms') =>
  console.log(
    `${name.padEnd(52)} median ${at(list, 0.5).toFixed(1)}  p95 ${at(list, 0.95).toFixed(1)}  max ${at(list, 1).toFixed(1)} ${unit}`,
  );

/** Starts the app until it is usable, and resolves to the milliseconds that took. */
const start = (profile) =>
  new Promise((done, failed) => {
    const startedAt = Date.now();
    const child = spawn(electron, [root, ...sandbox, '--report-usable', `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let milliseconds;
    child.stdout.on('data', (chunk) => {
      const usableAt = /^usable (\d+)$/m.exec(String(chunk))?.[1];
      if (usableAt !== undefined) milliseconds = Number(usableAt) - startedAt;
    });
    child.once('error', failed);
    child.once('close', (code) =>
      milliseconds === undefined
        ? failed(new Error(`The app ended with ${code}, never usable`))
        : done(milliseconds),
    );
  });

/** Presses a key some times; milliseconds from each press to the frame in which another article stands there. */
const presses = (page, key, times) =>
  page.evaluate(
    async ([pressed, wanted]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const title = () => document.querySelector('main h1')?.textContent ?? '';
      const taken = [];
      for (let n = 0; n < wanted; n += 1) {
        const before = title();
        const from = performance.now();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
        while (title() === before) await frame();
        await frame();
        taken.push(performance.now() - from);
      }
      return taken;
    },
    [key, times],
  );

/** Throws the scroll bar to places in the list; frames until every row in sight is there, and rows in the document. */
const jumps = (page, shares) =>
  page.evaluate(async (wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const list = document.querySelector('#headlines');
    const inSight = (element) => {
      const [box, view] = [element.getBoundingClientRect(), list.getBoundingClientRect()];
      return box.bottom > view.top && box.top < view.bottom;
    };
    const isFull = () => {
      const rows = [...list.querySelectorAll('[role=option]')].filter(inSight);
      const waiting = [...list.querySelectorAll('[class*=waiting]')].filter(inSight);
      const height = rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
      const isHeld = list.querySelector('[data-held=true]') !== null;
      return !isHeld && waiting.length === 0 && height > list.clientHeight * 0.6;
    };
    const found = [];
    for (const share of wanted) {
      list.scrollTop = share * (list.scrollHeight - list.clientHeight);
      const from = performance.now();
      let frames = 0;
      do {
        await frame();
        frames += 1;
      } while (!isFull() && frames < 600);
      found.push({
        frames,
        milliseconds: performance.now() - from,
        rows: list.querySelectorAll('[role=option]').length,
      });
    }
    return found;
  }, shares);

/** Scrolls steadily; the gaps between frames, how many frames showed a place without a row, and in how many the rows stood still for one on its way. */
const glide = (page, pixels, frames) =>
  page.evaluate(
    async ([step, wanted]) => {
      const list = document.querySelector('#headlines');
      const view = list.getBoundingClientRect();
      /** Pixels of the longest stretch of the list with neither a row nor a head in it. */
      const hole = () => {
        const boxes = [...list.querySelectorAll('[role=option], [class*=day]')]
          .map((element) => element.getBoundingClientRect())
          .toSorted((a, b) => a.top - b.top);
        let [to, longest] = [view.top, 0];
        for (const { top, bottom } of boxes) {
          longest = Math.max(longest, Math.min(top, view.bottom) - to);
          to = Math.max(to, bottom);
        }
        return Math.max(longest, view.bottom - to);
      };
      const gaps = [];
      let [empty, held] = [0, 0];
      let last = await new Promise((done) => requestAnimationFrame(done));
      for (let n = 0; n < wanted; n += 1) {
        list.scrollTop += step;
        const now = await new Promise((done) => requestAnimationFrame(done));
        gaps.push(now - last);
        last = now;
        // Less is a row that was just drawn and turned out lower than it was taken for.
        if (hole() > 60) empty += 1;
        if (list.querySelector('[data-held=true]')) held += 1;
      }
      return { gaps, empty, held };
    },
    [pixels, frames],
  );

const heap = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 2 ** 20;
};

/**
 * Sends one command over the bridge, and asks for a row again and again until it is answered: the milliseconds it took,
 * and the longest that anybody waited for the row meanwhile.
 */
const command = (page, name, request) =>
  page.evaluate(
    async ([wanted, payload]) => {
      const from = performance.now();
      const open = new Set(['act']);
      const carryOut = async () => {
        const answer = await window.offprint.send(wanted, payload && { ...payload, rows: window.all });
        open.clear();
        if (!answer.ok) throw new Error(`${wanted}: ${answer.failure.code}`);
        return performance.now() - from;
      };
      const acted = carryOut();
      let held = 0;
      while (open.size > 0) {
        const asked = performance.now();
        await window.offprint.send('articles.rows', { rows: [1] });
        held = Math.max(held, performance.now() - asked);
      }
      return { milliseconds: await acted, held };
    },
    [name, request],
  );

const tellAct = (name, { milliseconds, held }) =>
  console.log(
    `${name}: ${milliseconds.toFixed(0)} ms, meanwhile others waited at most ${held.toFixed(0)} ms`,
  );

/** The numbers of all rows, kept in the page. */
const rowsOfAll = (page) =>
  page.evaluate(
    async ([view, limit]) => {
      const filter = {
        unread: false,
        annotated: false,
        missing: false,
        length: null,
        language: null,
        sort: 'newest',
      };
      const rows = [];
      for (let after = null; ;) {
        const { value } = await window.offprint.send('articles.order', {
          view,
          filter,
          after,
          limit,
          isStaying: false,
        });
        rows.push(...value.rows);
        if (value.rows.length < limit) return rows;
        after = { key: value.keys.at(-1), row: value.rows.at(-1) };
      }
    },
    ['all', 50_000],
  );

const profiles = mkdtempSync(join(tmpdir(), 'offprint-list-'));
const [small, large] = [join(profiles, 'small'), join(profiles, 'large')];
try {
  await start(small);
  await start(large);
  fillLibrary(small, 100);
  fillLibrary(large, count);

  const starts = { small: [], large: [] };
  for (let run = -1; run < Number(values.runs); run += 1) {
    const [one, other] = [await start(small), await start(large)];
    if (run >= 0) starts.small.push(one);
    if (run >= 0) starts.large.push(other);
  }
  console.log(`${count} articles`);
  tell('start to the first list, 100 articles', starts.small);
  tell(`start to the first list, ${count} articles`, starts.large);
  console.log(
    `pair by pair: ${at(
      starts.large.map((ms, run) => ms / starts.small[run]),
      0.5,
    ).toFixed(2)}`,
  );

  const app = await _electron.launch({
    cwd: root,
    args: [root, ...sandbox, '--log-level=3', `--user-data-dir=${large}`],
  });
  const page = await app.firstWindow();
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.locator(`[aria-setsize="${count}"]`).first().waitFor();
  tell('J to the next article, painted', await presses(page, 'j', 80));
  tell('K to the one before, painted', await presses(page, 'k', 60));

  const [middle] = await jumps(page, [0.5]);
  const [end] = await jumps(page, [1]);
  console.log(
    `scroll bar to the middle: ${middle.frames} frames, ${middle.milliseconds.toFixed(0)} ms; to the end: ${end.frames} frames, ${end.milliseconds.toFixed(0)} ms`,
  );
  const thrown = await jumps(
    page,
    Array.from({ length: 60 }, (_, n) => ((n * 37) % 101) / 101),
  );
  tell(
    'scroll bar thrown to 60 places, until all rows are there',
    thrown.map(({ milliseconds }) => milliseconds),
  );
  tell(
    'the same in frames',
    thrown.map(({ frames }) => frames),
    'frames',
  );
  console.log(`most rows in the document: ${Math.max(...thrown.map(({ rows }) => rows))}`);
  await jumps(page, [0]);
  for (const pixels of [400, 4_000]) {
    const { gaps, empty, held } = await glide(page, pixels, 240);
    tell(`frame gaps at ${pixels} px a frame`, gaps);
    console.log(`frames of 240 with a place without its row: ${empty}; with rows that stood still: ${held}`);
  }
  console.log(`heap of the page: ${(await heap(page)).toFixed(1)} MB`);

  const rows = await rowsOfAll(page);
  const all = await page.evaluate((numbers) => {
    window.all = Uint32Array.from(numbers);
    return window.all.length;
  }, rows);
  const changeAll = (change) => command(page, 'articles.change-rows', { change });
  tellAct(`mark all ${all} read`, await changeAll({ read: true }));
  tellAct('undo', await command(page, 'undo.undo'));
  tellAct('redo', await command(page, 'undo.redo'));
  tellAct('mark all unread, each with its own time of reading before', await changeAll({ read: false }));
  tellAct('undo', await command(page, 'undo.undo'));
  tellAct('archive all', await changeAll({ place: 'archive' }));
  tellAct('undo', await command(page, 'undo.undo'));
  tellAct('say how they stand', await command(page, 'articles.tally', {}));
  await app.close();
  console.log(`the largest step of Undo: ${largestStepBytes(large)} bytes`);
} finally {
  rmSync(profiles, { recursive: true, force: true });
}
