import type { Database } from '../library/database.js';
import { NumberRow } from '../library/row-values.js';

/** What came into a library after a moment. */
export interface Changes {
  readonly articles: number;
  /** Highlights and notes that were made, written on or deleted. */
  readonly annotations: number;
  /** Whether anything changed that a person would miss: also what was only starred, moved or deleted. */
  readonly isAny: boolean;
}

const ARTICLES = 'SELECT COUNT(*) AS value FROM articles WHERE created_at > ?';
const ANNOTATIONS = `SELECT (SELECT COUNT(*) FROM highlights WHERE MAX(updated_at, COALESCE(deleted_at, 0)) > ?1)
  + (SELECT COUNT(*) FROM notes WHERE MAX(updated_at, COALESCE(deleted_at, 0)) > ?1) AS value`;
const ACTS = `SELECT COUNT(*) AS value FROM undo_log WHERE MAX(done_at, COALESCE(undone_at, 0)) > ?`;

/** Counts what changed after a moment, in milliseconds since 1970. How far something was read does not count. */
export function changesSince(database: Database, moment: number): Changes {
  const count = (sql: string): number => database.get(NumberRow, sql, [moment])?.value ?? 0;
  const articles = count(ARTICLES);
  const annotations = count(ANNOTATIONS);
  return { articles, annotations, isAny: articles + annotations > 0 || count(ACTS) > 0 };
}
