import type { ListPlace } from '../../shared/model/page-state.js';
import type { ListDensity } from '../../shared/model/settings.js';
import { keyAt, type ListOrder, placeOfTop } from '../state/list-order.js';
import { groupOf, itemOf, type RowGroup } from './row-groups.js';

/** Heights before anything is measured: a day head, and a row with a title of two lines. */
export const DAY_HEIGHT = 36;
export const ROW_HEIGHTS: Readonly<Record<ListDensity, number>> = {
  comfortable: 124,
  compact: 76,
  headlines: 38,
};

interface Laid {
  readonly order: ListOrder;
  readonly groups: readonly RowGroup[];
  readonly density: ListDensity;
}

/** How far a list is scrolled, in pixels, to show a place at its top edge while nothing is measured yet. */
export function offsetOf(at: ListPlace | null, { order, groups, density }: Laid): number {
  if (!at) return 0;
  const place = placeOfTop(order, at);
  const heads = groupOf(groups, itemOf(groups, place)) + 1;
  return Math.max(0, place * ROW_HEIGHTS[density] + heads * DAY_HEIGHT + at.offset);
}

interface Sight {
  /** How far the list is scrolled. */
  readonly top: number;
  /** The item at its top edge. */
  readonly item: { readonly index: number };
  readonly items: Int32Array;
  readonly order: ListOrder;
  readonly startOf: (index: number) => number;
}

/** The row at the top edge of a list, or just behind the head there; null at the very top. */
export function placeAt({ top, item, items, order, startOf }: Sight): ListPlace | null {
  if (top <= 0) return null;
  const index = (items[item.index] ?? 0) < 0 ? item.index + 1 : item.index;
  const key = keyAt(order, items[index] ?? -1);
  if (!key) return null;
  return { savedAt: new Date(key.key).toISOString(), row: key.row, offset: Math.round(top - startOf(index)) };
}
