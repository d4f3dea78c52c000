import type { Database } from '../library/database.js';
import type { SqlValue } from '../library/sqlite-driver.js';
import type { TableName } from './rows.js';

/** Adds a checked row to its table and returns its number. Names of columns come from the row's schema, never from a file. */
export function insertRow(
  database: Database,
  table: TableName,
  row: Readonly<Record<string, SqlValue>>,
): number {
  const names = Object.keys(row);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const marks = names.map(() => '?').join(', ');
  return database.run(`INSERT INTO ${table} (${columns}) VALUES (${marks})`, Object.values(row)).rowId;
}
