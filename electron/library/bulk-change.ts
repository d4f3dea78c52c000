import { z } from 'zod';
import type { Database } from './database.js';
import { NumberRow } from './row-values.js';
import type { SqlValue } from './sqlite-driver.js';

const Value = z.union([z.null(), z.number(), z.string()]);
type Value = z.infer<typeof Value>;

/** Columns that one act may set to the same value in any number of articles. */
const BulkColumn = z.enum(['read_at', 'starred_at', 'place', 'deleted_at']);
export type BulkColumn = z.infer<typeof BulkColumn>;

/**
 * What an act did to one column of many articles, small enough to be kept by the hundred: neighbouring numbers as runs,
 * and what was there before only once when it was everywhere the same.
 */
export const BulkChange = z.strictObject({
  column: BulkColumn,
  /** First number and length of each run, one after the other. */
  runs: z.array(z.int()),
  /** One value for all, or one for each. */
  before: z.array(Value),
  after: Value,
});
export type BulkChange = z.infer<typeof BulkChange>;

/** Ascending numbers as runs of neighbours. */
export function toRuns(rows: readonly number[]): number[] {
  const runs: number[] = [];
  rows.forEach((row, index) => {
    if (index > 0 && rows[index - 1] === row - 1) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(row, 1);
  });
  return runs;
}

/** The numbers of the articles a change reached. */
export function rowsOf({ runs }: BulkChange): number[] {
  const rows: number[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [first = 0, length = 0] = runs.slice(at, at + 2);
    for (let row = first; row < first + length; row += 1) rows.push(row);
  }
  return rows;
}

const Present = z.object({ row: z.int(), before: Value });

/** What setting a column would change: only rows outside the trash that are not so already. Null when there are none. */
export function bulkChange(
  database: Database,
  {
    rows,
    column,
    after,
  }: { readonly rows: readonly number[]; readonly column: BulkColumn; readonly after: Value },
): BulkChange | null {
  // When something was read, starred or deleted is no difference; whether it was, is.
  const differs = column === 'place' ? 'place <> ?' : `(${column} IS NULL) <> (? IS NULL)`;
  const present = database.all(
    Present,
    `SELECT article_id AS row, ${column} AS before FROM article_state
     WHERE article_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL AND ${differs} ORDER BY article_id`,
    [JSON.stringify(rows), after],
  );
  if (present.length === 0) return null;
  const values = present.map(({ before }) => before);
  const isSame = values.every((value) => value === values[0]);
  return {
    column,
    runs: toRuns(present.map(({ row }) => row)),
    before: isSame ? values.slice(0, 1) : values,
    after,
  };
}

/** What is left of a change when the articles that were removed for good are taken out; null when nothing is. */
export function bulkOfRowsThere(database: Database, change: BulkChange): BulkChange | null {
  const there = new Set(
    database
      .all(
        NumberRow,
        'SELECT value FROM json_each(?) WHERE value IN (SELECT article_id FROM article_state)',
        [JSON.stringify(rowsOf(change))],
      )
      .map(({ value }) => value),
  );
  if (there.size === 0) return null;
  const { before } = change;
  const kept = rowsOf(change).flatMap((row, index) => (there.has(row) ? { row, index } : []));
  return {
    ...change,
    runs: toRuns(kept.map(({ row }) => row)),
    before: before.length === 1 ? before : kept.map(({ index }) => before[index] ?? null),
  };
}

/** Writes one side of a change. Rows that are gone by now are passed over. */
export function applyBulk(
  database: Database,
  change: BulkChange,
  side: 'before' | 'after',
  now: number,
): void {
  const { column, before, after } = change;
  const rows = rowsOf(change);
  if (side === 'after' || before.length === 1) {
    const value: SqlValue = side === 'after' ? after : (before[0] ?? null);
    const sql = `UPDATE article_state SET ${column} = ?, updated_at = ? WHERE article_id IN (SELECT value FROM json_each(?))`;
    database.run(sql, [value, now, JSON.stringify(rows)]);
    return;
  }
  const sql = `UPDATE article_state SET ${column} = was.value, updated_at = ?
    FROM (SELECT value ->> 0 AS row, value ->> 1 AS value FROM json_each(?)) AS was WHERE article_id = was.row`;
  database.run(sql, [now, JSON.stringify(rows.map((row, index) => [row, before[index] ?? null]))]);
}
