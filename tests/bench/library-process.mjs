// The library by itself, as its process runs it, and nothing else in this process: so its memory is the library's.
// node tests/bench/library-process.mjs FOLDER COUNT SECONDS-FOR-ROWS
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { GROUPS, MISTYPED, TYPED, WITH_CONDITIONS } from './library-queries.mjs';
import { goal, spread, tell, times } from './measures.mjs';
import { ask, at, builtParts, openBuilt } from './plain-library.mjs';

const [folder, countText, rowSeconds] = process.argv.slice(2);
const count = Number(countText);

/** The text that was handed over, its first line the title. */
const parse = async ({ text }) => {
  const [title, ...lines] = text.split('\n');
  return {
    quality: 'article', title, authors: [], publisher: null, section: null, language: 'ko', publishedAt: null, modifiedAt: null, canonicalUrl: null,
    blocks: lines.map((value) => ({ type: 'paragraph', inlines: [{ type: 'text', value }] })), related: [], encoding: 'utf-8',
  }; // prettier-ignore
};

await builtParts(folder); // loading the code is no part of opening
const began = performance.now();
const library = await openBuilt(folder, { parser: { parse } });
const find = (query, isOpen = false) =>
  ask(library, 'search.find', { query, isOpen, sort: 'best', offset: 0, limit: 20 });
const FILTER = {
  unread: false,
  annotated: false,
  missing: false,
  length: null,
  language: null,
  sort: 'newest',
};
const page = (view, filter, after, limit = 100) =>
  ask(library, 'articles.order', { view, filter: { ...FILTER, ...filter }, after, limit, isStaying: false });
/** A page of a list as it is drawn: its order and its rows. */
async function shown(view, filter, after) {
  const { rows } = await page(view, filter, after);
  return ask(library, 'articles.rows', { rows: Array.from(rows) });
}

await shown('all', {}, null);
const opened = performance.now() - began;
console.log('\nThe library alone');
tell('open, and the first 100 rows', `${opened.toFixed(0)} ms${goal(opened <= 40, '40 ms')}`);

async function indexing() {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let peak = 0;
  for (;;) {
    peak = Math.max(peak, process.memoryUsage.rss());
    const { indexing: progress } = await find('zzxq');
    if (progress === null) break;
    await wait(250);
  }
  delay.disable();
  const seconds = (performance.now() - from) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const rate = count / (seconds + Number(rowSeconds));
  tell('rows written', `${Math.round(count / Number(rowSeconds))} articles/s`);
  tell(
    'indexed',
    `${Math.round(count / seconds)} articles/s (${seconds.toFixed(0)} s, CPU ${((user + system) / 1e6).toFixed(0)} s)`,
  );
  tell(
    'import, rows and index together',
    `${Math.round(rate)} articles/s${goal(rate >= 1_000, '1,000 articles/s')}`,
  );
  tell(
    '  answered nobody meanwhile for',
    `p50 ${(delay.percentile(50) / 1e6).toFixed(0)}  p99 ${(delay.percentile(99) / 1e6).toFixed(0)}  max ${(delay.max / 1e6).toFixed(0)} ms`,
  );
  tell('  memory meanwhile', `${(peak / 1e6).toFixed(0)} MB at most`);
}
// A library that was kept is indexed already.
if ((await find('zzxq')).indexing !== null) await indexing();
const rss = () => process.memoryUsage.rss() / 1e6;
const quiet = rss();

console.log('\nLists (page of 100 with its rows, at any depth)');
const LISTS = [
  ['all', 'all', {}],
  ['unread', 'unread', {}],
  ['archive', 'archive', {}],
  ['starred', 'starred', {}],
  ['all, unread only', 'all', { unread: true }],
  ['all in Korean', 'all', { language: 'ko' }],
  ['all long ones', 'all', { length: 'long' }],
  ['oldest first', 'all', { sort: 'oldest' }],
  ['by date of publication', 'all', { sort: 'published-newest' }],
  ['longest first', 'all', { sort: 'longest' }],
  ['by source', 'all', { sort: 'source' }],
];
/** Places in a list from its beginning to its end. */
async function places(view, filter) {
  const all = [];
  for (let after = null; ;) {
    const { rows, keys } = await page(view, filter, after, 50_000);
    for (let n = 499; n < rows.length; n += 500) all.push({ key: keys[n], row: rows[n] });
    if (rows.length < 50_000) return [null, ...all];
    after = { key: keys[rows.length - 1], row: rows[rows.length - 1] };
  }
}
const everywhere = [];
for (const [name, view, filter] of LISTS) {
  const depths = await places(view, filter);
  const list = await times((round) => shown(view, filter, depths[(round * 37) % depths.length]), 100);
  everywhere.push(...list);
  tell(name, spread(list));
}
const p95 = at(everywhere, 0.95);
tell('all lists', spread(everywhere) + goal(p95 <= 5, 'p95 5 ms'));
tell('counts of all lists', spread(await times(() => ask(library, 'articles.counts'), 100)));
const { rows: some } = await page('all', {}, null, 200);
const ids = (await ask(library, 'articles.rows', { rows: Array.from(some) })).map(({ id }) => id);
tell(
  'an article opened',
  spread(await times((round) => ask(library, 'articles.open', { id: ids[round % ids.length] }), 200)),
);

