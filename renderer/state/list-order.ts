import type { Headline } from '../../shared/model/article.js';
import type { ListSort } from '../../shared/model/list-filter.js';

/** What decides where a row stands: when it was saved, in milliseconds since 1970, and its number. */
export interface RowKey {
  readonly time: number;
  readonly row: number;
}

/** The rows of a list by number and time, as they are sorted: 12 bytes a row, so that a list of any length fits into the page. */
export interface ListOrder {
  readonly sort: ListSort;
  readonly rows: Uint32Array;
  readonly times: Float64Array;
}

/** A list of that sort in which nothing is. */
export const emptyOrder = (sort: ListSort): ListOrder => ({
  sort,
  rows: new Uint32Array(),
  times: new Float64Array(),
});

export const rowKey = ({ savedAt, row }: { readonly savedAt: string; readonly row: number }): RowKey => ({
  time: Date.parse(savedAt),
  row,
});

/** Negative when the first of two rows comes first; the number settles equal moments, as it does in the library. */
const compare = (sort: ListSort, one: RowKey, other: RowKey): number => {
  const newer = one.time === other.time ? other.row - one.row : other.time - one.time;
  return sort === 'newest' ? newer : -newer;
};

/** The row at a place; null past the end. */
export function keyAt({ rows, times }: ListOrder, index: number): RowKey | null {
  const row = rows[index];
  const time = times[index];
  return row === undefined || time === undefined ? null : { row, time };
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
  return order.rows[place] === key.row && order.times[place] === key.time ? place : -1;
}

/** The order of rows that come sorted. */
export const orderOf = (rows: readonly Headline[], sort: ListSort = 'newest'): ListOrder => ({
  sort,
  rows: Uint32Array.from(rows, ({ row }) => row),
  times: Float64Array.from(rows, ({ savedAt }) => Date.parse(savedAt)),
});

/** Parts of one order, one after the other. */
export function joined(sort: ListSort, parts: readonly ListOrder[]): ListOrder {
  const length = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const [rows, times] = [new Uint32Array(length), new Float64Array(length)];
  let at = 0;
  for (const part of parts) {
    rows.set(part.rows, at);
    times.set(part.times, at);
    at += part.rows.length;
  }
  return { sort, rows, times };
}

/** Two orders of one sort in one, each row once. */
export function merged(one: ListOrder, other: ListOrder): ListOrder {
  const rows = new Uint32Array(one.rows.length + other.rows.length);
  const times = new Float64Array(rows.length);
  let length = 0;
  const take = (from: ListOrder, index: number): void => {
    rows[length] = from.rows[index] ?? 0;
    times[length] = from.times[index] ?? 0;
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
  return { sort: one.sort, rows: rows.slice(0, length), times: times.slice(0, length) };
}

/** Negative when the row of the first order comes first, positive when that of the second does, 0 for the same row. */
function compareAt(one: ListOrder, a: number, other: ListOrder, b: number): number {
  if (a >= one.rows.length) return 1;
  if (b >= other.rows.length) return -1;
  const time = (other.times[b] ?? 0) - (one.times[a] ?? 0);
  const newer = time === 0 ? (other.rows[b] ?? 0) - (one.rows[a] ?? 0) : time;
  return one.sort === 'newest' ? newer : -newer;
}

/** The order without the rows that are not wanted. */
export function filtered(order: ListOrder, isWanted: (row: number) => boolean): ListOrder {
  const rows = new Uint32Array(order.rows.length);
  const times = new Float64Array(rows.length);
  let length = 0;
  order.rows.forEach((row, index) => {
    if (!isWanted(row)) return;
    rows[length] = row;
    times[length] = order.times[index] ?? 0;
    length += 1;
  });
  if (length === rows.length) return order;
  return { sort: order.sort, rows: rows.slice(0, length), times: times.slice(0, length) };
}

/** The order after some rows came and some went. */
export function changed(order: ListOrder, added: readonly RowKey[], gone: ReadonlySet<number>): ListOrder {
  const kept = gone.size === 0 ? order : filtered(order, (row) => !gone.has(row));
  if (added.length === 0) return kept;
  const { sort } = order;
  const sorted = added.toSorted((one, other) => compare(sort, one, other));
  const rows = Uint32Array.from(sorted, ({ row }) => row);
  return merged(kept, { sort, rows, times: Float64Array.from(sorted, ({ time }) => time) });
}
