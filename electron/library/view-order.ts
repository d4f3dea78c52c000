import { z } from 'zod';
import { Tally } from '../../shared/ipc/contract/articles.js';
import type { Headline, View } from '../../shared/model/article.js';
import { wholeView } from '../../shared/list-filter.js';
import type { ListFilter } from '../../shared/model/list-filter.js';
import { HeadlineRow, type RowCursor, SELECT_HEADLINE, toHeadline, views } from './article-state-table.js';
import type { Database } from './database.js';
import { listCondition } from './list-condition.js';
import { jsonColumn } from './row-values.js';

const Numbers = jsonColumn(z.array(z.number()));
const Order = z.object({ rows: Numbers, times: Numbers });

/** Where a row that was listed may go on standing although it no longer belongs there: what was read stays in Unread. */
const staying: Readonly<Record<View, { readonly index: string; readonly where: string }>> = {
  ...views,
  unread: { index: views.all.index, where: `${views.all.where} AND s.place = 'inbox'` },
  starred: views.all,
};

interface Part {
  readonly view: View;
  readonly filter: ListFilter;
  /** Only what comes behind a row. */
  readonly after: boolean;
  readonly isStaying: boolean;
}

/** How a walk along an index goes on from a row, and in which order. */
const walks = {
  older: { beyond: '<', order: 's.saved_at DESC, s.article_id DESC' },
  newer: { beyond: '>', order: 's.saved_at ASC, s.article_id ASC' },
} as const;

/** The statement of one part of an order. Exported so that a test can ask for its plan. */
export const orderSql = ({ view, filter, after, isStaying }: Part): string => {
  const { index, where } = (isStaying ? staying : views)[view];
  const { beyond, order } = walks[filter.sort === 'newest' ? 'older' : 'newer'];
  return `SELECT json_group_array(row) AS rows, json_group_array(saved_at) AS times FROM (
    SELECT s.article_id AS row, s.saved_at FROM article_state s INDEXED BY ${index}
    WHERE ${where}${listCondition(filter)}${after ? ` AND (s.saved_at, s.article_id) ${beyond} (?, ?)` : ''}
    ORDER BY ${order} LIMIT ?)`;
};

/** The statement of the nearest unread row behind (1) or before (-1) another one. */
export const nextUnreadSql = (view: View, step: 1 | -1, filter: ListFilter = wholeView): string => {
  const { beyond, order } = walks[step > 0 === (filter.sort === 'newest') ? 'older' : 'newer'];
  return `${SELECT_HEADLINE} FROM article_state s INDEXED BY ${views[view].index} JOIN articles a ON a.id = s.article_id
   WHERE ${views[view].where} AND s.read_at IS NULL${listCondition(filter)} AND (s.saved_at, s.article_id) ${beyond} (?, ?)
   ORDER BY ${order} LIMIT 1`;
};

interface OrderRequest {
  readonly view: View;
  readonly filter: ListFilter;
  readonly after: RowCursor | null;
  readonly limit: number;
  /** With what may go on standing there. */
  readonly isStaying: boolean;
}

/** The order of a view without what is in its rows, so that a list of any length fits into a page, and rows by number. */
export class ViewOrder {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Numbers and times of the rows of a view under a filter, in its order. */
  part({ view, filter, after, limit, isStaying }: OrderRequest): {
    readonly rows: readonly number[];
    readonly times: readonly number[];
  } {
    const from = after ? [after.savedAt, after.row] : [];
    const sql = orderSql({ view, filter, after: after !== null, isStaying });
    return this.#database.get(Order, sql, [...from, limit]) ?? { rows: [], times: [] };
  }

  /** The rows of these numbers that are not in the trash, in no order. */
  rows(numbers: readonly number[]): Headline[] {
    return this.#database
      .all(
        HeadlineRow,
        `${SELECT_HEADLINE} FROM json_each(?) wanted JOIN article_state s ON s.article_id = wanted.value
         JOIN articles a ON a.id = s.article_id WHERE s.deleted_at IS NULL`,
        [JSON.stringify(numbers)],
      )
      .map(toHeadline);
  }

  /** The numbers of the articles among these that are in the trash. */
  deleted(ids: readonly string[]): number[] {
    const sql = `SELECT a.id AS value FROM json_each(?) wanted JOIN articles a ON a.uid = wanted.value
      JOIN article_state s ON s.article_id = a.id WHERE s.deleted_at IS NOT NULL`;
    return this.#database
      .all(z.object({ value: z.int() }), sql, [JSON.stringify(ids)])
      .map(({ value }) => value);
  }

  /** The nearest unread row behind (1) or before (-1) a place in a view. */
  nextUnread(view: View, filter: ListFilter, from: RowCursor, step: 1 | -1): Headline | null {
    const sql = nextUnreadSql(view, step, filter);
    const found = this.#database.get(HeadlineRow, sql, [from.savedAt, from.row]);
    return found && toHeadline(found);
  }

  /** How many rows of a selection are in which state. */
  tally(numbers: readonly number[]): Tally {
    const found = this.#database.get(
      Tally,
      `SELECT COUNT(*) AS count, COUNT(s.read_at) AS read, COUNT(s.starred_at) AS starred,
       COUNT(*) FILTER (WHERE s.place = 'later') AS later, COUNT(*) FILTER (WHERE s.place = 'archive') AS archived
       FROM json_each(?) wanted JOIN article_state s ON s.article_id = wanted.value WHERE s.deleted_at IS NULL`,
      [JSON.stringify(numbers)],
    );
    return found ?? { count: 0, read: 0, starred: 0, later: 0, archived: 0 };
  }
}
