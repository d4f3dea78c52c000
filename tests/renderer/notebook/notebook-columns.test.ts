import { expect, test } from 'vitest';
import { type ColumnOf, columnsOf, placeInColumns } from '../../../renderer/notebook/notebook-columns.js';
import type { Shelf } from '../../../renderer/state/notebook-shelves.js';
import { headline } from '../support/articles.js';

const AT = '2025-11-23T06:00:00.000Z';

/** An article whose own note is so many characters long. */
function group(id: string, length: number): Shelf {
  const note = {
    id,
    articleId: id,
    highlightId: null,
    text: 'a'.repeat(length),
    createdAt: AT,
    updatedAt: AT,
  };
  const article = headline({ id, title: id });
  return {
    key: id,
    head: { kind: 'article', headline: article },
    entries: [{ key: id, headline: article, entry: { highlight: null, note } }],
  };
}

const titles = (placed: ColumnOf, groups: readonly Shelf[]) =>
  columnsOf(placed, groups, 2).map((members) => members.map(({ key }) => key));

test('Articles go into the shorter column, in their order', () => {
  const groups = [group('long', 2_000), group('b', 10), group('c', 10), group('d', 10)];
  expect(titles(placeInColumns(new Map(), groups, 2), groups)).toEqual([['long'], ['b', 'c', 'd']]);
});

test('An article keeps its column when others shrink, and those that come find theirs', () => {
  const groups = [group('long', 2_000), group('b', 10)];
  const before = placeInColumns(new Map(), groups, 2);
  const less = [group('long', 10), group('b', 2_000)];
  expect(placeInColumns(before, less, 2)).toBe(before);
  const more = [...less, group('c', 10)];
  expect(titles(placeInColumns(before, more, 2), more)).toEqual([['long', 'c'], ['b']]);
});
