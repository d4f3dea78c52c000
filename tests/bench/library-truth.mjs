// Recall and precision of the index against substring truth (storage.md §4), read from the stored texts themselves.
// node tests/bench/library-truth.mjs FOLDER
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { GROUPS, TYPED } from './library-queries.mjs';
import { goal, tell } from './measures.mjs';
import { builtParts } from './plain-library.mjs';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
const [folder] = process.argv.slice(2);
/** Of a larger library the first articles stand for all. */
const MOST = 100_000;

const database = new DatabaseSync(join(folder, 'library/search.db'), { readOnly: true });
const library = new DatabaseSync(join(folder, 'library/library.db'), { readOnly: true });
const { compileQuery, cutFrom, parseQuery, plainText, sample, says } = await builtParts(folder);
const names = { tags: () => [], feeds: () => [] };
const match = database.prepare('SELECT rowid FROM found WHERE found MATCH ? AND rowid <= ?');

/** Numbers of the articles whose title or text the index finds. */
function found(query, isOpen = false) {
  const compiled = compileQuery(parseQuery(query, new Date()), { names, isOpen });
  if (compiled.match === null) return new Set();
  return new Set(match.all(`{title body} : (${compiled.match})`, MOST).map(({ rowid }) => Number(rowid)));
}

/** What of a query must stand in a text: its words, or its one phrase. */
const chunksOf = (query) => (query.startsWith('"') ? [query] : query.split(' ')).map(plainText);

/** Beginnings of some texts, out of which words and phrases are cut at random. */
const { some } = library.prepare('SELECT MAX(1, COUNT(*) / 400) AS some FROM articles').get();
const beginnings = library
  .prepare('SELECT substr(text, 1, 100) AS text FROM article_versions WHERE article_id % ? = 0')
  .all(some)
  .map(({ text }) => text);
const CUTS = sample(cutFrom(beginnings), { numRuns: 300, seed: 1 }).map(({ query }) => query);
const ALL = { ...GROUPS, 'random words and phrases': [...new Set(CUTS)] };

const queries = [...new Set([...Object.values(ALL).flat(), ...TYPED.map((states) => states.at(-1))])];
const truth = new Map(queries.map((query) => [query, new Set()]));
const chunks = queries.map((query) => [truth.get(query), chunksOf(query)]);
const began = performance.now();
const rows = library.prepare(
  'SELECT a.id, v.title, v.text FROM articles a JOIN article_versions v ON v.article_id = a.id AND v.n = a.current_version WHERE a.id <= ?',
);
let count = 0;
for (const { id, title, text } of rows.iterate(MOST)) {
  count += 1;
  // A phrase stands in a title or in a text, not half in each.
  const places = [title, text].map(plainText);
  for (const [articles, wanted] of chunks)
    if (wanted.every((chunk) => places.some((place) => says(place, chunk)))) articles.add(Number(id));
}

function compare(list, isOpen = false) {
  const sum = { true: 0, found: 0, both: 0 };
  for (const [query, word] of list) {
    const [right, got] = [truth.get(word), found(query, isOpen)];
    sum.true += right.size;
    sum.found += got.size;
    for (const id of got) if (right.has(id)) sum.both += 1;
  }
  return {
    ...sum,
    recall: sum.true === 0 ? 1 : sum.both / sum.true,
    precision: sum.found === 0 ? 1 : sum.both / sum.found,
  };
}
const line = ({ recall, precision, true: hits }) =>
  `recall ${recall.toFixed(5)}  precision ${precision.toFixed(5)}  (${hits} true)`;

console.log(`\nRecall and precision (${count} articles, ${queries.length} queries)`);
for (const [name, list] of Object.entries(ALL))
  tell(name, line(compare(list.map((query) => [query, query]))));
const korean = Object.values(ALL)
  .flat()
  .filter((query) => /\p{Script=Hangul}/u.test(query));
const ofKorean = compare(korean.map((query) => [query, query]));
tell(
  'all',
  line(
    compare(
      Object.values(ALL)
        .flat()
        .map((query) => [query, query]),
    ),
  ),
);
tell(
  'Korean',
  line(ofKorean) + goal(ofKorean.recall === 1 && ofKorean.precision >= 0.999, 'recall 1, precision .999'),
);

const states = TYPED.flatMap((all) => all.map((state) => [state, all.at(-1)]));
const empty = states.filter(([state]) => found(state, true).size === 0).map(([state]) => state);
const partial = states
  .filter(([state, word]) => compare([[state, word]], true).recall < 1)
  .map(([state]) => state);
tell(
  'while typing',
  `${states.length - partial.length} of ${states.length} states find all that the word finds; found nothing: ${empty.join(', ') || 'none'}${partial.length > 0 ? `; not all: ${partial.join(', ')}` : ''}`,
);
tell('took', `${((performance.now() - began) / 1_000).toFixed(0)} s`);
