import { foldSource, type SortKey, sortRules } from '../../shared/list-sort.js';
import { progressKey } from '../../shared/reading-progress.js';
import type { Headline } from '../../shared/model/article.js';
import type { ListSort } from '../../shared/model/list-filter.js';
import type { ListPlace } from '../../shared/model/page-state.js';

/** What decides where a row stands: what the list is sorted by, and its number. */
export interface RowKey {
  readonly key: number;
  readonly row: number;
}

/** The rows of a list by number and key, as they are sorted: 12 bytes a row, so that a list of any length fits into the page. */
export interface ListOrder {
  readonly sort: ListSort;
  readonly rows: Uint32Array;
  /** Moments in milliseconds since 1970, lengths in seconds, thousandths of reading, or numbers of {@link ListOrder} `sources`. */
  readonly keys: Float64Array;
  /** The names of the sources, where the list is sorted by them. */
  readonly sources: readonly string[];
}

/** A list of that sort in which nothing is. */
export const emptyOrder = (sort: ListSort): ListOrder => ({
  sort,
  rows: new Uint32Array(),
  keys: new Float64Array(),
  sources: [],
});

/** What of an article a list can be sorted by. */
type Sorted = Pick<
  Headline,
  'row' | 'savedAt' | 'publishedAt' | 'readingSeconds' | 'publisher' | 'host' | 'progress'
>;

const numbersOf = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The number of an article's source in an order; -1 for one that has no row there. */
function sourceIn({ sources }: ListOrder, { publisher, host }: Sorted): number {
  const known = numbersOf.get(sources);
  const numbers = known ?? new Map(sources.map((name, index) => [foldSource(name), index]));
  if (!known) numbersOf.set(sources, numbers);
  return numbers.get(foldSource(publisher ?? host ?? '')) ?? -1;
}

/** A row that is listed stays where it is while it is read, or it would go from under its reader. */
const progressIn = ({ rows, keys }: ListOrder, { row, progress }: Sorted): number =>
  keys[rows.indexOf(row)] ?? progressKey(progress);

/** Whether a row came of whose source the order does not know where it stands. */
export const hasUnknownSource = ({ sort, keys }: ListOrder): boolean =>
  sortRules[sort].by === 'source' && keys.includes(-1);

const keyOf: Readonly<Record<SortKey, (order: ListOrder, article: Sorted) => number>> = {
  saved: (_, { savedAt }) => Date.parse(savedAt),
  published: (_, { publishedAt, savedAt }) => Date.parse(publishedAt ?? savedAt),
  length: (_, { readingSeconds }) => readingSeconds,
  source: sourceIn,
  progress: progressIn,
};

/** What decides where an article stands in an order. */
export const rowKey = (order: ListOrder, article: Sorted): RowKey => ({
  key: keyOf[sortRules[order.sort].by](order, article),
  row: article.row,
});

/** Negative when the first of two rows comes first, 0 for the same; the number settles equal keys, as it does in the library. */
function compare(sort: ListSort, one: RowKey, other: RowKey): number {
  const { isDescending, isNewestFirst } = sortRules[sort];
  const [isEqual, isDown] = one.key === other.key ? [true, isNewestFirst] : [false, isDescending];
  const difference = isEqual ? one.row - other.row : one.key - other.key;
  return isDown ? -difference : difference;
}

/** The row at a place; null past the end. */
export function keyAt({ rows, keys }: ListOrder, index: number): RowKey | null {
  const row = rows[index];
  const key = keys[index];
  return row === undefined || key === undefined ? null : { row, key };
}

