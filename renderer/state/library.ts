import type { OrderCursor } from '../../shared/ipc/contract/articles.js';
import { MAX_ORDER_ROWS, MAX_PAGE_ROWS } from '../../shared/limits.js';
import type { ArticleId, Headline, View } from '../../shared/model/article.js';
import { isNarrowed, wholeView } from '../../shared/list-filter.js';
import type { ListFilter, ListSort } from '../../shared/model/list-filter.js';
import type { ListPlace } from '../../shared/model/page-state.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { filterOf, type LibraryState, selectedIndex, withNews } from './library-state.js';
import {
  emptyOrder,
  filtered,
  hasUnknownSource,
  indexOfRow,
  joined,
  keyAt,
  type ListOrder,
  merged,
  orderOf,
  placeOf,
  placeOfTop,
  rowKey,
} from './list-order.js';
import { createRowWindow } from './row-window.js';
import { createStore, type Store } from './store.js';

/** Rows asked for at first: more than the tallest window shows. */
const FIRST_ROWS = 100;

interface Selecting {
  readonly isRevealed?: boolean;
  readonly isAtTop?: boolean;
}

export interface Library {
  readonly store: Store<LibraryState>;
  /** How far the list is scrolled, told by whoever draws it. Apart, because it changes with every frame. */
  readonly place: Store<{ readonly at: ListPlace | null }>;
  /** Lists a view anew; with `at`, scrolled to where it was. */
  show(view: View, at?: ListPlace | null): Promise<void>;
  /** Lists the view anew under a filter, which it keeps until it is given another. */
  narrow(filter: ListFilter): Promise<void>;
  /** Fetches the rows between two places and around them: those that are looked at. */
  reach(first: number, last: number): Promise<void>;
  /** Makes the keys go on from a row. The list scrolls to it, just into sight unless told otherwise. */
  select(row: Headline | null, options?: Selecting): void;
  /** Chooses rows to be acted on together; none ends the choice. A range begins at `anchor`. */
  pick(rows: Iterable<number>, anchor?: number | null): void;
  /** Brings the given rows up to date: changed ones in place, gone ones out, new ones where they belong. */
  refresh(ids: readonly ArticleId[]): Promise<void>;
  /** Takes a row for what it will be once the library has answered: the second of two quick keys goes on from the first. */
  foresee(row: Headline): void;
  /** Brings everything up to date after more changed than is worth naming. */
  reconcile(): Promise<void>;
  /** The row at a place; null past either end. */
  rowAt(index: number): Promise<Headline | null>;
  /** The row a number of steps from the selected one, or the first when none is selected. */
  neighbour(step: 1 | -1): Promise<Headline | null>;
  /** The nearest unread row from the selected one. */
  nextUnread(step: 1 | -1): Promise<Headline | null>;
  /** How many rows are in sight, or 1. */
  pageRows(): number;
  /** The order to its very end. */
  wholeOrder(): Promise<ListOrder>;
}

const nothingListed = (sort: ListSort) => ({
  order: emptyOrder(sort),
  isWhole: false,
  rows: new Map<number, Headline>(),
  failure: null,
  selected: null,
  picked: new Set<number>(),
  anchor: null,
});

