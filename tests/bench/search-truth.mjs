// Random words and phrases over texts of many scripts side by side, against substring truth, and after every key that types them.
// npm run bench -- search-truth [--articles 20000] [--queries 2000] [--seed 1]
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inventLibrary } from './invented-library.mjs';
import { goal, tell } from './measures.mjs';
import { ask, builtParts, bundleLibrary, openBuilt } from './plain-library.mjs';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    queries: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
const [count, queryCount, seed] = [values.articles, values.queries, values.seed].map(Number);
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const names = { tags: () => [], feeds: () => [] };

try {
  await bundleLibrary(folder);
  const parts = await builtParts(folder);
  const { compileQuery, cutFrom, markPattern, marksIn, mixedText, parseQuery, plainText, sample } = parts;
  const { says, typedStates } = parts;
  const texts = sample(mixedText, { numRuns: count * 4, seed });
  const articles = Array.from({ length: count }, (_, n) => ({
    title: texts[n * 4].replaceAll(/\s+/gu, ' '),
    paragraphs: texts.slice(n * 4 + 1, n * 4 + 4),
  }));
  await (await openBuilt(folder)).close();
  inventLibrary(join(folder, 'library/library.db'), count, {
    articleOf: (n) => ({ ...articles[n], language: 'ko', publisher: null, author: '', chance: 0.5 }),
  });
  const library = await openBuilt(folder);
  const first = { query: '뷁', isOpen: false, sort: 'best', offset: 0, limit: 1 };
  while ((await ask(library, 'search.find', first)).indexing !== null) await wait(100);
  await library.close();

  const database = new DatabaseSync(join(folder, 'library/search.db'), { readOnly: true });
  const match = database.prepare('SELECT rowid FROM found WHERE found MATCH ?');
  const found = (query, isOpen = false) => {
    const { match: expression } = compileQuery(parseQuery(query, new Date()), { names, isOpen });
    if (expression === null) return null;
    return new Set(match.all(`{title body} : (${expression})`).map(({ rowid }) => Number(rowid)));
  };
  // A phrase stands in a title or in a text, not half in each.
  const places = articles.map(({ title, paragraphs }) => [title, paragraphs.join('\n')]);
  const plain = places.map((both) => both.map(plainText));
  const cuts = sample(cutFrom(places.flat()), { numRuns: queryCount, seed: seed + 1 });

  const sum = { true: 0, found: 0, both: 0, unmarked: 0 };
  const wrong = [];
  const typed = { states: 0, partial: 0, empty: [] };
  for (const { query, said } of cuts) {
    const wanted = plainText(said);
    const right = new Set();
    plain.forEach(([title, text], n) => {
      if (says(title, wanted) || says(text, wanted)) right.add(n + 1);
    });
    const got = found(query) ?? new Set();
    const both = [...got].filter((id) => right.has(id));
    sum.true += right.size;
    sum.found += got.size;
    sum.both += both.length;
    if (both.length < right.size || both.length < got.size) wrong.push(query);
    const pattern = markPattern(compileQuery(parseQuery(query, new Date()), { names, isOpen: false }).terms);
    sum.unmarked += both.filter((id) =>
      places[id - 1].every((place) => marksIn(place, pattern, 1).length === 0),
    ).length;
    const states = typedStates(said);
    if (plainText(states.at(-1) ?? '').plain !== wanted.plain) continue;
    for (const state of states) {
      const soFar = found(query.startsWith('"') ? `"${state}` : state, true);
      if (soFar === null) continue;
      typed.states += 1;
      if (soFar.size === 0 && got.size > 0) typed.empty.push(state);
      else if ([...got].some((id) => !soFar.has(id))) typed.partial += 1;
    }
  }
  const [recall, precision] = [sum.both / sum.true, sum.both / sum.found];
  console.log(`\n${queryCount} random words and phrases over ${count} articles of many scripts`);
  tell(
    'recall, precision',
    `${recall.toFixed(5)}  ${precision.toFixed(5)}  (${sum.true} true)${goal(recall === 1 && precision >= 0.999, 'recall 1, precision .999')}`,
  );
  tell('found but nowhere marked', String(sum.unmarked));
  tell(
    'after each key',
    `${typed.states} states; finding less than the whole word: ${typed.partial}; empty: ${typed.empty.length}${goal(typed.empty.length === 0, '0 empty')}`,
  );
  for (const query of [...wrong, ...typed.empty].slice(0, 10)) console.log(`    ${JSON.stringify(query)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
