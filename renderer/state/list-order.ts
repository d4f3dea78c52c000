import type { Headline } from '../../shared/model/article.js';

/** What decides where a row stands: when it was saved, in milliseconds since 1970, and its number. */
export interface RowKey {
  readonly time: number;
  readonly row: number;
}

/** The rows of a list by number and time, newest first: 12 bytes a row, so that a list of any length fits into the page. */
export interface ListOrder {
  readonly rows: Uint32Array;
  readonly times: Float64Array;
}

export const emptyOrder: ListOrder = { rows: new Uint32Array(), times: new Float64Array() };

export const rowKey = ({ savedAt, row }: { readonly savedAt: string; readonly row: number }): RowKey => ({
  time: Date.parse(savedAt),
  row,
});

/** Newest first; the number settles equal moments, as it does in the library. */
const isNewer = (one: RowKey, other: RowKey): boolean =>
  one.time === other.time ? one.row > other.row : one.time > other.time;

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
    if (there && isNewer(there, key)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a row; -1 when it is not in the list. */
export function indexOfRow(order: ListOrder, key: RowKey): number {
  const place = placeOf(order, key);
  return order.rows[place] === key.row && order.times[place] === key.time ? place : -1;
}

/** The order of rows that come newest first. */
export const orderOf = (rows: readonly Headline[]): ListOrder => ({
  rows: Uint32Array.from(rows, ({ row }) => row),
  times: Float64Array.from(rows, ({ savedAt }) => Date.parse(savedAt)),
});

/** Parts of one order, one after the other. */
export function joined(parts: readonly ListOrder[]): ListOrder {
  const length = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const [rows, times] = [new Uint32Array(length), new Float64Array(length)];
  let at = 0;
  for (const part of parts) {
    rows.set(part.rows, at);
    times.set(part.times, at);
    at += part.rows.length;
  }
  return { rows, times };
}

/** Both orders in one, each row once. */
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
    const order = compare(one, a, other, b);
    if (order <= 0) take(one, a);
    else take(other, b);
    if (order <= 0) a += 1;
    if (order >= 0) b += 1;
  }
  return { rows: rows.slice(0, length), times: times.slice(0, length) };
}

/** Negative when the row of the first order comes first, positive when that of the second does, 0 for the same row. */
function compare(one: ListOrder, a: number, other: ListOrder, b: number): number {
  const none = Number.NEGATIVE_INFINITY;
  const time = (other.times[b] ?? none) - (one.times[a] ?? none);
  if (time !== 0) return time;
  return (other.rows[b] ?? -1) - (one.rows[a] ?? -1);
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
  return length === rows.length ? order : { rows: rows.slice(0, length), times: times.slice(0, length) };
}

/** The order after some rows came and some went. */
export function changed(order: ListOrder, added: readonly RowKey[], gone: ReadonlySet<number>): ListOrder {
  const kept = gone.size === 0 ? order : filtered(order, (row) => !gone.has(row));
  if (added.length === 0) return kept;
  const newest = added.toSorted((one, other) => (isNewer(one, other) ? -1 : 1));
  const rows = Uint32Array.from(newest, ({ row }) => row);
  return merged(kept, { rows, times: Float64Array.from(newest, ({ time }) => time) });
}
