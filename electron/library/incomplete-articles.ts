import type { Database } from './database.js';
import { NumberRow } from './row-values.js';

/** What makes an article in `article_state`, as `s`, less than whole: its text or some of its pictures did not come. */
export const IS_INCOMPLETE = "(s.body IN ('failed', 'headline') OR s.pictures_missing > 0)";

/** The statement of {@link countIncomplete}. */
export const INCOMPLETE_SQL = `SELECT COUNT(*) AS value FROM article_state s INDEXED BY state_incomplete WHERE s.deleted_at IS NULL AND ${IS_INCOMPLETE}`;

/** How many articles out of the trash lack their text or pictures. What is still being fetched counts only when it has failed. */
export const countIncomplete = (database: Database): number =>
  database.get(NumberRow, INCOMPLETE_SQL)?.value ?? 0;
