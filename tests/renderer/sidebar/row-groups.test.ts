import { describe, expect, test } from 'vitest';
import { groupOf, groupRows, itemOf } from '../../../renderer/sidebar/row-groups.js';
import { orderOf } from '../../../renderer/state/list-order.js';
import { headline } from '../support/articles.js';

/** A Wednesday afternoon. */
const NOW = new Date('2025-11-19T15:00').getTime();

const orderAt = (...local: readonly string[]) =>
  orderOf(local.map((moment) => headline({ savedAt: new Date(moment).toISOString() })));

describe('the list', () => {
  test('sorted oldest first has the same heads, the last day at its end', () => {
    const moments = ['2025-10-31T08:00', '2025-11-12T08:00', '2025-11-16T08:00', '2025-11-19T09:00'];
    const { groups } = groupRows(orderAt(...moments), NOW);
    expect(groups.map(({ label, headIndex, lastIndex }) => [label.kind, headIndex, lastIndex])).toEqual([
      ['month', 0, 1],
      ['last-week', 2, 4],
      ['today', 5, 6],
    ]);
  });

  test('has heads for today, yesterday, the days of this week, last week, and months', () => {
    const order = orderAt(
      '2025-11-19T09:00',
      '2025-11-19T00:00',
      '2025-11-18T23:59',
      '2025-11-17T00:01',
      '2025-11-16T23:59',
      '2025-11-10T00:00',
      '2025-11-09T23:59',
      '2025-11-01T08:00',
      '2025-10-31T08:00',
      '2024-10-31T08:00',
    );
    const { groups, items } = groupRows(order, NOW);
    expect(groups.map(({ label, headIndex, lastIndex }) => [label.kind, headIndex, lastIndex])).toEqual([
      ['today', 0, 2],
      ['yesterday', 3, 4],
      ['day', 5, 6],
      ['last-week', 7, 9],
      ['month', 10, 12],
      ['month', 13, 14],
      ['month', 15, 16],
    ]);
    expect([...items]).toEqual([-1, 0, 1, -2, 2, -3, 3, -4, 4, 5, -5, 6, 7, -6, 8, -7, 9]);
  });

  test('knows the group of every item, and the item of every row', () => {
    const { groups, items } = groupRows(
      orderAt('2025-11-19T09:00', '2025-11-18T09:00', '2025-11-18T08:00'),
      NOW,
    );
    expect([...items].map((_, index) => groupOf(groups, index))).toEqual([0, 0, 1, 1, 1]);
    expect([0, 1, 2].map((place) => itemOf(groups, place))).toEqual([1, 3, 4]);
  });

  test('gives a day to come a head of its own, as after the clock was set back', () => {
    const { groups } = groupRows(orderAt('2025-11-20T09:00', '2025-11-19T09:00'), NOW);
    expect(groups.map(({ label }) => label.kind)).toEqual(['day', 'today']);
  });

  test('sorted by length has a head for each length a filter knows, and for what has none', () => {
    const seconds = [0, 60, 149, 150, 700];
    const order = {
      sort: 'shortest',
      rows: Uint32Array.from(seconds, (_, row) => row),
      keys: Float64Array.from(seconds),
      sources: [],
    } as const;
    expect(groupRows(order, NOW).groups.map(({ label, lastIndex }) => [label, lastIndex])).toEqual([
      [{ kind: 'length', length: null }, 1],
      [{ kind: 'length', length: 'short' }, 4],
      [{ kind: 'length', length: 'medium' }, 6],
      [{ kind: 'length', length: 'long' }, 8],
    ]);
  });

  test('sorted by progress has a head for what is finished, begun and not begun', () => {
    const order = {
      sort: 'most-read',
      rows: Uint32Array.of(4, 3, 2, 1, 0),
      keys: Float64Array.of(1_000, 980, 979, 21, 20),
      sources: [],
    } as const;
    expect(groupRows(order, NOW).groups.map(({ label, lastIndex }) => [label, lastIndex])).toEqual([
      [{ kind: 'progress', progress: 'finished' }, 2],
      [{ kind: 'progress', progress: 'begun' }, 5],
      [{ kind: 'progress', progress: 'unbegun' }, 7],
    ]);
  });

  test('sorted by source has a head for each', () => {
    const order = {
      sort: 'source',
      rows: Uint32Array.of(7, 4, 9),
      keys: Float64Array.of(0, 1, 1),
      sources: ['', 'The Harbor Review'],
    } as const;
    expect(groupRows(order, NOW).groups.map(({ label, lastIndex }) => [label, lastIndex])).toEqual([
      [{ kind: 'source', name: '' }, 1],
      [{ kind: 'source', name: 'The Harbor Review' }, 4],
    ]);
  });

  test('of nothing is empty', () => {
    expect(groupRows(orderAt(), NOW)).toEqual({ items: new Int32Array(), groups: [] });
  });
});
