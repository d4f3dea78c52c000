import { z } from 'zod';
import type { Database } from '../library/database.js';
import { TextRow } from '../library/row-values.js';
import type { Cell } from './tree-page.js';
import { readRecord, type Value } from './record.js';
import { addedColumns, rowShapes, type TableName } from './rows.js';

const ColumnRow = z.object({
  name: z.string(),
  type: z.string(),
  dflt_value: z.string().nullable(),
  pk: z.int(),
});
type ColumnRow = z.infer<typeof ColumnRow>;
const RootRow = z.object({ name: z.string(), rootpage: z.int() });

/** How the rows of a table lie in its file. */
export interface TableShape {
  readonly name: TableName;
  /** The page its tree begins with in the library that is open now; in one it was copied from it is the same. */
  readonly root: number;
  readonly isNumbered: boolean;
  /** In the order in which they are stored. */
  readonly columns: readonly { readonly name: string; readonly fallback: Value }[];
  /** The column that is the row's own number and is not stored. */
  readonly numberColumn: string | null;
}

/** A row of a table by the names of its columns; nothing of it is checked yet. */
export type RawRow = Readonly<Record<string, Value>>;

function fallbackOf({ dflt_value: written }: ColumnRow): Value {
  if (written === null || written === 'NULL') return null;
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : Number(written);
}

function shapeOf(database: Database, name: TableName, root: number): TableShape {
  const columns = database.all(ColumnRow, `PRAGMA table_info(${name})`);
  const sql = database.get(
    TextRow,
    "SELECT sql AS value FROM sqlite_schema WHERE type = 'table' AND name = ?",
    [name],
  );
  const isNumbered = !/WITHOUT ROWID/i.test(sql?.value ?? '');
  const keys = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
  const stored = isNumbered ? columns : [...keys, ...columns.filter(({ pk }) => pk === 0)];
  const isOwnNumber = isNumbered && keys.length === 1 && keys[0]?.type === 'INTEGER';
  return {
    name,
    root,
    isNumbered,
    columns: stored.map((column) => ({ name: column.name, fallback: fallbackOf(column) })),
    numberColumn: isOwnNumber ? (keys[0]?.name ?? null) : null,
  };
}

const isTable = (name: string): name is TableName => Object.hasOwn(rowShapes, name);

/** The tables that hold what a person has, as they lie in the library that is open. */
export const tableShapes = (database: Database): readonly TableShape[] =>
  database
    .all(RootRow, "SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'")
    .flatMap(({ name, rootpage }) => (isTable(name) ? [shapeOf(database, name, rootpage)] : []));

/** Reads a row as one of a table; null when it can be none. One of a table that is only guessed must have all columns it was ever written with. */
export function readRow(
  { name, columns, numberColumn }: TableShape,
  cell: Cell,
  isSure: boolean,
): RawRow | null {
  try {
    const values = readRecord(cell.payload());
    const missing = columns.length - values.length;
    if (missing < 0 || (!isSure && missing > (addedColumns[name] ?? 0))) return null;
    const row = Object.fromEntries(
      columns.map((column, at) => [column.name, at < values.length ? (values[at] ?? null) : column.fallback]),
    );
    return numberColumn === null ? row : { ...row, [numberColumn]: cell.rowId };
  } catch {
    return null;
  }
}
