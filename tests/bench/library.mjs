// The library at full size in plain Node, as its process runs it: list, counts, save, index, search, memory, size.
// npm run bench:library -- --articles 10000 [--keep FOLDER]
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inventLibrary } from './invented-library.mjs';
import { ask, at, plainLibrary } from './plain-library.mjs';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, keep: { type: 'string' } },
});
const count = Number(values.articles);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'offprint-bench-'));
if (values.keep) {
  mkdirSync(folder, { recursive: true });
  for (const left of ['built', 'node_modules']) rmSync(join(folder, left), { recursive: true, force: true });
}

const shown = (list) =>
  `p50 ${at(list, 0.5).toFixed(2)}  p95 ${at(list, 0.95).toFixed(2)}  max ${Math.max(...list).toFixed(2)} ms`;

async function times(work, rounds) {
  const list = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work(round);
    list.push(performance.now() - began);
  }
  return list;
}

const GROUPS = {
  'English word': ['cloud', 'security', 'sovereign', 'encryption', 'kubernetes'],
  'two syllables': ['공공', '보안', '정부', '기업'],
  'three and more': ['소버린', '클라우드', '마이크로소프트', '망분리', '서울시교육청'],
  'inside a word': ['버린', '로소프', '라우드', '이터센'],
  'one character': ['공', '클', '망', '꿇'],
  'two Latin letters': ['KT', 'AI', 'ai', 'kt'],
  'beginning of a word': ['sov', 'encr', 'micro'],
  phrase: ['"the cloud"', '"클라우드 보안"', '"공공 데이터"'],
  'two words': ['클라우드 보안', '정부 데이터', 'cloud security'],
  'Japanese, Chinese': ['クラウド', '東京都', '数据', '人工智能'],
  'no hit': ['뷁', 'zzxq', '없는말이다'],
  'very common': ['the', '이', '기업', '에서'],
  'with conditions': ['클라우드 is:unread', 'from:서해경제 보안', 'after:30d 공공', 'is:starred'],
};

const TYPED = [
  ['크', '클', '클ㄹ', '클라', '클랑', '클라우', '클라욷', '클라우드'],
  ['소', '솝', '소버', '소벌', '소버리', '소버린'],
  ['보', '봉', '보아', '보안', '보안 ', '보안 ㅈ', '보안 저', '보안 정', '보안 정ㅂ', '보안 정부'],
  ['고', '공', '공ㄱ', '공고', '공공'],
  ['이', '인', '인ㄱ', '인고', '인공', '인공ㅈ', '인공지', '인공진', '인공지느', '인공지능'],
  ['s', 'so', 'sov', 'sove', 'sovereign'],
  ['t', 'th', 'the', 'the ', 'the c', 'the cl', 'the cloud'],
];

try {
  const { open } = await plainLibrary(folder);
  const file = join(folder, 'library/library.db');
  if (!existsSync(file)) {
    await open().close();
    const { seconds, bytes } = inventLibrary(file, count);
    console.log(
      `${count} articles, ${(bytes / 1e6).toFixed(0)} MB of text, rows written in ${seconds.toFixed(1)} s`,
    );
  }
  const began = performance.now();
  const library = open();
  const find = (query, isOpen = false, offset = 0, sort = 'best') =>
    ask(library, 'search.find', { query, isOpen, sort, offset, limit: 20 });
  await ask(library, 'articles.order', {
    view: 'all',
    filter: { unread: false, annotated: false, missing: false, length: null, language: null, sort: 'newest' },
    after: null,
    limit: 100,
    isStaying: false,
  });
  console.log(`open and first 100 rows: ${(performance.now() - began).toFixed(0)} ms`);

  const cpu = process.cpuUsage();
  const indexing = performance.now();
  for (;;) {
    const { indexing: progress } = await find('zzxq');
    if (progress === null) break;
    await new Promise((done) => setTimeout(done, 500));
  }
  const seconds = (performance.now() - indexing) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `indexed in ${seconds.toFixed(1)} s (${Math.round(count / seconds)} articles/s; CPU ${((user + system) / 1e6).toFixed(1)} s)`,
  );

  for (const [name, queries] of Object.entries(GROUPS)) {
    const counts = await Promise.all(queries.map(async (query) => (await find(query)).count));
    const list = await times((round) => find(queries[round % queries.length]), queries.length * 8);
    console.log(`${name.padEnd(22)} ${shown(list)}  (${Math.min(...counts)}–${Math.max(...counts)} hits)`);
  }
  const keys = TYPED.flat();
  const strokes = await times((round) => find(keys[round % keys.length], true), keys.length * 4);
  console.log(`keystrokes (${keys.length})        ${shown(strokes)}`);
  const slowest = keys
    .map((key, index) => [key, strokes[index + keys.length]])
    .toSorted((a, b) => b[1] - a[1]);
  console.log(
    `  slowest: ${slowest
      .slice(0, 6)
      .map(([key, ms]) => `${key} ${ms.toFixed(0)}`)
      .join(', ')}`,
  );
  const empty = [];
  for (const key of keys) if ((await find(key, true)).count === 0) empty.push(key);
  console.log(`  empty: ${empty.join(', ') || 'none'}`);
  const size = (name) =>
    existsSync(join(folder, 'library', name)) ? statSync(join(folder, 'library', name)).size : 0;
  console.log(
    `memory ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB; library ${(size('library.db') / count / 1e3).toFixed(2)} kB, index ${(size('search.db') / count / 1e3).toFixed(2)} kB an article`,
  );
  await library.close();
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
