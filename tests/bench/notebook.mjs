// The page of notes over many highlights in the built app: to its first picture, filtered, and scrolled to its end.
// npm run bench -- notebook [--highlights 10000] [--runs 7]
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
    `${name.padEnd(44)} min ${at(list, 0).toFixed(0)}  median ${at(list, 0.5).toFixed(0)}  max ${at(list, 1).toFixed(0)} ms`,
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

/** Scrolls to the end of what is there until nothing more comes; milliseconds, and the most entries in the document. */
const toTheEnd = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const list = document.querySelector('#headlines');
    const from = performance.now();
    let still = 0;
    let most = 0;
    let gap = 0;
    let last = await frame();
    while (still < 30) {
      const { scrollHeight } = list;
      list.scrollTop = scrollHeight;
      const now = await frame();
      gap = Math.max(gap, now - last);
      last = now;
      most = Math.max(most, list.querySelectorAll('li').length);
      still = list.scrollHeight === scrollHeight ? still + 1 : 0;
    }
    return { milliseconds: performance.now() - from, most, gap };
  });

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
  const times = { open: [], filter: [] };
  for (let run = -1; run < Number(values.runs); run += 1) {
    const open = await shown(page, 'nav a[href="#notes"]');
    const filter = await shown(page, 'main button:has(.hl-orange)');
    await page.getByRole('button', { name: /^(?:All|전체)/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor();
    if (run < 0) continue; // the first round warms up
    times.open.push(open);
    times.filter.push(filter);
  }
  tell('the page of notes, from the press to its picture', times.open);
  tell('filtered to one colour', times.filter);
  await shown(page, 'nav a[href="#notes"]');
  const { milliseconds, most, gap } = await toTheEnd(page);
  console.log(
    `scrolled to the end: ${(milliseconds / 1000).toFixed(1)} s, at most ${most} entries drawn, longest frame ${gap.toFixed(0)} ms`,
  );
  await app.close();
} finally {
  rmSync(profile, { recursive: true, force: true });
}
