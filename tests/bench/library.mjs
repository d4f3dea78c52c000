// Everything that is asked of a library of any size: import, lists, counts, saving, search, its truth, memory, disk, and the lag of main.
// npm run bench:library -- --articles 10000 [--keep FOLDER] [--without-window]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inventedArticle } from './invented-news.mjs';
import { inventLibrary } from './invented-library.mjs';
import { builtParts, bundleLibrary, openBuilt } from './plain-library.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    keep: { type: 'string' },
    'without-window': { type: 'boolean', default: false },
  },
});
const count = Number(values.articles);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'offprint-bench-'));
if (values.keep) {
  mkdirSync(folder, { recursive: true });
  for (const left of ['built', 'node_modules']) rmSync(join(folder, left), { recursive: true, force: true });
}

/** Each part in a process of its own: what one takes of memory is not the other's. */
const run = (flags, name, ...parameters) =>
  new Promise((done, failed) => {
    const script = join(import.meta.dirname, `${name}.mjs`);
    const child = spawn(process.execPath, [...flags, script, folder, ...parameters], { stdio: 'inherit' });
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? done() : failed(new Error(`${name} ended with ${code}`))));
  });

/** Articles to be saved one by one, each with a word that no other has. Invented here: the words of the inventor are no memory of the library. */
function writeSaves() {
  const saves = Array.from({ length: 100 }, (_, n) => {
    const { title, paragraphs } = inventedArticle(count + n);
    const word = `qx${n}${Date.now().toString(36)}z`;
    return { word, text: [`${title} ${word}`, ...paragraphs].join('\n') };
  });
  writeFileSync(join(folder, 'saves.json'), JSON.stringify(saves));
}

const began = performance.now();
try {
  await bundleLibrary(folder);
  const file = join(folder, 'library/library.db');
  let seconds = 0;
  if (!existsSync(file)) {
    await (await openBuilt(folder)).close();
    const { packBody } = await builtParts(folder);
    const written = inventLibrary(file, count, { packBody });
    ({ seconds } = written);
    const megabytes = written.bytes / 1e6;
    console.log(
      `${count} invented articles, ${megabytes.toFixed(0)} MB of text (${((megabytes * 1e3) / count).toFixed(1)} kB each)`,
    );
  }
  writeSaves();
  const { LIBRARY_V8_FLAGS } = await builtParts(folder);
  await run(LIBRARY_V8_FLAGS, 'library-process', String(count), String(seconds));
  await run([], 'library-truth');
  if (!values['without-window']) await run([], 'library-window', String(count));
  console.log(`\nAll of it took ${((performance.now() - began) / 60_000).toFixed(1)} minutes.`);
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
