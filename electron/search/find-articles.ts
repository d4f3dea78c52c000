import { z } from 'zod';
import type { Database } from '../library/database.js';
import type { Compiled } from './compile.js';
import { type FoundRows, foundRows } from './found-rows.js';
import { SEARCH_COLUMNS, type SearchColumn } from './match-expression.js';

/** More are not counted, and not ordered by how well they match: their order would mean little (storage.md §4). */
export const MOST_RANKED = 5_000;

/** A count as it is told. */
export interface Capped {
  readonly count: number;
  /** Whether there are more than that. */
  readonly isMore: boolean;
}

export const capped = (count: number): Capped => ({
  count: Math.min(count, MOST_RANKED),
  isMore: count > MOST_RANKED,
});

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

const byTime = (source: FoundRows, sort: SearchSort): string =>
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
    const source = foundRows(query);
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
    const { from, values } = foundRows(query);
    const sql = `SELECT COUNT(*) AS count FROM (SELECT 1 FROM ${from} LIMIT ${MOST_RANKED + 1})`;
    return this.#database().get(Count, sql, values)?.count ?? 0;
  }

  #rows(
    { from, values, row }: FoundRows,
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
    const inTitle = foundRows({ ...query, match: `{title initials} : (${query.match})` });
    const titles = this.#rows(inTitle, byTime(inTitle, 'newest'), { offset: 0, limit: wanted });
    if (titles.length >= wanted) return titles.slice(page.offset);
    const all = foundRows(query);
    const known = new Set(titles);
    const others = this.#rows(all, byTime(all, 'newest'), { offset: 0, limit: wanted + titles.length });
    return [...titles, ...others.filter((row) => !known.has(row))].slice(page.offset, wanted);
  }
}
