import { MAX_PAGE_ROWS } from '../../shared/limits.js';
import type { Headline } from '../../shared/model/article.js';
import type { Client } from '../lib/client.js';
import type { LibraryState } from './library-state.js';
import type { Store } from './store.js';

/** Rows fetched on either side of those in sight, so that slow scrolling never meets an empty one. */
const AROUND = 50;
/** A request takes a frame or two: steady scrolling finds its rows there when they are fetched this many frames ahead. */
const STEPS_AHEAD = 6;
/** Nobody scrolls steadily by more rows a frame: that is a jump, and where the next one goes is not known. */
const LONGEST_STEP = 60;
/** Rows kept at most, and on either side of those in sight when they are more: the farthest go first. */
const MOST_KEPT = 1_000;
const KEPT_AROUND = 400;

export interface RowWindow {
  /** Fetches what is missing between two places and around them; the newest wish is the one that counts. */
  readonly reach: (first: number, last: number) => Promise<void>;
  /** The row at a place, fetched with its neighbours when it is missing; null past either end. */
  readonly rowAt: (index: number) => Promise<Headline | null>;
  /** Takes every row for outdated and fetches those in sight again. */
  readonly renew: () => Promise<void>;
  /** Begins anew, for another list. */
  readonly reset: () => void;
  /** How many rows are in sight, or 1. */
  readonly pageRows: () => number;
}

interface Sight {
  readonly first: number;
  readonly last: number;
}

type ListStore = Pick<Store<LibraryState>, 'get' | 'change'>;

/** The rows of a long list that are looked at: fetched as the list is scrolled, forgotten when they are far away. */
export function createRowWindow(client: Client, store: ListStore): RowWindow {
  let sight: Sight = { first: 0, last: 0 };
  /** Rows by which the list was scrolled last. */
  let step = 0;
  let isFetching = false;
  let fetched: Promise<void> = Promise.resolve();
  /** Rows that are shown although they may have changed. */
  let outdated = new Set<number>();

  const isMissing = (row: number): boolean => !store.get().rows.has(row) || outdated.has(row);

  /** What is missing, first in sight and where scrolling goes, then around it. */
  const missing = ({ first, last }: Sight): number[] => {
    const { rows } = store.get().order;
    const between = (from: number, to: number): Uint32Array =>
      rows.slice(Math.max(0, from), Math.max(0, to)).filter(isMissing);
    const ahead = step * STEPS_AHEAD;
    const after = between(last + 1, last + 1 + Math.max(0, ahead));
    const before = between(first + Math.min(0, ahead), first);
    const wanted = [...between(first, last + 1), ...after, ...before.toReversed()];
    if (wanted.length > 0) return wanted.slice(0, MAX_PAGE_ROWS);
    return [...between(last + 1, last + 1 + AROUND), ...between(first - AROUND, first)];
  };

  const keep = (asked: readonly number[], found: readonly Headline[]): void => {
    const state = store.get();
    const rows = new Map(state.rows);
    for (const row of found) rows.set(row.row, row);
    for (const row of asked) outdated.delete(row);
    if (rows.size > MOST_KEPT) {
      const { first, last } = sight;
      const near = new Set(state.order.rows.slice(Math.max(0, first - KEPT_AROUND), last + KEPT_AROUND));
      for (const row of rows.keys()) if (!near.has(row)) rows.delete(row);
    }
    store.change({ rows });
  };

  const fetchMissing = async (): Promise<void> => {
    isFetching = true;
    try {
      for (let asked = missing(sight); asked.length > 0; asked = missing(sight)) {
        const { order } = store.get();
        // oxlint-disable-next-line no-await-in-loop -- one page after the other, always for what is looked at by then
        const found = await client.call('articles.rows', { rows: asked });
        keep(asked, found);
        if (found.length < asked.length && store.get().order === order) return; // some went: the news of it is on its way
      }
    } finally {
      isFetching = false;
    }
  };

  const reach = (first: number, last: number): Promise<void> => {
    const moved = first - sight.first;
    step = Math.abs(moved) > LONGEST_STEP ? 0 : moved;
    sight = { first, last };
    if (!isFetching) fetched = fetchMissing();
    return fetched;
  };

  return {
    reach,
    rowAt: async (index) => {
      const row = store.get().order.rows[index];
      if (row === undefined) return null;
      const known = store.get().rows.get(row);
      if (known && !outdated.has(row)) return known;
      const [found = null] = await client.call('articles.rows', { rows: [row] });
      if (found) keep([row], [found]);
      return found;
    },
    reset: () => {
      outdated = new Set();
      sight = { first: 0, last: 0 };
      step = 0;
    },
    renew: () => {
      outdated = new Set(store.get().rows.keys());
      return reach(sight.first, sight.last);
    },
    pageRows: () => Math.max(1, sight.last - sight.first),
  };
}
