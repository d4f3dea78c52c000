import type { Response } from '../../shared/ipc/contract.js';
import type { IndexProgress, SearchHit, SearchSort } from '../../shared/ipc/contract/search.js';
import { MAX_QUERY_LENGTH } from '../../shared/limits.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { SearchWithin } from '../../shared/model/search-within.js';
import { inSigns } from '../../shared/search/in-signs.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { createStore, type Store } from './store.js';

/** Hits asked for at once: enough for the first sight, the rest while one looks. */
const FIRST_HITS = 20;
const MORE_HITS = 50;

export interface SearchingState {
  readonly query: string;
  /** Whether the keyboard still holds the last syllable. */
  readonly isOpen: boolean;
  readonly sort: SearchSort;
  /** Where the words must stand. */
  readonly within: SearchWithin;
  readonly hits: readonly SearchHit[];
  /** How many there are; null before anything was asked. */
  readonly count: number | null;
  /** Whether there are more than `count`. */
  readonly isMore: boolean;
  /** Whether what is typed asks for nothing yet. */
  readonly isNothingAsked: boolean;
  /** What the query may be meant to be, and what that finds. */
  readonly meant: Response<'search.meant'>;
  readonly milliseconds: number;
  readonly indexing: IndexProgress | null;
  readonly isLoading: boolean;
  readonly failure: FailureFacts | null;
  /** Number of the hit the keys act on. */
  readonly current: number;
  /** Counts up whenever the field is asked for, so that it takes the focus again. */
  readonly asked: number;
}

export interface Searching {
  readonly store: Store<SearchingState>;
  /** Looks for what is typed by now. */
  type(query: string, isOpen: boolean): Promise<void>;
  /** Looks for a whole query in one place. */
  look(query: string, within: SearchWithin): Promise<void>;
  sortBy(sort: SearchSort): Promise<void>;
  /** Looks for the words in one place alone, until other words are typed from the beginning. */
  lookWithin(within: SearchWithin): Promise<void>;
  /** Looks for what may have been meant, if anything. */
  takeMeant(): Promise<void>;
  /** The same again, after something was written; what is seen stays where it is. */
  refresh(): Promise<void>;
  loadMore(): Promise<void>;
  /** Lets the keys act on another hit, as far as there are any. */
  move(by: number): void;
}

const EMPTY: Pick<
  SearchingState,
  'hits' | 'count' | 'isMore' | 'isNothingAsked' | 'meant' | 'failure' | 'current'
> = {
  hits: [],
  count: null,
  isMore: false,
  isNothingAsked: false,
  meant: null,
  failure: null,
  current: 0,
};

/** Whether other words were begun, rather than what stood there gone on with. */
const isBegunAnew = (now: string, before: string): boolean =>
  before.length > 1 && !now.startsWith(before.charAt(0)) && !now.endsWith(before);

/** What is looked for in the whole library. */
export function createSearching(client: Client): Searching {
  const store = createStore<SearchingState>({
    ...EMPTY,
    query: '',
    isOpen: false,
    sort: 'best',
    within: 'all',
    milliseconds: 0,
    indexing: null,
    isLoading: false,
    asked: 0,
  });
  /** Counts up with every question, so that the answer to an earlier one is dropped. */
  let visit = 0;

  const ask = (offset: number, limit: number): Promise<Response<'search.find'>> => {
    const { query, isOpen, sort, within } = store.get();
    return client.call('search.find', { query, isOpen, sort, within, offset, limit });
  };
  const find = async (limit: number, current: number): Promise<void> => {
    visit += 1;
    const asked = visit;
    if (store.get().query.trim() === '') {
      store.change({ ...EMPTY, within: 'all', isLoading: false });
      return;
    }
    store.change({ isLoading: true });
    try {
      const found = await ask(0, limit);
      if (asked !== visit) return;
      const last = Math.max(0, found.hits.length - 1);
      store.change({
        ...found,
        meant: null,
        isLoading: false,
        failure: null,
        current: Math.min(current, last),
      });
      const { query, isOpen } = store.get();
      if (found.isNothingAsked || (found.count > 0 && inSigns(query) === query)) return;
      const meant = await client.call('search.meant', { query, isOpen });
      if (asked === visit) store.change({ meant });
    } catch (error) {
      if (asked === visit) store.change({ ...EMPTY, failure: failureOf(error), isLoading: false });
    }
  };

  const type = (query: string, isOpen: boolean): Promise<void> => {
    const cut = query.slice(0, MAX_QUERY_LENGTH);
    const before = store.get();
    if (cut === before.query && isOpen === before.isOpen) return Promise.resolve();
    const within = isBegunAnew(cut, before.query) ? 'all' : before.within;
    store.change({ query: cut, isOpen, within });
    return find(FIRST_HITS, 0);
  };

  return {
    store,
    type,
    takeMeant: async () => {
      const { meant } = store.get();
      if (meant) await type(meant.query, false);
    },
    look: (query, within) => {
      store.change({ query: query.slice(0, MAX_QUERY_LENGTH), isOpen: false, within });
      return find(FIRST_HITS, 0);
    },
    sortBy: (sort) => {
      store.change({ sort });
      return find(FIRST_HITS, 0);
    },
    lookWithin: (within) => {
      store.change({ within });
      return find(FIRST_HITS, 0);
    },
    refresh: () => find(Math.max(FIRST_HITS, Math.min(store.get().hits.length, 200)), store.get().current),
    loadMore: async () => {
      const { hits, count, isMore, isLoading } = store.get();
      if (isLoading || count === null || (hits.length >= count && !isMore)) return;
      const asked = visit;
      store.change({ isLoading: true });
      try {
        const more = await ask(hits.length, MORE_HITS);
        if (asked === visit) store.change({ hits: [...hits, ...more.hits], isLoading: false });
      } catch (error) {
        if (asked === visit) store.change({ failure: failureOf(error), isLoading: false });
      }
    },
    move: (by) => {
      const { current, hits } = store.get();
      store.change({ current: Math.max(0, Math.min(hits.length - 1, current + by)) });
    },
  };
}
