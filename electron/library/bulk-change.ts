import { z } from 'zod';
import type { Database } from './database.js';
import { rowsIn, toRuns } from './row-runs.js';
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

/** More runs than this are quicker looked up as a list than one after the other. */
const FEW_RUNS = 500;

interface Run {
  readonly first: number;
  readonly length: number;
}

const runsIn = (runs: readonly number[]): readonly Run[] =>
  Array.from({ length: runs.length / 2 }, (_, at) => ({
    first: runs[2 * at] ?? 0,
    length: runs[2 * at + 1] ?? 0,
  }));

/** Ascending and each once. */
const inOrder = (rows: readonly number[]): readonly number[] =>
  rows.toSorted((one, other) => one - other).filter((row, at, all) => row !== all[at - 1]);

interface Wish {
  readonly column: BulkColumn;
  readonly after: Value;
}

/** When something was read, starred or deleted is no difference; whether it was, is. The one parameter is what it becomes. */
const isChanged = (column: BulkColumn): string =>
  `deleted_at IS NULL AND ${column === 'place' ? 'place <> ?' : `(${column} IS NULL) <> (? IS NULL)`}`;

/** Neighbours that would change, with what each column was: one value for all of them, or one for each. */
type Part = Pick<BulkChange, 'runs' | 'before'>;

const Present = z.object({ row: z.int(), before: Value });

const partOf = (present: readonly z.infer<typeof Present>[]): Part => ({
  runs: toRuns(present.map(({ row }) => row)),
  before: present.map(({ before }) => before),
});

const Tally = z.object({ rows: z.int(), filled: z.int(), least: Value, most: Value });

/** What would change of a run. One that is everywhere the same is told without looking at its rows one by one. */
function partOfRun(database: Database, { first, length }: Run, { column, after }: Wish): Part {
  const where = `FROM article_state WHERE article_id BETWEEN ? AND ? AND ${isChanged(column)}`;
  const values = [first, first + length - 1, after];
  const tally = database.get(
    Tally,
    `SELECT COUNT(*) AS rows, COUNT(${column}) AS filled, MIN(${column}) AS least, MAX(${column}) AS most ${where}`,
    values,
  );
  if (!tally || tally.rows === 0) return { runs: [], before: [] };
  const isSame = tally.filled === 0 || (tally.filled === tally.rows && tally.least === tally.most);
  if (tally.rows === length && isSame) return { runs: [first, length], before: [tally.least] };
  return partOf(
    database.all(
      Present,
      `SELECT article_id AS row, ${column} AS before ${where} ORDER BY article_id`,
      values,
    ),
  );
}

function partOfRows(database: Database, rows: readonly number[], { column, after }: Wish): Part {
  const sql = `SELECT article_id AS row, ${column} AS before FROM article_state
    WHERE article_id IN (SELECT value FROM json_each(?)) AND ${isChanged(column)} ORDER BY article_id`;
  return partOf(database.all(Present, sql, [JSON.stringify(rows), after]));
}

/** What was there before, once when it was everywhere the same. */
function beforeOf(parts: readonly Part[]): readonly Value[] {
  const kinds = new Set(parts.flatMap(({ before }) => before));
  if (kinds.size === 1) return [...kinds];
  return parts.flatMap(({ runs, before }) =>
    before.length === 1 ? rowsIn(runs).map(() => before[0] ?? null) : before,
  );
}

/** What setting a column would change: only rows outside the trash that are not so already. Null when there are none. */
export function bulkChange(
  database: Database,
  { rows, ...wish }: { readonly rows: readonly number[] } & Wish,
): BulkChange | null {
  const asked = inOrder(rows);
  const runs = runsIn(toRuns(asked));
  const parts =
    runs.length > FEW_RUNS
      ? [partOfRows(database, asked, wish)]
      : runs.map((run) => partOfRun(database, run, wish));
  const changed = parts.flatMap((part) => part.runs);
  if (changed.length === 0) return null;
  return { ...wish, runs: changed, before: [...beforeOf(parts)] };
}

/** What is left of a change when the articles that were removed for good are taken out; null when nothing is. */
export function bulkOfRowsThere(database: Database, change: BulkChange): BulkChange | null {
  const there = new Set(
    database
      .all(
        NumberRow,
        'SELECT value FROM json_each(?) WHERE value IN (SELECT article_id FROM article_state)',
        [JSON.stringify(rowsIn(change.runs))],
      )
      .map(({ value }) => value),
  );
  if (there.size === 0) return null;
  const { before } = change;
  const kept = rowsIn(change.runs).flatMap((row, index) => (there.has(row) ? { row, index } : []));
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
  if (side === 'after' || before.length === 1) {
    setColumn(database, change, { value: side === 'after' ? after : (before[0] ?? null), now });
    return;
  }
  const sql = `UPDATE article_state SET ${column} = was.value, updated_at = ?
    FROM (SELECT value ->> 0 AS row, value ->> 1 AS value FROM json_each(?)) AS was WHERE article_id = was.row`;
  const pairs = rowsIn(change.runs).map((row, index) => [row, before[index] ?? null]);
  database.run(sql, [now, JSON.stringify(pairs)]);
}

/** The same value in every row of a change. */
function setColumn(
  database: Database,
  change: BulkChange,
  { value, now }: { readonly value: SqlValue; readonly now: number },
): void {
  const set = `UPDATE article_state SET ${change.column} = ?, updated_at = ? WHERE article_id`;
  const runs = runsIn(change.runs);
  if (runs.length > FEW_RUNS) {
    const sql = `${set} IN (SELECT value FROM json_each(?))`;
    database.run(sql, [value, now, JSON.stringify(rowsIn(change.runs))]);
    return;
  }
  for (const { first, length } of runs)
    database.run(`${set} BETWEEN ? AND ?`, [value, now, first, first + length - 1]);
}
