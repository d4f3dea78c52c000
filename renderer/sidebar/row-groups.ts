import { LENGTH_SECONDS } from '../../shared/list-filter.js';
import { BEGUN, FINISHED, progressKey } from '../../shared/reading-progress.js';
import { sortRules } from '../../shared/list-sort.js';
import type { ReadingLength } from '../../shared/model/list-filter.js';
import type { ListOrder } from '../state/list-order.js';

/** What stands over a part of the list. */
export type GroupLabel =
  | { readonly kind: 'today' | 'yesterday' | 'day'; readonly instant: number }
  | { readonly kind: 'last-week' }
  | { readonly kind: 'month'; readonly instant: number }
  /** Null while nobody knows how long it is. */
  | { readonly kind: 'length'; readonly length: ReadingLength | null }
  | { readonly kind: 'source'; readonly name: string }
  | { readonly kind: 'progress'; readonly progress: 'finished' | 'begun' | 'unbegun' };

/** A part of the list under one head: where the head and its last row stand among the items. */
export interface RowGroup {
  readonly key: string;
  readonly label: GroupLabel;
  readonly headIndex: number;
  readonly lastIndex: number;
}

export interface RowGroups {
  readonly groups: readonly RowGroup[];
  /** For every item the place of its row, from 0; for a head -1 - the number of its group. */
  readonly items: Int32Array;
}

const lengths = ['short', 'medium', 'long'] as const;

/** Midnight of the day some days from that of a moment, here. Days of summer time are not 24 hours long. */
function midnight(instant: number, days = 0): number {
  const date = new Date(instant);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** Days since Monday, when weeks begin. */
const weekday = (instant: number): number => (new Date(instant).getDay() + 6) % 7;

interface Part {
  readonly label: GroupLabel;
  /** The first moment, length, progress or source that belongs to it. */
  readonly from: number;
}

type PartOf = (key: number) => Part;

/** The part of the list a moment belongs to: today, yesterday, the days of this week, last week, then months (ux.md §1). */
function partOfDay(instant: number, now: number): Part {
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

function partOfLength(seconds: number): Part {
  const length = lengths.find((name) => seconds < LENGTH_SECONDS[name][1]) ?? 'long';
  const [from] = LENGTH_SECONDS[length];
  return seconds < from
    ? { label: { kind: 'length', length: null }, from: 0 }
    : { label: { kind: 'length', length }, from };
}

const progressParts: readonly Part[] = [
  { label: { kind: 'progress', progress: 'finished' }, from: progressKey(FINISHED) },
  { label: { kind: 'progress', progress: 'begun' }, from: progressKey(BEGUN) + 1 },
];

const partOfProgress: PartOf = (key) =>
  progressParts.find(({ from }) => key >= from) ?? {
    label: { kind: 'progress', progress: 'unbegun' },
    from: 0,
  };

/** How a list is divided, as it is sorted. */
function dividing({ sort, sources }: ListOrder, now: number): PartOf {
  const { by } = sortRules[sort];
  if (by === 'length') return partOfLength;
  if (by === 'progress') return partOfProgress;
  if (by === 'source')
    return (source) => ({ label: { kind: 'source', name: sources[source] ?? '' }, from: source });
  return (instant) => partOfDay(instant, now);
}

/** How many rows stand up to the end of the part that begins at a place. */
function endOf(keys: Float64Array, first: number, partOf: PartOf): number {
  const { from } = partOf(keys[first] ?? 0);
  let low = first;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (partOf(keys[middle] ?? 0).from === from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a head before the rows of each day, week or month, of each length, progress or source, in the order of the rows. */
export function groupRows(order: ListOrder, now: number): RowGroups {
  const { keys } = order;
  const partOf = dividing(order, now);
  const groups: RowGroup[] = [];
  const parts: { readonly first: number; readonly end: number }[] = [];
  for (let first = 0; first < keys.length;) {
    const { label, from } = partOf(keys[first] ?? 0);
    const end = endOf(keys, first, partOf);
    const headIndex = first + groups.length;
    groups.push({ key: `${label.kind} ${from}`, label, headIndex, lastIndex: headIndex + end - first });
    parts.push({ first, end });
    first = end;
  }
  const items = new Int32Array(keys.length + groups.length);
  parts.forEach(({ first, end }, group) => {
    items[first + group] = -1 - group;
    for (let place = first; place < end; place += 1) items[place + group + 1] = place;
  });
  return { groups, items };
}

/** The number of the group an item belongs to. */
export function groupOf(groups: readonly RowGroup[], index: number): number {
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
export function itemOf(groups: readonly RowGroup[], place: number): number {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((groups[middle]?.headIndex ?? 0) - middle <= place) low = middle;
    else high = middle - 1;
  }
  return place + low + 1;
}