/** The list beside the article: one view as a snapshot, kept up to date row by row, of which only what is looked at is fetched. */
export function createLibrary(client: Client): Library {
  const store = createStore<LibraryState>({
    ...nothingListed('newest'),
    view: 'unread',
    filters: {},
    loading: 'first',
    counts: null,
    reveals: 0,
    isAtTop: false,
  });
  const place = createStore<{ readonly at: ListPlace | null }>({ at: null });
  /** Counts up with every view shown, so that a late answer for an earlier one is dropped. */
  let visit = 0;
  /** Counts up with every time the order is put together anew, so that the newest counts. */
  let reconciled = 0;
  /** Rows that went from this list, and their keys: what a person takes back stands again where it stood. Null for one that never stood here. */
  let left = new Map<number, number | null>();
  let listed: Promise<void> = Promise.resolve();
  const rowWindow = createRowWindow(client, store);

  const count = async (): Promise<void> => store.change({ counts: await client.call('articles.counts') });

  /** The order of a view from the library, part by part. */
  const ask = async (view: View, filter: ListFilter, isStaying: boolean): Promise<ListOrder> => {
    const { sort } = filter;
    const parts: ListOrder[] = [];
    for (let after: OrderCursor | null = null; ;) {
      const request = { view, filter, after, limit: MAX_ORDER_ROWS, isStaying };
      // oxlint-disable-next-line no-await-in-loop -- each part begins where the last one ended
      const part: ListOrder = { sort, ...(await client.call('articles.order', request)) };
      parts.push(part);
      const last = keyAt(part, part.rows.length - 1);
      if (part.rows.length < MAX_ORDER_ROWS || !last) return joined(sort, parts);
      after = last;
    }
  };

  const showHead = async (asked: number, view: View): Promise<boolean> => {
    const { rows, next } = await client.call('articles.list', { view, after: null, limit: FIRST_ROWS });
    if (asked !== visit) return true;
    store.change({
      order: orderOf(rows),
      rows: new Map(rows.map((row) => [row.row, row])),
      isWhole: next === null,
      loading: null,
    });
    return next === null;
  };

  const showWhole = async (asked: number, view: View, at: ListPlace | null): Promise<void> => {
    const whole = await ask(view, filterOf(store.get()), false);
    if (asked !== visit) return;
    // Rows of the head that were read meanwhile stay.
    const order = filtered(merged(whole, store.get().order), (row) => !left.has(row));
    store.change({ order, isWhole: true });
    if (at || store.get().rows.size === 0) {
      const from = at ? placeOfTop(order, at) : 0;
      await rowWindow.reach(from, from + FIRST_ROWS / 4);
    }
    if (asked === visit) store.change({ loading: null });
  };

  const list = async (asked: number, view: View, at: ListPlace | null): Promise<void> => {
    try {
      const filter = filterOf(store.get());
      const hasHead = at === null && !isNarrowed(filter) && filter.sort === 'newest';
      const isWhole = hasHead && (await showHead(asked, view));
      if (!isWhole) await showWhole(asked, view, at);
    } catch (error) {
      if (asked !== visit) return;
      store.change({ loading: null, failure: failureOf(error) });
      if (store.get().order.rows.length > 0) throw error; // the list itself does not tell
    }
  };

  const show = (view: View, at: ListPlace | null): Promise<void> => {
    visit += 1;
    left = new Map();
    rowWindow.reset();
    place.change({ at });
    const { sort } = filterOf({ view, filters: store.get().filters });
    store.change({ ...nothingListed(sort), view, loading: 'first' });
    listed = list(visit, view, at);
    return listed;
  };

  const apply = (news: readonly Headline[], deleted: readonly number[]): void => {
    const { order } = store.get();
    const { gone, ...after } = withNews(store.get(), { news, deleted, left });
    // One that was not listed yet only must not come with what is still on its way.
    for (const row of gone) left.set(row, order.keys[order.rows.indexOf(row)] ?? null);
    // News of one that is still elsewhere, of how far it was read say, does not make it forgotten here.
    for (const row of news) if (indexOfRow(after.order, rowKey(after.order, row)) >= 0) left.delete(row.row);
    store.change(after);
  };

  async function refresh(ids: readonly ArticleId[]): Promise<void> {
    const asked = visit;
    for (let at = 0; at < ids.length; at += MAX_PAGE_ROWS) {
      // oxlint-disable-next-line no-await-in-loop -- one page of rows after the other
      const news = await client.call('articles.news', { ids: ids.slice(at, at + MAX_PAGE_ROWS) });
      if (asked !== visit) return;
      apply(news.rows, news.deleted);
    }
    if (hasUnknownSource(store.get().order)) await reconcile();
  }

  async function reconcile(): Promise<void> {
    const asked = visit;
    reconciled += 1;
    const turn = reconciled;
    const { view } = store.get();
    const filter = filterOf(store.get());
    const [belonging, staying] = await Promise.all([
      ask(view, filter, false),
      ask(view, { ...wholeView, sort: filter.sort }, true),
    ]);
    if (asked !== visit || turn !== reconciled) return;
    const belongs = new Set(belonging.rows);
    const before = new Map(left);
    store.get().order.rows.forEach((row, index) => before.set(row, store.get().order.keys[index] ?? null));
    const wasHere = (row: number): boolean => (before.get(row) ?? null) !== null;
    const order = filtered(staying, (row) => belongs.has(row) || wasHere(row));
    const inOrder = new Set(order.rows);
    const picked = new Set([...store.get().picked].filter((row) => inOrder.has(row)));
    left = new Map([...before].filter(([row]) => !inOrder.has(row)));
    store.change({ order, isWhole: true, picked });
    const { selected } = store.get();
    await Promise.all([rowWindow.renew(), selected && refresh([selected.id])]);
  }

  /** The place a number of steps from the selected row; where a selected row is gone, from the gap it left. */
  const placeFromSelected = (step: 1 | -1): number => {
    const { order, selected } = store.get();
    if (!selected) return step > 0 ? 0 : -1;
    const isListed = selectedIndex(store.get()) >= 0;
    const from = placeOf(order, rowKey(order, selected));
    return isListed || step < 0 ? from + step : from;
  };

  return {
    store,
    place,
    reach: rowWindow.reach,
    rowAt: rowWindow.rowAt,
    pageRows: rowWindow.pageRows,
    wholeOrder: async () => {
      await listed;
      return store.get().order;
    },
    show: async (view, at = null) => {
      await Promise.all([show(view, at), count()]);
    },
    narrow: (filter) => {
      const { view, filters, selected } = store.get();
      store.change({ filters: { ...filters, [view]: filter } });
      const shown = show(view, null);
      store.change({ selected });
      return shown;
    },
    select: (selected, { isRevealed = true, isAtTop = false } = {}) =>
      store.change({ selected, isAtTop, reveals: store.get().reveals + (isRevealed ? 1 : 0) }),
    pick: (chosen, anchor = null) => store.change({ picked: new Set(chosen), anchor }),
    refresh: async (ids) => {
      await Promise.all([refresh(ids), count()]);
    },
    foresee: (row) => apply([row], []),
    reconcile: async () => {
      await Promise.all([reconcile(), count()]);
    },
    neighbour: (step) => rowWindow.rowAt(placeFromSelected(step)),
    nextUnread: async (step) => {
      const { order, rows, view } = store.get();
      let at = placeFromSelected(step);
      let key = keyAt(order, at);
      for (; key; at += step, key = keyAt(order, at)) {
        const row = rows.get(key.row);
        if (!row) break; // from here on only the library knows
        if (!row.isRead) return row;
      }
      const from = key && keyAt(order, at - step);
      if (!from) return key && rowWindow.rowAt(at);
      const filter = filterOf(store.get());
      const found = await client.call('articles.next-unread', { view, filter, from, step });
      if (found) apply([found], []);
      return found;
    },
  };
}
