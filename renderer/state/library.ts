import type { ListCursor } from '../../shared/ipc/contract/articles.js';
import type { ArticleId, Headline, View, ViewCounts } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { ListPlace } from '../../shared/model/page-state.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { createStore, type Store } from './store.js';
import { belongsTo, isNewer, staysIn } from './view-rules.js';

/** Rows asked for at once. */
const PAGE_ROWS = 100;
/** Most rows the library answers at once. */
const MAX_ROWS = 200;

export interface LibraryState {
  readonly view: View;
  readonly rows: readonly Headline[];
  readonly next: ListCursor | null;
  readonly loading: 'first' | 'more' | null;
  readonly failure: FailureFacts | null;
  readonly counts: ViewCounts | null;
  readonly selectedId: ArticleId | null;
}

/** Whether nothing was ever saved, or all of it deleted. */
export const isEmptyLibrary = ({ counts, rows }: LibraryState): boolean =>
  counts?.all === 0 && rows.length === 0;

export interface Library {
  readonly store: Store<LibraryState>;
  /** How far the list is scrolled, told by whoever draws it. Apart, because it changes with every frame. */
  readonly place: Store<{ readonly at: ListPlace | null }>;
  /** Lists a view anew; with `at`, scrolled to where it was. */
  show(view: View, at?: ListPlace | null): Promise<void>;
  loadMore(): Promise<void>;
  select(id: ArticleId | null): void;
  /** Brings the given rows up to date: changed ones in place, gone ones out, new ones where they belong. */
  refresh(ids: readonly ArticleId[]): Promise<void>;
  /** The row a number of steps from the selected one, or the first when none is selected. */
  neighbour(step: 1 | -1, wanted?: (row: Headline) => boolean): Headline | null;
  selected(): Headline | null;
}

/** Puts a new row where its time says, so that new ones appear on top. */
function insert(rows: readonly Headline[], row: Headline): readonly Headline[] {
  const at = rows.findIndex((other) => isNewer(row, other));
  return at < 0 ? [...rows, row] : rows.toSpliced(at, 0, row);
}

/** Rows after news about some of them. A row that is older than all that is loaded waits for its page. */
function merge(
  state: LibraryState,
  ids: readonly ArticleId[],
  news: readonly Headline[],
): readonly Headline[] {
  const { view, next } = state;
  const fresh = new Map(news.map((row) => [row.id, row]));
  const asked = new Set(ids);
  const known = new Set(state.rows.map(({ id }) => id));
  const kept = state.rows.flatMap((row) => {
    if (!asked.has(row.id)) return row;
    const now = fresh.get(row.id);
    return now && staysIn(view, now) ? now : [];
  });
  const last = kept.at(-1);
  const isWithinLoaded = (row: Headline): boolean =>
    next === null || (last !== undefined && isNewer(row, last));
  return news
    .filter((row) => !known.has(row.id) && belongsTo(view, row) && isWithinLoaded(row))
    .reduce(insert, kept);
}

/** The list beside the article: one view as a snapshot, kept up to date row by row. */
export function createLibrary(client: Client): Library {
  const store = createStore<LibraryState>({
    view: 'unread',
    rows: [],
    next: null,
    loading: 'first',
    failure: null,
    counts: null,
    selectedId: null,
  });
  const place = createStore<{ readonly at: ListPlace | null }>({ at: null });
  /** Counts up with every view shown, so that a late answer for an earlier one is dropped. */
  let visit = 0;

  const count = async (): Promise<void> => store.change({ counts: await client.call('articles.counts') });

  const load = async (after: ListCursor | null): Promise<void> => {
    const asked = visit;
    try {
      const { rows, next } = await client.call('articles.list', {
        view: store.get().view,
        after,
        limit: PAGE_ROWS,
      });
      if (asked !== visit) return;
      const before = after === null ? [] : store.get().rows;
      const known = new Set(before.map(({ id }) => id));
      store.change({
        rows: [...before, ...rows.filter(({ id }) => !known.has(id))],
        next,
        loading: null,
        failure: null,
      });
    } catch (error) {
      if (asked === visit) store.change({ loading: null, failure: failureOf(error) });
    }
  };

  const indexOfSelected = (): number => store.get().rows.findIndex(({ id }) => id === store.get().selectedId);

  const refresh = async (ids: readonly ArticleId[]): Promise<void> => {
    const asked = visit;
    const news: Headline[] = [];
    for (let at = 0; at < ids.length; at += MAX_ROWS) {
      // oxlint-disable-next-line no-await-in-loop -- one page of rows after the other
      news.push(...(await client.call('articles.headlines', { ids: ids.slice(at, at + MAX_ROWS) })));
    }
    if (asked === visit) store.change({ rows: merge(store.get(), ids, news) });
  };

  return {
    store,
    place,
    show: async (view, at = null) => {
      visit += 1;
      place.change({ at });
      store.change({ view, rows: [], next: null, loading: 'first', failure: null, selectedId: null });
      await Promise.all([load(null), count()]);
    },
    loadMore: async () => {
      const { next, loading } = store.get();
      if (next === null || loading !== null) return;
      store.change({ loading: 'more' });
      await load(next);
    },
    select: (selectedId) => store.change({ selectedId }),
    refresh: async (ids) => {
      await Promise.all([refresh(ids), count()]);
    },
    neighbour: (step, wanted = () => true) => {
      const { rows } = store.get();
      const from = indexOfSelected();
      if (from < 0 && step < 0) return null;
      const ahead = step > 0 ? rows.slice(from + 1) : rows.slice(0, from).toReversed();
      return ahead.find(wanted) ?? null;
    },
    selected: () => store.get().rows[indexOfSelected()] ?? null,
  };
}
