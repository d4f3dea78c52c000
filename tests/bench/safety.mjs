// Seconds to make and to restore a safety copy, and how long the library kept other questions waiting meanwhile.
// npm run bench -- safety [--articles 10000] [--runs 5]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillLibrary } from './large-library.mjs';
import { ask, at, held, plainLibrary } from './plain-library.mjs';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, runs: { type: 'string', default: '5' } },
});

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const say = (name, list) =>
  console.log(
    `${name.padEnd(34)} min ${Math.min(...list).toFixed(2)}  median ${at(list, 0.5).toFixed(2)}  max ${Math.max(...list).toFixed(2)} s`,
  );

try {
  const { open } = await plainLibrary(folder);
  await open().close();
  fillLibrary(folder, Number(values.articles));

  const library = open();
  const timed = async (name, request) => {
    const { value, seconds, waits } = await held(() => ask(library, name, request));
    return { value, seconds, stall: at(waits, 1) / 1000 };
  };

  const copies = [];
  const restores = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    copies.push(await timed('backups.make'));
    restores.push(await timed('backups.restore', { name: copies.at(-1).value.name }));
  }
  await library.close();
  const megabytes = statSync(join(folder, 'library/library.db')).size / 1e6;
  console.log(`${values.articles} articles, ${megabytes.toFixed(0)} MB`);
  say(
    'safety copy, made and read through',
    copies.map(({ seconds }) => seconds),
  );
  say(
    '  longest without an answer',
    copies.map(({ stall }) => stall),
  );
  say(
    'restored, the present one kept',
    restores.map(({ seconds }) => seconds),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
