// Scores the app's own extraction on pages with known truth, and three other extractors beside it in the same run.
// npm run bench:extraction [-- --corpus DIR] [--by corpus|lang] [--lang ko,ja,zh] [--limit N] [--worst N] [--alone]
// DIR holds pages.jsonl and html/<id>.html.gz (or .html). Without it ../shared/corpus/extraction, else the few own pages of tests/fixtures/extraction.
// Prints one line a group and one for all; then one for each of the others, unless --alone. Its figures go to docs/measurements.md.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildParts, corpusFolder, htmlOf, readPages } from './extraction-corpus.mjs';
import { lineOf, scorePage } from './extraction-score.mjs';

const OTHERS = ['readability', 'defuddle', 'article-extractor'];

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    by: { type: 'string', default: 'corpus' },
    lang: { type: 'string' },
    limit: { type: 'string' },
    worst: { type: 'string', default: '0' },
    alone: { type: 'boolean', default: false },
  },
});

/** Reads every page with one extractor, in a process of its own: its memory and its time are then its own, too. */
async function readWith(name, parts, folder, pages) {
  const { PARSE_V8_FLAGS } = await import(parts);
  const child = fork(join(import.meta.dirname, 'extraction-reader.mjs'), [name, parts], {
    execArgv: PARSE_V8_FLAGS,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  const answered = () =>
    new Promise((done, failed) => {
      child.once('message', done);
      child.once('exit', (code) => failed(new Error(`${name} ended with ${code}`)));
    });
  await answered();
  const rows = [];
  let memory = 0;
  for (const page of pages) {
    const answer = answered();
    child.send({ html: htmlOf(folder, page.id), url: page.url || 'https://example.invalid/article' });
    const read = await answer;
    memory = Math.max(memory, read.memory);
    rows.push(scorePage(page, read));
    child.removeAllListeners('exit');
  }
  child.disconnect();
  return { rows, memory };
}

const groupsOf = (rows) =>
  [...new Set(rows.map((row) => String(row[values.by])))].toSorted((one, other) => one.localeCompare(other));

const corpus = corpusFolder(values.corpus);
const langs = values.lang?.split(',');
const pages = readPages(corpus)
  .filter((page) => langs === undefined || langs.includes(page.lang))
  .slice(0, values.limit === undefined ? undefined : Number(values.limit));
const bundle = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
try {
  await buildParts('extraction-parts.ts', bundle);
  const parts = join(bundle, 'parts.mjs');
  const { rows, memory } = await readWith('offprint', parts, corpus, pages);
  for (const group of groupsOf(rows))
    console.log(
      lineOf(
        group,
        rows.filter((row) => String(row[values.by]) === group),
      ),
    );
  console.log(`${lineOf('all', rows)}  memory ${memory} MB`);
  for (const { f, id, error } of rows
    .toSorted((one, other) => one.f - other.f)
    .slice(0, Number(values.worst)))
    console.log(`${f.toFixed(3)} ${id} ${error ?? ''}`);
  for (const name of values.alone ? [] : OTHERS) {
    const other = await readWith(name, parts, corpus, pages);
    console.log(`${lineOf(name, other.rows)}  memory ${other.memory} MB`);
  }
} finally {
  rmSync(bundle, { recursive: true, force: true });
}