console.log('\nSaving');
const acknowledged = [];
const findable = [];
for (const { word, text } of JSON.parse(readFileSync(join(folder, 'saves.json'), 'utf8'))) {
  const from = performance.now();
  await ask(library, 'articles.save', { source: { kind: 'text', text } });
  acknowledged.push(performance.now() - from);
  while ((await find(word)).count === 0) await wait(1);
  findable.push(performance.now() - from);
}
tell('a save, on disk', spread(acknowledged) + goal(at(acknowledged, 0.95) <= 5, 'p95 5 ms'));
tell('saved, read and found', spread(findable) + goal(at(findable, 0.95) <= 100, '100 ms'));

console.log('\nSearch (20 hits, their snippets and marks)');
for (const [name, queries] of Object.entries({ ...GROUPS, ...WITH_CONDITIONS })) {
  const counts = [];
  for (const query of queries) counts.push((await find(query)).count);
  const list = await times((round) => find(queries[round % queries.length]), queries.length * 8);
  tell(name, `${spread(list)}  (${Math.min(...counts)}–${Math.max(...counts)} hits)`);
}
const keys = TYPED.flat();
const strokes = await times((round) => find(keys[round % keys.length], true), keys.length * 4);
tell(
  `keystrokes (${keys.length} states, 4 times)`,
  spread(strokes) + goal(at(strokes, 0.95) <= 25 && at(strokes, 1) <= 50, 'p95 25, max 50 ms'),
);
const slowest = keys
  .map((key, n) => [key, strokes[n + keys.length]])
  .toSorted((one, other) => other[1] - one[1]);
tell(
  '  slowest',
  slowest
    .slice(0, 6)
    .map(([key, ms]) => `${key} ${ms.toFixed(0)}`)
    .join(', '),
);
const meant = (query) => ask(library, 'search.meant', { query, isOpen: false });
const first = await times(() => meant('뷁뷁뷁'), 1);
tell('did you mean, the first time', `${first[0].toFixed(0)} ms`);
tell(
  'did you mean',
  spread(await times((round) => meant(MISTYPED[round % MISTYPED.length]), MISTYPED.length * 5)),
);
const corrections = [];
for (const query of MISTYPED) corrections.push(`${query} → ${(await meant(query))?.query ?? 'nothing'}`);
tell('', corrections.join(', '));

console.log('\nTags, kept searches and what narrows a search');
const taggedRows = Uint32Array.from((await page('all', {}, null, 10_000)).rows);
const tagged = await times(
  (round) =>
    ask(library, 'tags.change', { rows: taggedRows, add: [`묶음 ${round}`, `묶음 ${round}/속`], remove: [] }),
  3,
);
tell(`two tags to ${taggedRows.length} articles, one act`, spread(tagged));
tell('  taken back', spread(await times(() => ask(library, 'undo.undo'), 1)));
for (let n = 0; n < 40; n += 1)
  await ask(library, 'tags.change', {
    rows: taggedRows.subarray(n * 50, n * 50 + 2_000),
    add: [`꼬리표 ${n}`],
    remove: [],
  });
const tags = await ask(library, 'tags.list');
tell(`counts of ${tags.length} tags`, spread(await times(() => ask(library, 'tags.list'), 50)));
const ofTag = `tag:${tags.find(({ name }) => name === '묶음 0').id}`;
const tagPlaces = await places(ofTag, {});
tell(
  'page of 100 of a tag, any depth',
  spread(await times((round) => shown(ofTag, {}, tagPlaces[(round * 7) % tagPlaces.length]), 50)),
);
tell('tag: in a search', spread(await times((round) => find(`tag:"꼬리표 ${round % 40}" 클라우드`), 40)));
for (const query of [
  ...GROUPS['two syllables'],
  ...GROUPS['very common'],
  'is:unread 정부',
  '클라우드 -보안',
])
  await ask(library, 'searches.save', { name: query, query, within: 'all' });
const kept = await ask(library, 'searches.list');
const listed = await times(() => ask(library, 'searches.list'), 20);
tell(`counts of ${kept.length} kept searches`, spread(listed));
const narrowing = ['클라우드', '기업', 'the', '공공 데이터'];
tell(
  'places, sources, dates and tags of hits',
  spread(
    await times(
      (round) => ask(library, 'search.facets', { query: narrowing[round % narrowing.length], isOpen: false }),
      20,
    ),
  ),
);

console.log('\nMemory and disk');
tell(
  'memory of this process',
  `${quiet.toFixed(0)} MB when indexed, ${rss().toFixed(0)} after all of this${goal(rss() <= 150, '150 MB')}`,
);
await library.close();
const size = (name) =>
  (existsSync(join(folder, 'library', name)) ? statSync(join(folder, 'library', name)).size : 0) /
  count /
  1e3;
const [ofRows, ofIndex] = [size('library.db'), size('search.db')];
tell(
  'disk',
  `library ${ofRows.toFixed(1)} kB, index ${ofIndex.toFixed(1)} kB an article${goal(ofRows + ofIndex <= 14, '14 kB')}`,
);
