// How long many articles take to be extracted again, the reading of their pages left out, and how long the library answers nobody meanwhile.
// npm run bench -- reread [--articles 60] [--highlights 20]
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '60' }, highlights: { type: 'string', default: '20' } },
});
const articles = Number(values.articles);

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const load = async (file) => {
  const name = file.replaceAll('/', '-');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(root, `${file}.ts`),
      outDir: join(folder, name),
      rolldownOptions: { output: { entryFileNames: 'built.mjs' } },
    },
  });
  return import(join(folder, name, 'built.mjs'));
};

/** Text of about 10,000 letters; what was learned changes a word in every line. */
let word = '처음';
const lines = (n) =>
  Array.from(
    { length: 120 },
    (_, i) =>
      `${n}번 글 ${i}: ${'민간 클라우드를 쓰게 한다 '.repeat(3)}${(i * 37) % 101}, ${n * i}, ${word} 문장이다 ${i}.`,
  );
const none = () => Promise.reject(new Error('Not asked for.'));
const parser = {
  takeApart: none,
  parse: ({ url }) =>
    Promise.resolve({
      quality: 'article',
      title: url,
      authors: [],
      publisher: null,
      section: null,
      language: 'ko',
      publishedAt: null,
      modifiedAt: null,
      canonicalUrl: null,
      blocks: lines(Number(url.split('/').at(-1))).map((value) => ({
        type: 'paragraph',
        inlines: [{ type: 'text', value }],
      })),
      related: [],
      encoding: 'utf-8',
    }),
};
const bytes = new TextEncoder().encode(`<html>${'x'.repeat(200_000)}`);
const fetcher = {
  fetchPage: (address) =>
    Promise.resolve({ finalUrl: address, contentType: 'text/html', headers: {}, bytes }),
  fetchPicture: () => Promise.resolve({ ok: false, failure: 'unreachable' }),
  fetchPart: none,
};

try {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { openLibrary } = await load('electron/library/open-library');
  const { makeQuote } = await load('shared/anchor/quote');
  const told = [];
  const library = openLibrary({
    root: join(folder, 'library'),
    parser,
    fetcher,
    renderer: { render: none },
    emit: (name, payload) => told.push({ name, payload }),
    report: (error) => console.error(error),
  });
  const ask = async (name, request) => {
    const answer = await library.answer(name, request);
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
    return answer.value;
  };
  const ends = () => told.filter(({ name }) => name === 'job.finished');
  const measured = async (work) => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const began = performance.now();
    await work();
    const took = performance.now() - began;
    await pause(20);
    delay.disable();
    return `${(took / 1_000).toFixed(2)} s, held at most ${(delay.max / 1e6).toFixed(0)} ms at a time`;
  };

  for (let n = 1; n <= articles; n += 1)
    await ask('articles.save', { source: { kind: 'address', address: `https://paper.example/${n}` } });
  while (ends().length < articles) await pause(20);
  for (const { payload } of ends()) {
    const { articleId } = payload;
    const { blocks } = await ask('articles.open', { id: articleId });
    const text = blocks.map(({ inlines }) => inlines[0].value).join('\n');
    for (let n = 0; n < Number(values.highlights); n += 1) {
      const start = text.indexOf('민간', n * 400);
      const position = { start, end: start + 50 + n };
      const anchor = { version: 1, textVersion: 1, quote: makeQuote(text, position), position };
      await ask('highlights.add', { articleId, color: 'yellow', anchor });
    }
  }
  word = '나중';
  told.length = 0;
  const run = await measured(async () => {
    await ask('versions.extract-many', { rows: null });
    while (ends().length === 0) await pause(20);
  });
  console.log(`${articles} articles, ${values.highlights} highlights each: ${run}`, ends()[0].payload.tally);
  console.log(`undo: ${await measured(() => ask('undo.undo'))}`);
  await library.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
