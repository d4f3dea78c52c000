// The page of notes over many highlights in the built app: to its first picture, grouped, filtered, page by page, and scrolled.
// npm run bench -- notes [--highlights 10000] [--runs 7]
import { _electron } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotate } from './annotations.mjs';
import { fillLibrary } from './large-library.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { highlights: { type: 'string', default: '10000' }, runs: { type: 'string', default: '7' } },
});
const IN_EACH = 20;
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const at = (list, share) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const tell = (name, list) =>
  console.log(
    `${name.padEnd(52)} median ${at(list, 0.5).toFixed(0)}  p95 ${at(list, 0.95).toFixed(0)}  max ${at(list, 1).toFixed(0)} ms`,
  );

const launch = (profile) =>
  _electron.launch({ cwd: root, args: [root, ...sandbox, '--log-level=3', `--user-data-dir=${profile}`] });

/** Presses what a selector finds; the milliseconds until entries stand there that were not there before, two frames later. */
const shown = (page, selector) =>
  page.evaluate(async (wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const entry = () => document.querySelector('#headlines li');
    const before = entry();
    const from = performance.now();
    document.querySelector(wanted).click();
    while (!entry() || entry() === before) await frame();
    await frame();
    await frame();
    return performance.now() - from;
  }, selector);

/** Every page of a listing, asked for as the app asks; the milliseconds each took, and how many entries came. */
const pagesOf = (page, command, asked) =>
  page.evaluate(
    async ([name, request]) => {
      const taken = [];
      let entries = 0;
      let after = null;
      do {
        const from = performance.now();
        const answer = await window.offprint.send(name, { ...request, after, limit: after ? 200 : 50 });
        taken.push(performance.now() - from);
        if (!answer.ok) throw new Error(JSON.stringify(answer));
        const { groups, entries: single, next } = answer.value;
        entries += single ? single.length : groups.flatMap((group) => group.entries).length;
        after = next;
      } while (after);
      return { taken, entries };
    },
    [command, asked],
  );

/** Frames of scrolling that are looked at: a listing longer than that is not scrolled to its end. */
const FRAMES = 3_000;

/**
 * Scrolls by a step a frame until nothing more comes. Milliseconds, the most entries in the document, the longest
 * frame, and frames in which a stretch of a column stood empty in sight.
 */
const toTheEnd = (page, step) =>
  page.evaluate(
    async ([distance, frames]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const list = document.querySelector('#headlines');
      const isBlank = () => {
        const view = list.getBoundingClientRect();
        return [...list.firstElementChild.children].some((column) => {
          const end = Math.min(view.bottom, column.getBoundingClientRect().bottom);
          const boxes = [...column.querySelectorAll('li, section > div')]
            .map((element) => element.getBoundingClientRect())
            .filter((box) => box.bottom > view.top && box.top < view.bottom)
            .toSorted((one, other) => one.top - other.top);
          let reached = view.top;
          for (const box of boxes) {
            if (box.top - reached > 64) return true;
            reached = Math.max(reached, box.bottom);
          }
          return end - reached > 64;
        });
      };
      const from = performance.now();
      const gaps = [];
      let [still, most, blank] = [0, 0, 0];
      let last = await frame();
      while (still < 60 && gaps.length < frames) {
        const before = list.scrollTop;
        list.scrollTop = before + distance;
        const now = await frame();
        gaps.push(now - last);
        last = now;
        if (isBlank()) blank += 1;
        most = Math.max(most, list.querySelectorAll('li').length);
        still = list.scrollTop === before ? still + 1 : 0;
      }
      return { milliseconds: performance.now() - from, most, blank, gaps };
    },
    [step, FRAMES],
  );

const profile = mkdtempSync(join(tmpdir(), 'offprint-notebook-'));
try {
  const first = await launch(profile);
  await (await first.firstWindow()).getByRole('navigation').waitFor();
  await first.close();
  fillLibrary(profile, Math.ceil(Number(values.highlights) / IN_EACH));
  console.log(`${annotate(profile, IN_EACH)} highlights`);

  const app = await launch(profile);
  const page = await app.firstWindow();
  await page.getByRole('option').first().waitFor();
  const noFilter = { colors: [], withNote: false };
  const times = { open: [], byDate: [], byColor: [], color: [], withNote: [] };
  /** Everything by what it stands together now; the library has answered all that was asked of it. */
  const showAll = async () => {
    await page.getByRole('button', { name: /^(?:All|전체)/ }).click();
    await page.evaluate(() => window.offprint.send('notebook.counts', undefined));
  };
  for (let run = -1; run < Number(values.runs); run += 1) {
    const taken = {
      open: await shown(page, 'nav a[href="#notes"]'),
      color: await shown(page, 'main button:has(.hl-orange)'),
      byDate: await showAll().then(() => shown(page, 'main label:nth-of-type(2) input')),
      withNote: await shown(page, 'main [role=group] button:last-child'),
      byColor: await showAll().then(() => shown(page, 'main label:nth-of-type(3) input')),
    };
    await shown(page, 'main label:nth-of-type(1) input');
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor();
    if (run < 0) continue; // the first round warms up
    for (const [name, list] of Object.entries(times)) list.push(taken[name]);
  }
  tell('the page of notes, from the press to its picture', times.open);
  tell('by date', times.byDate);
  tell('by colour', times.byColor);
  tell('by article, filtered to one colour', times.color);
  tell('by date, filtered to those with a note', times.withNote);

  const single = (grouping, filter) => ({ command: 'notebook.entries', request: { grouping, filter } });
  const byArticle = (filter) => ({ command: 'notebook.page', request: { filter } });
  const listings = {
    'by article': byArticle(noFilter),
    'by date': single('date', noFilter),
    'by colour': single('color', noFilter),
    'by date, one colour': single('date', { ...noFilter, colors: ['orange'] }),
    'by date, with a note': single('date', { ...noFilter, withNote: true }),
    'by article, one colour with a note': byArticle({ colors: ['orange'], withNote: true }),
  };
  for (const [name, { command, request }] of Object.entries(listings)) {
    const { taken, entries } = await pagesOf(page, command, request);
    tell(`a page of 200, ${name} (${entries} in all)`, taken);
  }

  for (const [name, label] of [
    ['by article', 1],
    ['by date', 2],
  ]) {
    await page.getByRole('link', { name: /^(?:Notes|노트)/ }).click();
    await page.locator(`main label:nth-of-type(${label}) input`).click({ force: true });
    await page.locator('#headlines li').first().waitFor();
    const { milliseconds, most, blank, gaps } = await toTheEnd(page, 1_200);
    console.log(
      `${name}, scrolled by 1,200 px a frame: ${(milliseconds / 1000).toFixed(1)} s, ${gaps.length} frames, ${blank} with an empty stretch, at most ${most} entries drawn`,
    );
    tell('  a frame of it', gaps);
  }
  await app.close();
} finally {
  rmSync(profile, { recursive: true, force: true });
}
