// Seconds to make and to restore a safety copy, and how long the library kept other questions waiting meanwhile.
// npm run bench -- safety [--articles 10000] [--runs 5]
import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { fillLibrary } from './large-library.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, runs: { type: 'string', default: '5' } },
});

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const say = (name, list) =>
  console.log(
    `${name.padEnd(34)} min ${Math.min(...list).toFixed(2)}  median ${median(list).toFixed(2)}  max ${Math.max(...list).toFixed(2)} s`,
  );

try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(root, 'electron/library/open-library.ts'),
      outDir: join(folder, 'built'),
      rolldownOptions: { output: { entryFileNames: 'library.mjs' } },
    },
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { openLibrary } = await import(join(folder, 'built/library.mjs'));
  const open = () =>
    openLibrary({
      root: join(folder, 'library'),
      fetcher: { fetchPage: () => Promise.reject(new Error('offline')) },
      parser: { parse: () => Promise.reject(new Error('no parser')) },
      emit: () => {},
      report: (error) => console.error(error),
    });
  await open().close();
  fillLibrary(folder, Number(values.articles));

  const library = open();
  const ask = async (name, request) => {
    const answer = await library.answer(name, request);
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
    return answer.value;
  };
  /** Runs one command and notes its seconds and the longest time the thread answered nothing. */
  const timed = async (name, request) => {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const start = performance.now();
    const value = await ask(name, request);
    const seconds = (performance.now() - start) / 1000;
    longest = Math.max(longest, performance.now() - last);
    clearInterval(beat);
    return { value, seconds, stall: longest / 1000 };
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
