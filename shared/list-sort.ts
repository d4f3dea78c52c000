import type { ListSort } from './model/list-filter.js';

/** What a list can be sorted by; when an article was published, or where that is not known, saved. */
export type SortKey = 'saved' | 'published' | 'length' | 'source' | 'progress';

interface SortRule {
  readonly by: SortKey;
  /** Which keys come first. */
  readonly isDescending: boolean;
  /** Which of several rows with the same key come first: the newest ones, unless all of it is turned round. */
  readonly isNewestFirst: boolean;
}

/** The rule of every sort. */
export const sortRules: Readonly<Record<ListSort, SortRule>> = {
  newest: { by: 'saved', isDescending: true, isNewestFirst: true },
  oldest: { by: 'saved', isDescending: false, isNewestFirst: false },
  'published-newest': { by: 'published', isDescending: true, isNewestFirst: true },
  'published-oldest': { by: 'published', isDescending: false, isNewestFirst: false },
  shortest: { by: 'length', isDescending: false, isNewestFirst: true },
  longest: { by: 'length', isDescending: true, isNewestFirst: false },
  source: { by: 'source', isDescending: false, isNewestFirst: true },
  'most-read': { by: 'progress', isDescending: true, isNewestFirst: true },
  'least-read': { by: 'progress', isDescending: false, isNewestFirst: false },
};

/** The sorts by one key, the usual one first. */
export const sortsBy: Readonly<Record<SortKey, readonly [ListSort, ...ListSort[]]>> = {
  saved: ['newest', 'oldest'],
  published: ['published-newest', 'published-oldest'],
  length: ['shortest', 'longest'],
  source: ['source'],
  progress: ['most-read', 'least-read'],
};

/** The names of two sources that are one: capitals of the Latin alphabet tell nothing apart, as in the library's index. */
export const foldSource = (name: string): string => name.replaceAll(/[A-Z]+/g, (part) => part.toLowerCase());
