import { z } from 'zod';
import {
  type Anchor,
  type Highlight,
  HighlightColor,
  type HighlightId,
  type TextPosition,
} from '../../shared/model/highlight.js';
import type { NotebookFilter } from '../../shared/model/notebook.js';
import type { Database } from './database.js';
import { instant, NumberRow } from './row-values.js';

const HighlightRow = z.object({
  id: z.int(),
  uid: z.string(),
  article_id: z.int(),
  article_uid: z.string(),
  version: z.int(),
  text_version: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  color: HighlightColor,
  /** The version whose places are asked for, and the place in it, if it was looked for. */
  place_version: z.int().nullable(),
  place_start: z.int().nullable(),
  place_end: z.int().nullable(),
  created_at: z.number(),
  updated_at: z.number(),
});

/** A highlight and the rows it lies in. */
export interface HighlightRecord {
  readonly row: number;
  readonly articleRow: number;
  readonly highlight: Highlight;
}

/** Where a highlight stands in the version asked for: in its own, where it was made. */
function placeOf(row: z.infer<typeof HighlightRow>): TextPosition | null {
  const { place_start: start, place_end: end } = row;
  if (row.version === row.place_version) return { start: row.start, end: row.end };
  return start === null || end === null ? null : { start, end };
}

const fromRow = (row: z.infer<typeof HighlightRow>): HighlightRecord => ({
  row: row.id,
  articleRow: row.article_id,
  highlight: {
    id: row.uid,
    articleId: row.article_uid,
    color: row.color,
    anchor: {
      version: row.version,
      textVersion: row.text_version,
      quote: { exact: row.quote, prefix: row.prefix, suffix: row.suffix },
      position: { start: row.start, end: row.end },
    },
    place: placeOf(row),
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
  },
});

/** Where a highlight stands among those of its article. */
export interface HighlightPlace {
  readonly start: number;
  readonly row: number;
}

interface HighlightPage {
  readonly filter: NotebookFilter;
  /** Only what comes behind this place. */
  readonly after: HighlightPlace;
  readonly limit: number;
}

/** Highlights with their places in one version: an expression, which may be a parameter. */
const selectIn = (version: string): string =>
  `SELECT h.*, a.uid AS article_uid, ${version} AS place_version, p.start AS place_start, p."end" AS place_end
   FROM highlights h JOIN articles a ON a.id = h.article_id
   LEFT JOIN highlight_places p ON p.highlight_id = h.id AND p.version = ${version}`;

const SELECT = selectIn('a.current_version');

/** The statement of one page of an article's highlights. Exported so that a test can ask for its plan. */
export const highlightPageSql = ({ colors, withNote }: NotebookFilter): string =>
  `${SELECT} WHERE h.article_id = ? AND h.deleted_at IS NULL AND (h.start, h.id) > (?, ?)${
    colors.length > 0 ? ' AND h.color IN (SELECT value FROM json_each(?))' : ''
  }${
    withNote ? ' AND EXISTS (SELECT 1 FROM notes n WHERE n.highlight_id = h.id AND n.deleted_at IS NULL)' : ''
  } ORDER BY h.start, h.id LIMIT ?`;

/** Marked words, each with the quote and the position by which it is found again. */
export class HighlightsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Writes a highlight that is not there yet (`deleted_at` is set): the undo log brings it to life, so that Undo can take it back. */
  insertHidden(
    articleRow: number,
    highlight: { readonly id: HighlightId; readonly color: HighlightColor; readonly anchor: Anchor },
    now: number,
  ): number {
    const { id, color, anchor } = highlight;
    const { quote, position } = anchor;
    return this.#database.run(
      `INSERT INTO highlights (uid, article_id, version, text_version, start, "end", quote, prefix, suffix, color,
       created_at, updated_at, deleted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        articleRow,
        anchor.version,
        anchor.textVersion,
        position.start,
        position.end,
        quote.exact,
        quote.prefix,
        quote.suffix,
        color,
        now,
        now,
        now,
      ],
    ).rowId;
  }

  /** A highlight that is not deleted, in an article that is not. */
  find(id: HighlightId): HighlightRecord | null {
    const found = this.#database.get(
      HighlightRow,
      `${SELECT} JOIN article_state s ON s.article_id = a.id
       WHERE h.uid = ? AND h.deleted_at IS NULL AND s.deleted_at IS NULL`,
      [id],
    );
    return found && fromRow(found);
  }

  /** Those of an article that a filter wants, in the order of the text, behind a place in it. */
  page(articleRow: number, { filter, after, limit }: HighlightPage): readonly HighlightRecord[] {
    const { colors } = filter;
    return this.#database
      .all(HighlightRow, highlightPageSql(filter), [
        articleRow,
        after.start,
        after.row,
        ...(colors.length > 0 ? [JSON.stringify(colors)] : []),
        limit,
      ])
      .map(fromRow);
  }

  /** The rows of the articles in which these highlights are; deleted ones are passed over. */
  articlesOf(ids: readonly HighlightId[]): ReadonlySet<number> {
    const found = this.#database.all(
      NumberRow,
      `SELECT DISTINCT article_id AS value FROM highlights
       WHERE uid IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`,
      [JSON.stringify(ids)],
    );
    return new Set(found.map(({ value }) => value));
  }

  /** In the order of the text, with their places in the version that is shown, or in another one. */
  ofArticle(articleRow: number, version: number | null = null): readonly Highlight[] {
    const select = version === null ? SELECT : selectIn('?');
    return this.#database
      .all(HighlightRow, `${select} WHERE h.article_id = ? AND h.deleted_at IS NULL ORDER BY h.start, h.id`, [
        ...(version === null ? [] : [version, version]),
        articleRow,
      ])
      .map((row) => fromRow(row).highlight);
  }
}
