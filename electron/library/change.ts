import { z } from 'zod';
import { kindOf, ManyChange } from './many-change.js';
import { RowChange } from './row-change.js';
import { rowsIn } from './row-runs.js';

/** What a step of the undo log did: to one row, or to one column or one tag of many articles. */
export const Change = z.union([RowChange, ManyChange]);
export type Change = z.infer<typeof Change>;

export const isBulk = (change: Change): change is ManyChange => 'runs' in change;

export const rowChanges = (changes: readonly Change[]): readonly RowChange[] =>
  changes.flatMap((change) => (isBulk(change) ? [] : change));

/** How many things an act touched: rows of the kind it is about, not those that went along. */
export function countOf(changes: readonly Change[]): number {
  const rows = rowChanges(changes);
  const bulk = new Map<string, number>();
  for (const change of changes) {
    if (!isBulk(change)) continue;
    bulk.set(kindOf(change), (bulk.get(kindOf(change)) ?? 0) + rowsIn(change.runs).length);
  }
  return Math.max(1, rows.filter(({ table }) => table === rows[0]?.table).length, ...bulk.values());
}
