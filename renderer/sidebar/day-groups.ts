import type { ListOrder } from '../state/list-order.js';

/** What stands over a part of the list. */
export type DayLabel =
  | { readonly kind: 'today' | 'yesterday' | 'day'; readonly instant: number }
  | { readonly kind: 'last-week' }
  | { readonly kind: 'month'; readonly instant: number };

/** A part of the list under one head: where the head and its last row stand among the items. */
export interface DayGroup {
  readonly key: string;
  readonly label: DayLabel;
  readonly headIndex: number;
  readonly lastIndex: number;
}

export interface DayGroups {
  readonly groups: readonly DayGroup[];
  /** For every item the place of its row, from 0; for a head -1 - the number of its group. */
  readonly items: Int32Array;
}

/** Midnight of the day some days from that of a moment, here. Days of summer time are not 24 hours long. */
function midnight(instant: number, days = 0): number {
  const date = new Date(instant);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** Days since Monday, when weeks begin. */
const weekday = (instant: number): number => (new Date(instant).getDay() + 6) % 7;

interface Part {
  readonly label: DayLabel;
  /** The first moment that belongs to it. */
  readonly from: number;
}

/** The part of the list a moment belongs to: today, yesterday, the days of this week, last week, then months (ux.md §1). */
function partOf(instant: number, now: number): Part {
  const today = midnight(now);
  const monday = midnight(now, -weekday(now));
  const day = midnight(instant);
  if (day === today) return { label: { kind: 'today', instant }, from: day };
  if (day === midnight(now, -1)) return { label: { kind: 'yesterday', instant }, from: day };
  if (day > today || day >= monday) return { label: { kind: 'day', instant }, from: day };
  const before = midnight(now, -weekday(now) - 7);
  if (day >= before) return { label: { kind: 'last-week' }, from: before };
  const date = new Date(instant);
  return {
    label: { kind: 'month', instant },
    from: new Date(date.getFullYear(), date.getMonth()).getTime(),
  };
}

/** How many rows stand up to the end of the part that begins at a place, newest or oldest first. */
function endOf(times: Float64Array, first: number, now: number): number {
  const { from } = partOf(times[first] ?? 0, now);
  let low = first;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (partOf(times[middle] ?? 0, now).from === from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a head before the rows of each day, week or month, in the order of the rows. */
export function groupByDay({ times }: ListOrder, now: number): DayGroups {
  const groups: DayGroup[] = [];
  const parts: { readonly first: number; readonly end: number }[] = [];
  for (let first = 0; first < times.length;) {
    const { label, from } = partOf(times[first] ?? 0, now);
    const end = endOf(times, first, now);
    const headIndex = first + groups.length;
    groups.push({ key: `${label.kind} ${from}`, label, headIndex, lastIndex: headIndex + end - first });
    parts.push({ first, end });
    first = end;
  }
  const items = new Int32Array(times.length + groups.length);
  parts.forEach(({ first, end }, group) => {
    items[first + group] = -1 - group;
    for (let place = first; place < end; place += 1) items[place + group + 1] = place;
  });
  return { groups, items };
}

/** The number of the group an item belongs to. */
export function groupOf(groups: readonly DayGroup[], index: number): number {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((groups[middle]?.headIndex ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The item that draws the row at a place. */
export function itemOf(groups: readonly DayGroup[], place: number): number {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((groups[middle]?.headIndex ?? 0) - middle <= place) low = middle;
    else high = middle - 1;
  }
  return place + low + 1;
}
