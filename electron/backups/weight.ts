import type { Weight } from '../../shared/model/safety-copy.js';
import type { Database } from '../library/database.js';
import { NumberRow } from '../library/row-values.js';

/** Counts what is in a library and not in its trash. */
export function weightOf(database: Database): Weight {
  const count = (table: string): number =>
    database.get(NumberRow, `SELECT COUNT(*) AS value FROM ${table} WHERE deleted_at IS NULL`)?.value ?? 0;
  return { articles: count('article_state'), highlights: count('highlights'), notes: count('notes') };
}
