// Acts on every article of a large library, in plain Node: how long they take, and how long the library answers nobody meanwhile.
// node tests/bench/bulk.mjs [--articles 100000]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillLibrary } from './large-library.mjs';
import { ask, at, held, plainLibrary } from './plain-library.mjs';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' } } });
const count = Number(values.articles);
const folder = mkdtempSync(join(tmpdir(), 'offprint-bulk-'));
try {
  mkdirSync(join(folder, 'library'));
  const { open } = await plainLibrary(folder);
  await open().close();
  fillLibrary(folder, count);
  const library = open();
  const rows = Uint32Array.from({ length: count }, (_, n) => n + 1);
  const measure = async (name, command, request) => {
    const { seconds, cpuSeconds, waits } = await held(() => ask(library, command, request));
    console.log(
      `${name.padEnd(28)} ${(seconds * 1000).toFixed(0)} ms (CPU ${(cpuSeconds * 1000).toFixed(0)}); nobody answered for p50 ${at(waits, 0.5).toFixed(0)}, p99 ${at(waits, 0.99).toFixed(0)}, at most ${at(waits, 1).toFixed(0)} ms`,
    );
  };
  const change = (name, wanted) => measure(name, 'articles.change-rows', { rows, change: wanted });
  await change('mark all as read', { read: true });
  await measure('undo', 'undo.undo');
  await measure('redo', 'undo.redo');
  await change('mark all as unread', { read: false });
  await measure('undo', 'undo.undo');
  await change('archive all', { place: 'archive' });
  await measure('undo', 'undo.undo');
  await measure('delete all', 'articles.delete-rows', { rows });
  await measure('undo', 'undo.undo');
  await measure('say how they stand', 'articles.tally', { rows });
  await library.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
