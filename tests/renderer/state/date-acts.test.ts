import { expect, test } from 'vitest';
import { placeOfDay } from '../../../renderer/state/date-acts.js';
import type { ListOrder } from '../../../renderer/state/list-order.js';

const noon = (day: number): number => new Date(2026, 10, day, 12).getTime();
const order = (sort: 'newest' | 'oldest', days: readonly number[]): ListOrder => ({
  sort,
  rows: Uint32Array.from(days, (_, index) => (sort === 'newest' ? days.length - index : index + 1)),
  keys: Float64Array.from(days, noon),
  sources: [],
});

test.each([
  [24, 1],
  [23, 1],
  [21, 3],
  [30, 0],
  [1, 4],
])('Newest first, the %ith of November begins at row %i', (day, place) => {
  expect(placeOfDay(order('newest', [25, 23, 23, 21, 20]), [2026, 11, day])).toBe(place);
});

test.each([
  [22, 2],
  [23, 2],
  [1, 0],
  [30, 4],
])('Oldest first, the %ith begins at row %i', (day, place) => {
  expect(placeOfDay(order('oldest', [20, 21, 23, 23, 25]), [2026, 11, day])).toBe(place);
});
