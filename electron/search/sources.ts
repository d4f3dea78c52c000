import type { Database } from '../library/database.js';
import { TextRow } from '../library/row-values.js';

/** More are found by their words. */
const MOST_SOURCES = 500;

/** An article of none stands behind them all (migration 0023). */
const SOURCES =
  'article_state s INDEXED BY state_all_source WHERE s.deleted_at IS NULL AND s.source < char(1114111)';

/** The statement of the sources: one step along their index for each, however many articles it has. Exported so that a test can ask for its plan. */
export const SOURCES_SQL = `WITH RECURSIVE known (source) AS (
    SELECT (SELECT s.source FROM ${SOURCES} ORDER BY s.source LIMIT 1)
    UNION ALL
    SELECT (SELECT s.source FROM ${SOURCES} AND s.source > known.source ORDER BY s.source LIMIT 1)
    FROM known WHERE known.source IS NOT NULL
  )
  SELECT (SELECT COALESCE(s.publisher, s.host) FROM ${SOURCES} AND s.source = known.source LIMIT 1) AS value
  FROM known WHERE source IS NOT NULL LIMIT ${MOST_SOURCES}`;

/** Who published what is in the library, each once. */
export const sourcesOf = (database: Database): string[] =>
  database.all(TextRow, SOURCES_SQL).map(({ value }) => value);
