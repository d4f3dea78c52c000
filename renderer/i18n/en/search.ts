import type { SearchSort } from '../../../shared/ipc/contract/search.js';
import type { Problem } from '../../../shared/search/query.js';
import { count, number } from './count.js';

const sorts: Readonly<Record<SearchSort, string>> = {
  best: 'Best match',
  newest: 'Newest',
  oldest: 'Oldest',
};

const problems: Readonly<Record<Problem, string>> = {
  'no-value': 'something must follow the colon',
  'no-such-color': 'yellow, green, blue, orange or purple',
  'no-such-state': 'unread, read, starred, archived, later, saved or failed',
  'no-such-part': 'note, highlight, picture or snapshot',
  'no-date': 'a date such as 2025-11, today or 7d',
  'no-length': 'minutes such as <3, 3-10 or >10',
  'no-language': 'a language such as ko or en',
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
  conditions: 'Conditions',
  removeCondition: (typed: string) => `Remove ${typed}`,
  inBody: (n: number) => `${number.format(n)}${n >= 100 ? '+' : ''} in the text`,
  inNotes: (n: number) => (n === 1 ? 'in a note' : `${number.format(n)} in notes`),
  sort: 'Sort by',
  sorts,
  problems,
  meant: 'Did you mean',
  meantQuery: (query: string, n: number, isMore: boolean) =>
    `${query} · ${count(n, 'article', 'articles')}${isMore ? ' and more' : ''}`,
  loading: 'Searching',
  nothing: (query: string) => `Nothing matches “${query}”`,
  nothingText: 'Fewer words find more. What is in the Trash is not searched.',
  failed: 'The library could not be searched',
  retry: 'Try again',
  indexing: (done: number, total: number, isKept: boolean) =>
    `The index of words is being made: ${number.format(done)} of ${number.format(total)}. Until then not everything is found.${isKept ? '' : ' The library cannot be written, so the index lasts until you quit.'}`,
  narrow: 'Narrow the search',
  hints: [
    { typed: 'is:unread', means: 'not read yet' },
    { typed: 'has:highlight', means: 'with a highlight' },
    { typed: 'has:note', means: 'with a note' },
    { typed: 'after:30d', means: 'of the last 30 days' },
    { typed: 'length:>10', means: 'a long read' },
    { typed: 'lang:ko', means: 'in Korean' },
    { typed: 'title:', means: 'in the title' },
    { typed: 'from:', means: 'of a publisher or site' },
    { typed: '"…"', means: 'these words side by side' },
    { typed: '-', means: 'without this word' },
    { typed: 'OR', means: 'one or the other' },
  ],
};
