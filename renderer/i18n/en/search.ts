import type { SearchSort } from '../../../shared/ipc/contract/search.js';
import type { SearchWithin } from '../../../shared/model/search-within.js';
import { queryProblems } from '../../../shared/words/en/query-problems.js';
import type { NarrowingField } from '../../../shared/search/narrow.js';
import { count, number } from './count.js';

const sorts: Readonly<Record<SearchSort, string>> = {
  best: 'Best match',
  newest: 'Newest',
  oldest: 'Oldest',
};

/** Search over the whole library, in English. */
export const search = {
  title: 'Search',
  placeholder: 'Words, "exact phrase", from:, is:unread…',
  count: (n: number, isMore: boolean, milliseconds: number) =>
    `${count(n, 'article', 'articles')}${isMore ? ' and more' : ''} · ${number.format(Math.max(1, Math.round(milliseconds)))} ms`,
  told: (n: number, isMore: boolean) =>
    n === 0 ? 'Nothing found' : `${isMore ? 'More than ' : ''}${count(n, 'article', 'articles')} found`,
  results: 'Found articles',
  completions: 'Ways to go on',
  completes: 'to complete',
  conditions: 'Conditions',
  removeCondition: (typed: string) => `Remove ${typed}`,
  inBody: (n: number) => `${number.format(n)}${n >= 100 ? '+' : ''} in the text`,
  inTag: (name: string) => `#${name}`,
  inNotes: (n: number) => (n === 1 ? 'in a note' : `${number.format(n)} in notes`),
  facets: 'How it is spread',
  within: { all: 'Anywhere', title: 'Title', body: 'Text', notes: 'My notes' } satisfies Readonly<
    Record<SearchWithin, string>
  >,
  narrowing: { from: 'Source', after: 'Date', tag: 'Tag' } satisfies Readonly<Record<NarrowingField, string>>,
  facetCount: (n: number, isMore: boolean) => `${number.format(n)}${isMore ? '+' : ''}`,
  periods: (name: string) =>
    ({ today: 'Today', '7d': 'Last 7 days', '30d': 'Last 30 days', '1y': 'Last year' })[name] ?? name,
  sort: 'Sort by',
  sorts,
  problems: queryProblems,
  meant: 'Did you mean',
  meantQuery: (query: string, n: number, isMore: boolean) =>
    `${query} · ${count(n, 'article', 'articles')}${isMore ? ' and more' : ''}`,
  loading: 'Searching',
  nothing: (query: string) => `Nothing matches “${query}”`,
  nothingText: 'Fewer words find more. What is in the Trash is not searched.',
  nothingAsked: 'Type on, or choose what to look for. Signs alone are not looked for.',
  failed: 'The library could not be searched',
  retry: 'Try again',
  indexed: 'Index of words',
  indexing: (done: number, total: number, isKept: boolean) =>
    `The index of words is being made: ${number.format(done)} of ${number.format(total)}. Until then not everything is found.${isKept ? '' : ' It cannot be written beside the library, so it lasts until you quit.'}`,
  narrow: 'Narrow the search',
  hints: [
    { typed: 'is:unread', means: 'not read yet' },
    { typed: 'has:highlight', means: 'with a highlight' },
    { typed: 'has:note', means: 'with a note' },
    { typed: 'after:30d', means: 'of the last 30 days' },
    { typed: 'length:>10', means: 'a long read' },
    { typed: 'lang:ko', means: 'in Korean' },
    { typed: 'title:', means: 'in the title' },
    { typed: 'tag:', means: 'with a tag' },
    { typed: 'from:', means: 'of a publisher or site' },
    { typed: '"…"', means: 'these words side by side' },
    { typed: '-', means: 'without this word' },
    { typed: 'OR', means: 'one or the other' },
  ],
};
