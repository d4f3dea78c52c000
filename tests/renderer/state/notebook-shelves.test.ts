import { expect, test } from 'vitest';
import { appendShelved, mergeShelved, shelvesOf } from '../../../renderer/state/notebook-shelves.js';
import type { HighlightColor } from '../../../shared/model/highlight.js';
import type { NotebookEntry } from '../../../shared/model/notebook.js';
import { headline } from '../support/articles.js';

const article = headline({ id: 'a', title: 'a' });
const ALL = { colors: [], withNote: false } as const;

function entry(words: string, day: number, color: HighlightColor): NotebookEntry {
  const at = `2025-11-${day}T06:00:00.000Z`;
  const quote = { exact: words, prefix: '', suffix: '' };
  const anchor = { version: 1, textVersion: 1, quote, position: { start: 0, end: words.length } };
  const highlight = {
    id: words,
    articleId: 'a',
    color,
    anchor,
    place: anchor.position,
    createdAt: at,
    updatedAt: at,
  };
  return { highlight, note: null };
}

const late = entry('late', 23, 'green');
const middle = entry('middle', 22, 'yellow');
const early = entry('early', 21, 'green');
const news = (...entries: readonly NotebookEntry[]) => ({ id: 'a', headline: article, entries });
const listed = (grouping: 'date' | 'color', ...entries: readonly NotebookEntry[]) =>
  appendShelved([], { entries, headlines: [article] }, grouping);
const told = (shelves: ReturnType<typeof shelvesOf>) =>
  shelves.map(({ key, entries }) => [key, ...entries.map((one) => one.key)]);

test('Entries stand on the shelf of their day or colour, and a page joined to them holds none twice', () => {
  const first = listed('date', late, middle);
  const both = appendShelved(first, { entries: [middle, early], headlines: [article] }, 'date');
  expect(told(shelvesOf(both, 'date'))).toEqual([
    ['2025-11-23', 'late'],
    ['2025-11-22', 'middle'],
    ['2025-11-21', 'early'],
  ]);
  expect(told(shelvesOf(listed('color', middle, late, early), 'color'))).toEqual([
    ['yellow', 'middle'],
    ['green', 'late', 'early'],
  ]);
});

test('One that is recoloured keeps its shelf until the page is listed anew, and one that comes back finds its place', () => {
  const before = listed('color', middle, late, early);
  const options = { grouping: 'color', filter: ALL, hasMore: false } as const;
  const recolored = mergeShelved(before, news(middle, entry('late', 23, 'purple'), early), options);
  expect(told(shelvesOf(recolored, 'color'))).toEqual(told(shelvesOf(before, 'color')));
  const less = mergeShelved(before, news(middle, early), options);
  expect(told(shelvesOf(less, 'color'))).toEqual([
    ['yellow', 'middle'],
    ['green', 'early'],
  ]);
  expect(mergeShelved(less, news(middle, late, early), options)).toEqual(before);
});

test('What belongs behind the last page is left to the next one', () => {
  const before = listed('date', late);
  const options = { grouping: 'date', filter: ALL } as const;
  expect(mergeShelved(before, news(late, early), { ...options, hasMore: true })).toEqual(before);
  expect(mergeShelved(before, news(late, early), { ...options, hasMore: false })).toHaveLength(2);
});
