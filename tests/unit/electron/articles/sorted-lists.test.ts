import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/library/database.js';
import { wholeView } from '../../../../shared/list-filter.js';
import { ListSort } from '../../../../shared/model/list-filter.js';
import { testLibrary, type TestLibrary } from '../library/library-for-test.js';

/** Five articles, saved in the order of their letters, that each sort puts into another order. */
async function five(): Promise<TestLibrary> {
  let now = Date.parse('2026-01-01T00:00:00.000Z');
  const library = testLibrary({ clock: () => (now += 1_000) });
  await ['a', 'b', 'c', 'd', 'e'].reduce<Promise<unknown>>(
    (before, title) => before.then(() => library.save({ source: { kind: 'text', text: `${title}\n본문` } })),
    Promise.resolve(),
  );
  const database = openDatabase(join(library.root, 'library.db'));
  const day = (text: string): number => Date.parse(text);
  for (const [title, publishedAt, seconds, publisher, host, progress] of [
    ['a', day('2020-01-01'), 60, 'The Harbor Review', null, 0],
    ['b', null, 700, '한결데일리', null, 0.5],
    ['c', day('2027-01-01'), 60, null, 'bbc.example', 1],
    ['d', day('1969-01-01'), 0, 'the harbor review', 'x.example', 0],
    ['e', day('2021-01-01'), 200, null, null, 0.29],
  ] as const) {
    const sql =
      'UPDATE article_state SET published_at = ?, reading_seconds = ?, publisher = ?, host = ?, progress = ? WHERE title = ?';
    database.run(sql, [publishedAt, seconds, publisher, host, progress, title]);
  }
  database.close();
  return library;
}

const orders: Readonly<Record<ListSort, string>> = {
  newest: 'edcba',
  oldest: 'abcde',
  'published-newest': 'cbead',
  'published-oldest': 'daebc',
  shortest: 'dcaeb',
  longest: 'beacd',
  // bbc.example, The Harbor Review in both spellings, 한결데일리, none
  source: 'cdabe',
  'most-read': 'cbeda',
  'least-read': 'adebc',
};

test.each(ListSort.options)(
  'sorted by %s every view has that order, part by part, and the next unread row in it is the next unread one',
  async (sort) => {
    const { ask } = await five();
    const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 9 });
    const titleOf = (row: number): string => rows.find((one) => one.row === row)?.title ?? '?';
    const filter = { ...wholeView, sort };
    const listed = { view: 'all', filter, isStaying: false, limit: 2 } as const;
    const one = await ask('articles.order', { ...listed, after: null });
    const at = (part: typeof one) => ({ key: part.keys.at(-1) ?? 0, row: part.rows.at(-1) ?? 0 });
    const two = await ask('articles.order', { ...listed, after: at(one) });
    const three = await ask('articles.order', { ...listed, after: at(two) });
    const found = [one, two, three].flatMap((part) => [...part.rows].map(titleOf));
    expect(found.join('')).toBe(orders[sort]);
    for (const view of ['unread', 'all'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one view after the other
      const whole = await ask('articles.order', { ...listed, view, after: null, limit: 9 });
      expect([...whole.rows].map(titleOf).join('')).toBe(orders[sort]);
    }
    const from = at(one);
    const next = await ask('articles.next-unread', { view: 'all', filter, from, step: 1 });
    const before = await ask('articles.next-unread', { view: 'all', filter, from, step: -1 });
    expect([before?.title, next?.title]).toEqual([orders[sort][0], orders[sort][2]]);
  },
);

test('Sources come with their names, two spellings of one as one, none at the end', async () => {
  const { ask } = await five();
  const filter = { ...wholeView, sort: 'source' } as const;
  const asked = { view: 'all', filter, isStaying: false, after: null, limit: 9 } as const;
  const { keys, sources } = await ask('articles.order', asked);
  expect([...keys].map((key) => sources[key])).toEqual([
    'bbc.example',
    'the harbor review',
    'the harbor review',
    '한결데일리',
    '',
  ]);
});
