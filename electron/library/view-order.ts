import { z } from 'zod';
import { Tally } from '../../shared/ipc/contract/articles.js';
import type { Headline, View } from '../../shared/model/article.js';
import { wholeView } from '../../shared/list-filter.js';
import { foldSource } from '../../shared/list-sort.js';
import type { ListFilter } from '../../shared/model/list-filter.js';
import { HeadlineRow, SELECT_HEADLINE, toHeadline } from './headline-row.js';
import type { Database } from './database.js';
import { listCondition } from './list-condition.js';
import { cursorValues, indexOf, type OrderCursor, walkOf } from './list-walk.js';
import { listedOf, stayingOf } from './listed.js';
import { jsonColumn } from './row-values.js';

const Numbers = jsonColumn(z.array(z.number()));
const Order = z.object({ rows: Numbers, keys: Numbers });
const OrderBySource = z.object({ rows: Numbers, keys: jsonColumn(z.array(z.string())) });

interface Part {
  readonly view: View;
  readonly filter: ListFilter;
  /** Only what comes behind a row. */
  readonly after: boolean;
  readonly isStaying: boolean;
}

/** A source as it is shown; as it is sorted and indexed, it is in small letters. */
const SOURCE_NAME = "COALESCE(s.publisher, s.host, '')";

/** The statement of one part of an order. Exported so that a test can ask for its plan. */
export const orderSql = ({ view, filter, after, isStaying }: Part): string => {
  const suffix = indexOf(filter.sort);
  const { from, where, at } = isStaying ? stayingOf(view, suffix) : listedOf(view, suffix);
  const { column, beyond, order } = walkOf(at, filter.sort);
  const key = column === 'source' ? SOURCE_NAME : `s.${column}`;
  return `SELECT json_group_array(row) AS rows, json_group_array(key) AS keys FROM (
    SELECT s.article_id AS row, ${key} AS key FROM ${from}
    WHERE ${where}${listCondition(filter)}${after ? ` AND ${beyond}` : ''}
    ORDER BY ${order} LIMIT ?)`;
};

/** The statement of the nearest unread row behind (1) or before (-1) another one. */
export const nextUnreadSql = (view: View, step: 1 | -1, filter: ListFilter = wholeView): string => {
  const { from, where, at } = listedOf(view, indexOf(filter.sort));
  const { beyond, order } = walkOf(at, filter.sort, step);
  return `${SELECT_HEADLINE} FROM ${from} JOIN articles a ON a.id = s.article_id
   WHERE ${where} AND s.read_at IS NULL${listCondition(filter)} AND ${beyond}
   ORDER BY ${order} LIMIT 1`;
};

/** Names that come sorted, as numbers of the different ones among them. */
function numbered(names: readonly string[]): Pick<PartOfOrder, 'keys' | 'sources'> {
  const sources: string[] = [];
  let last: string | null = null;
  const keys = names.map((name) => {
    const folded = foldSource(name);
    if (folded !== last) sources.push(name);
    last = folded;
    return sources.length - 1;
  });
  return { keys, sources };
}

interface PartOfOrder {
  readonly rows: readonly number[];
  /** What the rows are sorted by; a source by its number among `sources`. */
  readonly keys: readonly number[];
  readonly sources: readonly string[];
}

interface OrderRequest {
  readonly view: View;
  readonly filter: ListFilter;
  readonly after: OrderCursor | null;
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

  /** Numbers and keys of the rows of a view under a filter, in its order. */
  part({ view, filter, after, limit, isStaying }: OrderRequest): PartOfOrder {
    const sql = orderSql({ view, filter, after: after !== null, isStaying });
    const { values: ofView } = isStaying ? stayingOf(view, '') : listedOf(view);
    const values = [...ofView, ...(after ? cursorValues(filter.sort, after) : []), limit];
    if (filter.sort === 'source') {
      const { rows, keys } = this.#database.get(OrderBySource, sql, values) ?? { rows: [], keys: [] };
      return { rows, ...numbered(keys) };
    }
    return { ...(this.#database.get(Order, sql, values) ?? { rows: [], keys: [] }), sources: [] };
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
  nextUnread(view: View, filter: ListFilter, from: OrderCursor, step: 1 | -1): Headline | null {
    const sql = nextUnreadSql(view, step, filter);
    const found = this.#database.get(HeadlineRow, sql, [
      ...listedOf(view).values,
      ...cursorValues(filter.sort, from),
    ]);
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
