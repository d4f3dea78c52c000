import { z } from 'zod';
import type { SearchFacets } from '../../shared/ipc/contract/search.js';
import { readDays } from '../../shared/search/date-value.js';
import type { Database } from '../library/database.js';
import type { Compiled } from './compile.js';
import { MOST_RANKED } from './find-articles.js';
import { foundRows } from './found-rows.js';

type Names = SearchFacets['sources'];

const NamedRow = z.object({ name: z.string(), count: z.int() });
/** Rarer ones are found by typing. */
const MOST_NAMES = 10;
/** As somebody would type them behind `after:`. */
const PERIODS = ['today', '7d', '30d', '1y'] as const;

const SOURCE = `SELECT COALESCE(s.publisher, s.host) AS name, COUNT(*) AS count
  FROM hits JOIN library.article_state s ON s.article_id = hits.row WHERE s.source < char(1114111) GROUP BY s.source`;
const TAG = `SELECT g.name AS name, COUNT(*) AS count FROM hits
  JOIN library.article_tags x ON x.article_id = hits.row JOIN library.tags g ON g.id = x.tag_id
  WHERE g.deleted_at IS NULL GROUP BY g.id`;
const PERIOD = `SELECT p.value ->> 0 AS name, COUNT(*) AS count
  FROM json_each(?) p JOIN hits JOIN library.article_state s ON s.article_id = hits.row
  WHERE COALESCE(s.published_at, s.saved_at) >= p.value ->> 1 GROUP BY p.key`;

/** From whom, under which tags and from when the articles are that a query finds, as far as they are counted. @throws AppError `library-damaged` when the index is */
export function namesOfFound(
  database: Database,
  query: Compiled,
  now: Date,
): Pick<SearchFacets, 'sources' | 'tags' | 'periods'> {
  if (!query.isAny) return { sources: [], tags: [], periods: [] };
  const { from, values, row } = foundRows(query);
  const hits = `WITH hits AS MATERIALIZED (SELECT ${row} AS row FROM ${from} LIMIT ${MOST_RANKED})`;
  const named = (sql: string, order: string, more: readonly string[] = []): Names => [
    ...database.all(NamedRow, `${hits} ${sql} ORDER BY ${order} LIMIT ${MOST_NAMES}`, [...values, ...more]),
  ];
  const periods = PERIODS.map((period) => [period, readDays(period, now)?.from ?? 0]);
  return {
    sources: named(SOURCE, 'count DESC, name'),
    tags: named(TAG, 'count DESC, name'),
    periods: named(PERIOD, 'p.key', [JSON.stringify(periods)]),
  };
}
