// Scores the app's own extraction on pages with known truth: `node tests/bench/extraction.mjs [--corpus DIR] [--by corpus|lang] [--lang ko,ja,zh] [--worst N]`.
// Builds the extraction as the app does and hands it to the scoring script beside the repository; its figures go to docs/measurements.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const SCORE = join(ROOT, '../shared/bench/extraction/score.mjs');

/** What the scoring script asks for: text with and without captions, metadata and pictures of one page. */
const EXTRACTOR = `
import { readRequest } from './read.mjs';

const words = (inlines) =>
  inlines.map((inline) => inline.value ?? (inline.type === 'break' ? '\\n' : words(inline.children ?? []))).join('');
const rows = (table) => [...table.head, ...table.rows].map((row) => row.map((cell) => words(cell.inlines)).join('\\t'));
const lines = (blocks, captions) =>
  blocks
    .flatMap((block) => {
      if (block.type === 'figure') return captions ? [words(block.caption)] : [];
      if (block.type === 'list') return block.items.flatMap((item) => lines(item, captions));
      if (block.type === 'code') return [block.text];
      if (block.type === 'table') return [words(block.caption), ...rows(block)];
      return block.inlines ? [words(block.inlines)] : lines(block.blocks ?? [], captions);
    })
    .filter(Boolean);
const figures = (blocks) =>
  blocks.flatMap((block) => (block.type === 'figure' ? [block.address] : figures(block.items?.flat() ?? block.blocks ?? [])));

// Defuddle reports what it stumbles over; here it would only hide the figures.
console.error = () => {};

export default async (html, url) => {
  const article = await readRequest({ kind: 'page', bytes: new Uint8Array(html), contentType: null, url });
  return {
    text: lines(article.blocks, true).join('\\n'),
    textNoCaptions: lines(article.blocks, false).join('\\n'),
    title: article.title,
    author: article.authors.join(', '),
    date: article.publishedAt ?? undefined,
    images: figures(article.blocks),
  };
};
`;

if (!existsSync(SCORE)) {
  console.log(`Nothing to score with: ${SCORE} is not there.`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
try {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['jsdom'] },
    build: {
      ssr: join(ROOT, 'electron/extraction/read-request.ts'),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'read.mjs' } },
    },
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'extractor.mjs'), EXTRACTOR);
  const { status } = spawnSync(
    process.execPath,
    [SCORE, join(folder, 'extractor.mjs'), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
