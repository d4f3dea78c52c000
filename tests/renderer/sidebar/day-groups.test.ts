import { describe, expect, test } from 'vitest';
import { groupByDay } from '../../../renderer/sidebar/day-groups.js';
import { headline } from '../support/articles.js';

const savedAt = (local: string) => headline({ savedAt: new Date(local).toISOString() });

describe('the list', () => {
  test('puts a head before the rows of each day', () => {
    const rows = [savedAt('2025-11-23T09:00'), savedAt('2025-11-23T00:01'), savedAt('2025-11-22T23:59')];
    const { items, groups } = groupByDay(rows);
    expect(items.map(({ kind }) => kind)).toEqual(['day', 'row', 'row', 'day', 'row']);
    expect(groups.map(({ day, headIndex, lastIndex }) => [day, headIndex, lastIndex])).toEqual([
      ['2025-11-23', 0, 2],
      ['2025-11-22', 3, 4],
    ]);
  });

  test('counts rows and not heads', () => {
    const rows = [savedAt('2025-11-23T09:00'), savedAt('2025-11-22T23:59')];
    const positions = groupByDay(rows).items.flatMap((item) => (item.kind === 'row' ? item.position : []));
    expect(positions).toEqual([0, 1]);
  });

  test('of nothing is empty', () => {
    expect(groupByDay([])).toEqual({ items: [], groups: [] });
  });
});
