import { type SortKey, sortRules } from '../../shared/list-sort.js';
import type { ListSort } from '../../shared/model/list-filter.js';
import type { SqlValue } from './sqlite-driver.js';

/** Where a part of an order ends: what the order gave for the row, and its number. */
export interface OrderCursor {
  readonly key: number;
  readonly row: number;
}

/** The column of each key, and what the indexes by it are called behind the name of their view. */
const keys: Readonly<Record<SortKey, { readonly column: string; readonly index: string }>> = {
  saved: { column: 'saved_at', index: '' },
  published: { column: 'dated_at', index: '_published' },
  length: { column: 'reading_seconds', index: '_length' },
  source: { column: 'source', index: '_source' },
  progress: { column: 'progress_key', index: '_progress' },
};

/** What the index of a list in an order is called behind the list's own name. */
export const indexOf = (sort: ListSort): string => keys[sortRules[sort].by].index;

/** A walk along an index of a view, in the order of a sort or against it. */
interface Walk {
  /** What the rows are sorted by. */
  readonly column: string;
  /** The condition for what comes behind a row, which {@link cursorValues} fill. */
  readonly beyond: string;
  readonly order: string;
}

/**
 * How rows are walked in an order, forwards (1) or backwards (-1). `at` is the table that has them by the time of saving.
 */
export function walkOf(at: 's' | 't', sort: ListSort, step: 1 | -1 = 1): Walk {
  const { by, isDescending, isNewestFirst } = sortRules[sort];
  const { column } = keys[by];
  const [keyDown, rowDown] = [isDescending === step > 0, isNewestFirst === step > 0];
  const [keyBeyond, rowBeyond] = [keyDown ? '<' : '>', rowDown ? '<' : '>'];
  // A row that was saved has its time for good; the other keys may change, and one of them is no number.
  const there = `(SELECT k.${column} FROM article_state k WHERE k.article_id = ?)`;
  const from = by === 'saved' ? at : 's';
  return {
    column,
    beyond:
      by === 'saved'
        ? `(${at}.saved_at, ${at}.article_id) ${keyBeyond} (?, ?)`
        : `s.${column} ${keyBeyond}= ${there} AND (s.${column} ${keyBeyond} ${there} OR s.article_id ${rowBeyond} ?)`,
    order: `${from}.${column} ${keyDown ? 'DESC' : 'ASC'}, ${from}.article_id ${rowDown ? 'DESC' : 'ASC'}`,
  };
}

/** What stands for the question marks of {@link Walk} `beyond`. */
export const cursorValues = (sort: ListSort, { key, row }: OrderCursor): readonly SqlValue[] =>
  sortRules[sort].by === 'saved' ? [key, row] : [row, row, row];
