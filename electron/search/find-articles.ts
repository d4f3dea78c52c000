import { z } from 'zod';
import type { Database } from '../library/database.js';
import type { SqlValue } from '../library/sqlite-driver.js';
import type { Compiled } from './compile.js';
import { SEARCH_COLUMNS, type SearchColumn } from './match-expression.js';

/** More are not counted, and not ordered by how well they match: their order would mean little (storage.md §4). */
export const MOST_RANKED = 5_000;

export type SearchSort = 'best' | 'newest' | 'oldest';

/** Which articles were found. */
export interface Found {
  /** How many, never above `MOST_RANKED` + 1, which says “more than that”. */
  readonly count: number;
  /** Their numbers, in order. */
  readonly rows: readonly number[];
}

export interface Page {
  readonly sort: SearchSort;
  readonly offset: number;
  readonly limit: number;
}

const Row = z.object({ row: z.int() });
const Count = z.object({ count: z.int() });

/** How much a word counts by where it stands. */
const WEIGHTS: Readonly<Record<SearchColumn, number>> = {
  title: 8,
  body: 1,
  notes: 3,
  highlights: 1,
  author: 3,
  source: 2,
  tags: 4,
  initials: 4,
};
const BEST = `bm25(found, ${SEARCH_COLUMNS.map((column) => WEIGHTS[column]).join(', ')})`;

interface Source {
  readonly from: string;
  readonly values: readonly SqlValue[];
  readonly row: string;
}

/** Few are in the trash: leaving those out costs less than looking each one up. */
const NOT_DELETED =
  'rowid NOT IN (SELECT article_id FROM library.article_state WHERE deleted_at IS NOT NULL)';

function sourceOf({ match, where }: Compiled): Source {
  const conditions = where.map(({ sql }) => ` AND ${sql}`).join('');
  const values = where.flatMap((condition) => condition.values);
  if (match === null)
    return {
      from: `library.article_state s INDEXED BY state_all WHERE s.deleted_at IS NULL${conditions}`,
      values,
      row: 's.article_id',
    };
  if (where.length === 0)
    return { from: `found WHERE found MATCH ? AND ${NOT_DELETED}`, values: [match], row: 'rowid' };
  return {
    from: `found CROSS JOIN library.article_state s ON s.article_id = found.rowid
      WHERE found MATCH ? AND s.deleted_at IS NULL${conditions}`,
    values: [match, ...values],
    row: 'found.rowid',
  };
}

const byTime = (source: Source, sort: SearchSort): string =>
  source.row === 's.article_id'
    ? `s.saved_at ${sort === 'oldest' ? 'ASC' : 'DESC'}, s.article_id ${sort === 'oldest' ? 'ASC' : 'DESC'}`
    : `${source.row} ${sort === 'oldest' ? 'ASC' : 'DESC'}`;

/** Asks the index of words, and the tables beside it, for articles. */
export class ArticleFinder {
  readonly #database: () => Database;

  constructor(database: () => Database) {
    this.#database = database;
  }

  /** The articles a query asks for, none of the trash. @throws AppError `library-damaged` when the index is */
  find(query: Compiled, page: Page): Found {
    if (!query.isAny) return { count: 0, rows: [] };
    const source = sourceOf(query);
    const count = this.count(query);
    if (count <= page.offset) return { count, rows: [] };
    const isRanked = page.sort === 'best' && query.match !== null;
    if (!isRanked) return { count, rows: this.#rows(source, byTime(source, page.sort), page) };
    if (count <= MOST_RANKED) return { count, rows: this.#rows(source, BEST, page) };
    return { count, rows: this.#titlesFirst(query, page) };
  }

  /** How many articles a query finds, counted up to `MOST_RANKED` + 1. @throws AppError as {@link find} does */
  count(query: Compiled): number {
    if (!query.isAny) return 0;
    const { from, values } = sourceOf(query);
    const sql = `SELECT COUNT(*) AS count FROM (SELECT 1 FROM ${from} LIMIT ${MOST_RANKED + 1})`;
    return this.#database().get(Count, sql, values)?.count ?? 0;
  }

  #rows(
    { from, values, row }: Source,
    order: string,
    { offset, limit }: Pick<Page, 'offset' | 'limit'>,
  ): number[] {
    return this.#database()
      .all(Row, `SELECT ${row} AS row FROM ${from} ORDER BY ${order} LIMIT ? OFFSET ?`, [
        ...values,
        limit,
        offset,
      ])
      .map((found) => found.row);
  }

  /** Of very many: newest first, those that say it in their title before all others. */
  #titlesFirst(query: Compiled, page: Page): readonly number[] {
    const wanted = page.offset + page.limit;
    const inTitle = sourceOf({ ...query, match: `{title initials} : (${query.match})` });
    const titles = this.#rows(inTitle, byTime(inTitle, 'newest'), { offset: 0, limit: wanted });
    if (titles.length >= wanted) return titles.slice(page.offset);
    const all = sourceOf(query);
    const known = new Set(titles);
    const others = this.#rows(all, byTime(all, 'newest'), { offset: 0, limit: wanted + titles.length });
    return [...titles, ...others.filter((row) => !known.has(row))].slice(page.offset, wanted);
  }
}
