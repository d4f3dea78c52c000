// Seconds to a usable window: `npm start` (everything already set up), the built app alone, and an empty Electron window, in turn.
// npm run bench -- start [--runs 7]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts a command and resolves to the seconds until it says `usable <time>`; waits until it has ended. */
function secondsToUsable(program, args) {
  return new Promise((done, failed) => {
    const startedAt = Date.now();
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let seconds;
    child.stdout.on('data', (chunk) => {
      const usableAt = /^usable (\d+)$/m.exec(String(chunk))?.[1];
      if (usableAt !== undefined) seconds = (Number(usableAt) - startedAt) / 1000;
    });
    child.once('error', failed);
    child.once('close', (code) =>
      seconds === undefined
        ? failed(new Error(`${program} ended with ${code}, never usable`))
        : done(seconds),
    );
  });
}

const profile = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const electron = createRequire(import.meta.url)('electron');
const flags = [...sandbox, '--report-usable'];
const commands = {
  'npm start': ['npm', ['start', '--', `--user-data-dir=${profile}/a`, '--report-usable']],
  'built app': [electron, [root, ...flags, `--user-data-dir=${profile}/a`]],
  'empty window': [
    electron,
    [join(import.meta.dirname, 'empty-window'), ...flags, `--user-data-dir=${profile}/b`],
  ],
};

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
try {
  for (let run = -1; run < Number(values.runs); run += 1)
    for (const [name, [program, args]] of Object.entries(commands)) {
      const seconds = await secondsToUsable(program, args);
      if (run >= 0) times[name].push(seconds); // the first round warms up
    }
} finally {
  rmSync(profile, { recursive: true, force: true });
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
for (const [name, list] of Object.entries(times))
  console.log(
    `${name.padEnd(13)} min ${Math.min(...list).toFixed(2)}  median ${median(list).toFixed(2)}  max ${Math.max(...list).toFixed(2)} s`,
  );
const ratios = times['built app'].map((seconds, run) => seconds / times['empty window'][run]);
console.log(`built app / empty window, pair by pair: median ${median(ratios).toFixed(2)}`);
