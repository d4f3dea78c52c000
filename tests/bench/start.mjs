// Seconds, processor time and memory of a start: `npm start` (everything already set up), the built app alone, with many articles, and an empty Electron window, in turn.
// npm run bench -- start [--runs 7] [--articles 10000,100000]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fillLibrary } from './large-library.mjs';
import { goal, tell } from './measures.mjs';
import { at } from './plain-library.mjs';
import { memory, processorTime } from './process-tree.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, articles: { type: 'string', default: '10000' } },
});
const counts = values.articles.split(',').map(Number).filter(Boolean);
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const electron = createRequire(import.meta.url)('electron');
/** After so long a start has done what it leaves for later, but for words that wait to be indexed. */
const SETTLED_MS = 10_000;
const INDEXED_A_SECOND = 1_000;

const spawned = (program, args) =>
  spawn(program, args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });

/** Starts a command; its milliseconds until it says `usable <time>`, and the processor time until then, once it has ended. */
function start([program, args]) {
  return new Promise((done, failed) => {
    const startedAt = Date.now();
    const child = spawned(program, [...args, '--report-usable']);
    let taken;
    child.stdout.on('data', (chunk) => {
      const usableAt = /^usable (\d+)$/m.exec(String(chunk))?.[1];
      if (usableAt !== undefined)
        taken = { wall: Number(usableAt) - startedAt, processor: processorTime(child.pid) };
    });
    child.once('error', failed);
    child.once('close', (code) =>
      taken ? done(taken) : failed(new Error(`${program} ended with ${code}, never usable`)),
    );
  });
}

/** MB of a started command when it has come to rest. */
async function memoryAtRest([program, args], afterMs) {
  const child = spawned(program, args);
  const ended = new Promise((done) => child.once('close', done));
  await wait(afterMs);
  const taken = memory(child.pid);
  child.kill();
  await ended;
  return taken;
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const app = (profile) => [electron, [root, ...sandbox, `--user-data-dir=${folder}/${profile}`]];
const commands = {
  'empty window': [
    electron,
    [join(import.meta.dirname, 'empty-window'), ...sandbox, `--user-data-dir=${folder}/empty`],
  ],
  'built app': app('built'),
  'npm start': ['npm', ['start', '--', `--user-data-dir=${folder}/built`]],
  ...Object.fromEntries(counts.map((count) => [`with ${count} articles`, app(String(count))])),
};
const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
const quiet = {};

try {
  await start(commands['built app']);
  for (const count of counts) {
    await start(app(String(count)));
    fillLibrary(join(folder, String(count)), count);
    const indexing = (count / INDEXED_A_SECOND) * 1_000;
    await memoryAtRest(app(String(count)), SETTLED_MS + indexing);
  }
  for (const [name, command] of Object.entries(commands))
    if (name !== 'npm start' && name !== 'empty window')
      quiet[name] = await memoryAtRest(command, SETTLED_MS);
  for (let run = -1; run < Number(values.runs); run += 1)
    for (const [name, command] of Object.entries(commands)) {
      const one = await start(command);
      if (run >= 0) taken[name].push(one); // the first round warms up
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const of = (name, what) => taken[name].map((one) => one[what]);
const inSeconds = (milliseconds) => (milliseconds / 1_000).toFixed(2);
for (const [name, list] of Object.entries(taken)) {
  const walls = list.map(({ wall }) => wall);
  tell(
    name,
    `min ${inSeconds(Math.min(...walls))}  median ${inSeconds(at(walls, 0.5))}  max ${inSeconds(Math.max(...walls))} s, CPU ${inSeconds(at(of(name, 'processor'), 0.5))} s`,
  );
}
/** The median of the ratios pair by pair. */
const ratio = (one, other, what) =>
  at(
    of(one, what).map((value, run) => value / of(other, what)[run]),
    0.5,
  );
const compared = (one, other, most) => {
  const [wall, processor] = [ratio(one, other, 'wall'), ratio(one, other, 'processor')];
  tell(
    `${one} / ${other}`,
    `${wall.toFixed(2)}, CPU ${processor.toFixed(2)}${goal(wall <= most, `${most}`)}`,
  );
};
compared('built app', 'empty window', 1.35);
for (const count of counts) compared(`with ${count} articles`, 'built app', 1.1);
tell('memory at rest, no articles', `${quiet['built app'].toFixed(0)} MB`);
for (const count of counts) {
  const more = quiet[`with ${count} articles`] - quiet['built app'];
  tell(`  with ${count} articles`, `${more.toFixed(0)} MB more${goal(more <= 25, '25 MB')}`);
}
