import { z } from 'zod';
import type { SearchFacets } from '../../shared/ipc/contract/search.js';
import { readDays } from '../../shared/search/date-value.js';
import type { Database } from '../library/database.js';
import { othersTurn } from '../library/idle-task.js';
import { NumberRow } from '../library/row-values.js';
import { ArticleFinder, capped, MOST_RANKED } from './find-articles.js';
import type { Compiled } from './compile.js';
import { foundRows } from './found-rows.js';

const NamedRow = z.object({ name: z.string(), count: z.int() });
/** Rarer ones are found by typing. */
const MOST_NAMES = 10;
/** As somebody would type them behind `after:`. */
const PERIODS = ['today', '7d', '30d', '1y'] as const;

const HITS = 'json_each(?) hits JOIN library.article_state s ON s.article_id = hits.value';
const SOURCE = `SELECT COALESCE(s.publisher, s.host) AS name, COUNT(*) AS count FROM ${HITS}
  WHERE s.source < char(1114111) GROUP BY s.source ORDER BY count DESC, name`;
const TAG = `SELECT g.name AS name, COUNT(*) AS count
  FROM json_each(?) hits JOIN library.article_tags x ON x.article_id = hits.value JOIN library.tags g ON g.id = x.tag_id
  WHERE g.deleted_at IS NULL GROUP BY g.id ORDER BY count DESC, name`;
const PERIOD = `SELECT p.value ->> 0 AS name, COUNT(*) AS count FROM ${HITS} JOIN json_each(?) p
  WHERE COALESCE(s.published_at, s.saved_at) >= p.value ->> 1 GROUP BY p.key ORDER BY p.key`;

interface Asked {
  /** What is found, wherever its words stand. */
  readonly query: Compiled;
  /** The same in one place alone. */
  readonly within: (place: FacetPlace) => Compiled;
  readonly now: Date;
}

type FacetPlace = keyof SearchFacets['within'];

/**
 * How what a query finds is spread; the names are of the first articles, as many as are counted. Between its parts others
 * have their turn: a key that is pressed meanwhile does not wait for it.
 * @throws AppError `library-damaged` when the index is
 */
export async function facetsOf(database: Database, { query, within, now }: Asked): Promise<SearchFacets> {
  const count = async (place: FacetPlace): Promise<SearchFacets['within'][FacetPlace]> => {
    await othersTurn();
    return capped(new ArticleFinder(() => database).count(within(place)));
  };
  const { from, values, row } = foundRows(query);
  const rows = query.isAny
    ? database.all(NumberRow, `SELECT ${row} AS value FROM ${from} LIMIT ${MOST_RANKED}`, values)
    : [];
  const hits = JSON.stringify(rows.map(({ value }) => value));
  const named = async (sql: string, more: readonly string[] = []): Promise<SearchFacets['sources']> => {
    await othersTurn();
    return [...database.all(NamedRow, `${sql} LIMIT ${MOST_NAMES}`, [hits, ...more])];
  };
  const periods = PERIODS.map((period) => [period, readDays(period, now)?.from ?? 0]);
  return {
    sources: await named(SOURCE),
    tags: await named(TAG),
    periods: await named(PERIOD, [JSON.stringify(periods)]),
    within: { title: await count('title'), body: await count('body'), notes: await count('notes') },
  };
}