/** How many rows stand before one: its place, or the place it would have. */
export function placeOf(order: ListOrder, key: RowKey): number {
  let low = 0;
  let high = order.rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = keyAt(order, middle);
    if (there && compare(order.sort, there, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a row; -1 when it is not in the list. */
export function indexOfRow(order: ListOrder, key: RowKey): number {
  const place = placeOf(order, key);
  return order.rows[place] === key.row ? place : -1;
}

/** The place of what stood at the top edge of a list; where that row is gone, the place it would have. */
export function placeOfTop(order: ListOrder, { row, savedAt }: ListPlace): number {
  const there = order.rows.indexOf(row);
  return there >= 0 ? there : placeOf(order, { key: Date.parse(savedAt), row });
}

/** The order of rows that come sorted by when they were saved. */
export const orderOf = (rows: readonly Headline[], sort: 'newest' | 'oldest' = 'newest'): ListOrder => ({
  sort,
  rows: Uint32Array.from(rows, ({ row }) => row),
  keys: Float64Array.from(rows, ({ savedAt }) => Date.parse(savedAt)),
  sources: [],
});

/** Parts of one order, one after the other. A source that goes on in the next part is one. */
export function joined(sort: ListSort, parts: readonly ListOrder[]): ListOrder {
  const length = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const [rows, keys] = [new Uint32Array(length), new Float64Array(length)];
  const sources: string[] = [];
  let at = 0;
  for (const part of parts) {
    const [first] = part.sources;
    const goesOn = first !== undefined && foldSource(sources.at(-1) ?? '') === foldSource(first);
    const before = sources.length - (sources.length > 0 && goesOn ? 1 : 0);
    sources.splice(before, 1, ...part.sources);
    rows.set(part.rows, at);
    keys.set(before === 0 ? part.keys : part.keys.map((key) => key + before), at);
    at += part.rows.length;
  }
  return { sort, rows, keys, sources };
}

/** Two orders of one sort in one, each row once; they know the same sources. */
export function merged(one: ListOrder, other: ListOrder): ListOrder {
  const rows = new Uint32Array(one.rows.length + other.rows.length);
  const keys = new Float64Array(rows.length);
  let length = 0;
  const take = (from: ListOrder, index: number): void => {
    rows[length] = from.rows[index] ?? 0;
    keys[length] = from.keys[index] ?? 0;
    length += 1;
  };
  let [a, b] = [0, 0];
  while (a < one.rows.length || b < other.rows.length) {
    const order = compareAt(one, a, other, b);
    if (order <= 0) take(one, a);
    else take(other, b);
    if (order <= 0) a += 1;
    if (order >= 0) b += 1;
  }
  return { ...one, rows: rows.slice(0, length), keys: keys.slice(0, length) };
}

/** Negative when the row of the first order comes first, positive when that of the second does, 0 for the same row. */
function compareAt(one: ListOrder, a: number, other: ListOrder, b: number): number {
  const [first, second] = [keyAt(one, a), keyAt(other, b)];
  if (!first) return 1;
  if (!second) return -1;
  return compare(one.sort, first, second);
}

/** The order without the rows that are not wanted. */
export function filtered(order: ListOrder, isWanted: (row: number) => boolean): ListOrder {
  const rows = new Uint32Array(order.rows.length);
  const keys = new Float64Array(rows.length);
  let length = 0;
  order.rows.forEach((row, index) => {
    if (!isWanted(row)) return;
    rows[length] = row;
    keys[length] = order.keys[index] ?? 0;
    length += 1;
  });
  if (length === rows.length) return order;
  return { ...order, rows: rows.slice(0, length), keys: keys.slice(0, length) };
}

/** The order after some rows came and some went. */
export function changed(order: ListOrder, added: readonly RowKey[], gone: ReadonlySet<number>): ListOrder {
  const kept = gone.size === 0 ? order : filtered(order, (row) => !gone.has(row));
  if (added.length === 0) return kept;
  const sorted = added.toSorted((one, other) => compare(order.sort, one, other));
  const rows = Uint32Array.from(sorted, ({ row }) => row);
  return merged(kept, { ...order, rows, keys: Float64Array.from(sorted, ({ key }) => key) });
}
