// Bringing back what only a damaged library file holds, in plain Node: how long it takes, and how long the library answers nobody meanwhile.
// npm run bench -- salvage [--articles 10000]
import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { annotate } from './annotations.mjs';
import { fillLibrary } from './large-library.mjs';
import { ask, at, held, plainLibrary } from './plain-library.mjs';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });

/** Gives the articles what the app writes with them: hashes that hold, addresses, and headlines beside their texts. */
function complete(file) {
  const database = new DatabaseSync(file);
  const versions = database.prepare('SELECT article_id AS id, title, text FROM article_versions').all();
  const hashed = database.prepare('UPDATE article_versions SET hash = ? WHERE article_id = ?');
  const address = database.prepare('INSERT INTO article_addresses (url_key, article_id) VALUES (?, ?)');
  const related = database.prepare(
    'INSERT INTO related_headlines (article_id, version, position, title, url) VALUES (?, 1, ?, ?, ?)',
  );
  database.exec('BEGIN');
  for (const { id, title, text } of versions) {
    hashed.run(createHash('sha256').update(`${title}\n${text}`).digest('hex'), id);
    address.run(`news.example/${id}`, id);
    for (let n = 0; n < 5; n += 1) related.run(id, n, `${title} ${n}`, `https://news.example/${id}/${n}`);
  }
  database.exec('COMMIT');
  database.close();
}

async function measure(name, work) {
  const { value, seconds, cpuSeconds, waits } = await held(work);
  console.log(
    `${name.padEnd(20)} ${seconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)}); nobody answered for p50 ${at(waits, 0.5).toFixed(0)}, p99 ${at(waits, 0.99).toFixed(0)}, at most ${at(waits, 1).toFixed(0)} ms`,
  );
  return value;
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-salvage-'));
try {
  const { open } = await plainLibrary(folder);
  await open().close();
  fillLibrary(folder, Number(values.articles));
  complete(join(folder, 'library/library.db'));
  annotate(folder, 2);
  renameSync(join(folder, 'library/library.db'), join(folder, 'library/library.db.damaged-1'));
  const library = open();

  const found = await measure('look what is there', () => ask(library, 'backups.survey', { file: null }));
  console.log(`  ${found.articles} articles, ${found.highlights} highlights, ${found.notes} notes`);
  await measure('bring it back', async () => {
    await ask(library, 'backups.bring-back', { file: found.file });
    const isOver = async () => (await ask(library, 'jobs.activity', { limit: 0 })).counts.running === 0;
    while (!(await isOver())) await pause(25); // the library itself says when
  });
  await measure('look again', () => ask(library, 'backups.survey', { file: null }));
  await measure('undo', () => ask(library, 'undo.undo'));
  await measure('redo', () => ask(library, 'undo.redo'));
  await library.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
