import { describe, expect, test } from 'vitest';
import { appendPage, entriesOf, mergeNews } from '../../../renderer/state/notebook-groups.js';
import type { Highlight, HighlightColor } from '../../../shared/model/highlight.js';
import type { NotebookGroup } from '../../../shared/model/notebook.js';
import { headline } from '../support/articles.js';

const AT = '2025-11-23T06:00:00.000Z';
const ALL = { colors: [], withNote: false } as const;

function highlight(articleId: string, words: string, color: HighlightColor = 'yellow'): Highlight {
  const anchor = {
    version: 1,
    textVersion: 1,
    quote: { exact: words, prefix: '', suffix: '' },
    position: { start: 0, end: words.length },
  };
  return {
    id: `${articleId} ${words}`,
    articleId,
    color,
    anchor,
    place: anchor.position,
    createdAt: AT,
    updatedAt: AT,
  };
}

const group = (id: string, ...words: readonly string[]): NotebookGroup => ({
  headline: headline({ id, title: id }),
  activeAt: AT,
  entries: entriesOf(
    words.map((one) => highlight(id, one)),
    [],
  ),
});
const told = (groups: readonly NotebookGroup[]) =>
  groups.map(({ headline: { title }, entries }) => [
    title,
    ...entries.map((entry) => entry.highlight?.anchor.quote.exact),
  ]);

test('A page that goes on with an article is joined to it, and nothing is there twice', () => {
  const before = [group('a', 'one'), group('b', 'two')];
  const page = [group('b', 'two', 'three'), group('c', 'four')];
  expect(told(appendPage(before, page))).toEqual([
    ['a', 'one'],
    ['b', 'two', 'three'],
    ['c', 'four'],
  ]);
});

describe('news of an article', () => {
  const groups = [group('a', 'one'), group('b', 'two', 'three')];
  const news = (id: string, entries: NotebookGroup['entries']) => ({
    id,
    headline: headline({ id, title: id }),
    entries,
  });

  test('leaves it in its place, also when it has lost everything and gets it back', () => {
    const emptied = mergeNews(groups, news('a', []), ALL);
    expect(told(emptied)).toEqual([['a'], ['b', 'two', 'three']]);
    expect(told(mergeNews(emptied, news('a', group('a', 'one').entries), ALL))).toEqual(told(groups));
  });

  test('keeps an entry that no longer fits the filter, and takes in only what fits it', () => {
    const entries = entriesOf(
      [highlight('b', 'two', 'blue'), highlight('b', 'three'), highlight('b', 'new', 'green')],
      [],
    );
    const yellow = { colors: ['yellow'], withNote: false } as const;
    expect(told(mergeNews(groups, news('b', entries), yellow))).toEqual([
      ['a', 'one'],
      ['b', 'two', 'three'],
    ]);
  });

  test('puts an article first that was not there, and empties one that went into the trash', () => {
    expect(told(mergeNews(groups, news('c', group('c', 'four').entries), ALL))[0]).toEqual(['c', 'four']);
    const gone = { id: 'b', headline: null, entries: group('b', 'two').entries };
    expect(told(mergeNews(groups, gone, ALL))).toEqual([['a', 'one'], ['b']]);
  });
});
