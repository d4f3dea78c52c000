import type { SortKey } from '../../../shared/list-sort.js';
import type { ListLanguage, ListSort, ReadingLength } from '../../../shared/model/list-filter.js';
import { count, number } from './count.js';

/** What of a list is shown and in which order, in English. */
export const filter = {
  title: 'Filter and sort',
  only: 'Show only',
  any: 'Any',
  unread: 'Unread',
  annotated: 'Highlights or notes',
  missing: 'Not whole',
  getMissing: 'Get what is missing',
  gettingMissing: (n: number) =>
    n === 0
      ? 'There is nothing that can be got.'
      : `Getting what ${count(n, 'article lacks', 'articles lack')}.`,
  length: 'Length',
  lengths: { short: 'Under 3 min', medium: '3–10 min', long: 'Over 10 min' } satisfies Readonly<
    Record<ReadingLength, string>
  >,
  language: 'Language',
  languages: { ko: 'Korean', en: 'English', other: 'Others' } satisfies Readonly<
    Record<ListLanguage, string>
  >,
  sort: 'Sort by',
  sortKeys: {
    saved: 'Saved',
    published: 'Published',
    length: 'Length',
    source: 'Source',
    progress: 'Progress',
  } satisfies Readonly<Record<SortKey, string>>,
  direction: 'Order',
  directions: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    'published-newest': 'Newest first',
    'published-oldest': 'Oldest first',
    shortest: 'Shortest first',
    longest: 'Longest first',
    source: 'A to Z',
    'most-read': 'Most read first',
    'least-read': 'Least read first',
  } satisfies Readonly<Record<ListSort, string>>,
  sorts: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    'published-newest': 'By date of publishing',
    'published-oldest': 'Oldest published first',
    shortest: 'Shortest first',
    longest: 'Longest first',
    source: 'By source',
    'most-read': 'Most read first',
    'least-read': 'Least read first',
  } satisfies Readonly<Record<ListSort, string>>,
  goToDate: 'Go to date',
  day: 'Day',
  noSuchDay: 'This list has nothing of that day. The nearest is selected.',
  go: 'Go',
  shown: (n: number) => `${number.format(n)} shown`,
  clear: 'Clear filter',
  nothing: { title: 'Nothing matches the filter', text: 'The other articles of this list are hidden by it.' },
};
