import { z } from 'zod';
import { type HighlightColor, HighlightColor as Color } from '../../shared/model/highlight.js';
import type { NotebookCounts, NotebookFilter } from '../../shared/model/notebook.js';
import type { Database } from './database.js';
import { NumberRow } from './row-values.js';

/** An article with something on it, and when that was made or changed last. */
export interface AnnotatedArticle {
  readonly row: number;
  readonly id: string;
  readonly activeAt: number;
}

const ArticleRow = z.object({ row: z.int(), uid: z.string(), annotated_at: z.number() });

const NOTE_ON_HIGHLIGHT =
  'EXISTS (SELECT 1 FROM notes n WHERE n.highlight_id = h.id AND n.deleted_at IS NULL)';

/** What an article must hold to be listed. The colours are one JSON parameter. */
function holds({ colors, withNote }: NotebookFilter): string {
  if (colors.length > 0)
    return ` AND EXISTS (SELECT 1 FROM highlights h WHERE h.article_id = s.article_id AND h.deleted_at IS NULL
      AND h.color IN (SELECT value FROM json_each(?))${withNote ? ` AND ${NOTE_ON_HIGHLIGHT}` : ''})`;
  return withNote
    ? ' AND EXISTS (SELECT 1 FROM notes n WHERE n.article_id = s.article_id AND n.deleted_at IS NULL)'
    : '';
}

/** The statement of one page of articles; with `from`, beginning at one of them. Exported so that a test can ask for its plan. */
export const annotatedSql = (filter: NotebookFilter, from: boolean): string =>
  `SELECT s.article_id AS row, a.uid, s.annotated_at FROM article_state s INDEXED BY state_annotated
   JOIN articles a ON a.id = s.article_id
   WHERE s.deleted_at IS NULL AND s.annotated_at IS NOT NULL${from ? ' AND (s.annotated_at, s.article_id) <= (?, ?)' : ''}${holds(filter)}
   ORDER BY s.annotated_at DESC, s.article_id DESC LIMIT ?`;

const COLOR_COUNTS = `SELECT h.color, COUNT(*) AS value FROM highlights h INDEXED BY highlights_by_color
  JOIN article_state s ON s.article_id = h.article_id
  WHERE h.deleted_at IS NULL AND s.deleted_at IS NULL GROUP BY h.color`;
const NOTE_COUNT = `SELECT COUNT(*) AS value FROM notes n JOIN article_state s ON s.article_id = n.article_id
  WHERE n.deleted_at IS NULL AND s.deleted_at IS NULL`;
const ARTICLE_COUNT = `SELECT COUNT(*) AS value FROM article_state s INDEXED BY state_annotated
  WHERE s.deleted_at IS NULL AND s.annotated_at IS NOT NULL`;

/** One colour, or the notes on articles. */
export type EntrySection = HighlightColor | 'note';
const SECTIONS: readonly EntrySection[] = [...Color.options, 'note'];

interface EntryPage {
  readonly filter: NotebookFilter;
  /** Null for everything. */
  readonly section: EntrySection | null;
  /** Only what was made before this one. */
  readonly after: { readonly at: number; readonly id: string } | null;
  readonly limit: number;
}

/** A highlight, or the note on an article, by its own id and when it was made. */
const EntryRow = z.object({
  uid: z.string(),
  created_at: z.number(),
  article_id: z.int(),
  highlight_id: z.int().nullable(),
});
export type EntryRow = z.infer<typeof EntryRow>;

/** The statement of one page of a section, the newest first; with `after`, behind an entry. Exported so that a test can ask for its plan. */
export function entriesSql(section: EntrySection, withNote: boolean, after: boolean): string {
  const [table, index, highlight, isWanted] =
    section === 'note'
      ? ['notes', 'notes_on_articles_by_date', 'NULL', 'h.highlight_id IS NULL']
      : ['highlights', 'highlights_by_color_date', 'h.id', 'h.color = ?'];
  return `SELECT h.uid, h.created_at, h.article_id, ${highlight} AS highlight_id FROM ${table} h INDEXED BY ${index}
    CROSS JOIN article_state s ON s.article_id = h.article_id
    WHERE ${isWanted} AND h.deleted_at IS NULL AND s.deleted_at IS NULL${
      after ? ' AND (h.created_at, h.uid) < (?, ?)' : ''
    }${withNote && section !== 'note' ? ` AND ${NOTE_ON_HIGHLIGHT}` : ''}
    ORDER BY h.created_at DESC, h.uid DESC LIMIT ?`;
}

/** The sections a filter wants; a note on an article has no colour. */
const wantedSections = ({ colors }: NotebookFilter, section: EntrySection | null): readonly EntrySection[] =>
  (section === null ? SECTIONS : [section]).filter(
    (one) => colors.length === 0 || (one !== 'note' && colors.includes(one)),
  );

const newestFirst = (one: EntryRow, other: EntryRow): number =>
  other.created_at - one.created_at || (one.uid < other.uid ? 1 : -1);

/** Where a page of articles begins. */
export type AnnotatedFrom = Pick<AnnotatedArticle, 'row' | 'activeAt'>;

/** Highlights and notes over the whole library: which articles have them, and how many there are. */
export class NotebookView {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Articles with something the filter wants, the newest activity first, beginning with `from`. Those in the trash are left out. */
  articles(filter: NotebookFilter, from: AnnotatedFrom | null, limit: number): readonly AnnotatedArticle[] {
    const values = [
      ...(from ? [from.activeAt, from.row] : []),
      ...(filter.colors.length > 0 ? [JSON.stringify(filter.colors)] : []),
      limit,
    ];
    return this.#database
      .all(ArticleRow, annotatedSql(filter, from !== null), values)
      .map(({ row, uid, annotated_at }) => ({ row, id: uid, activeAt: annotated_at }));
  }

  /** Single entries, the newest first: so many of each section are read from its index, and the newest of them taken. */
  entries({ filter, section, after, limit }: EntryPage): readonly EntryRow[] {
    return wantedSections(filter, section)
      .flatMap((one) =>
        this.#database.all(EntryRow, entriesSql(one, filter.withNote, after !== null), [
          ...(one === 'note' ? [] : [one]),
          ...(after ? [after.at, after.id] : []),
          limit,
        ]),
      )
      .toSorted(newestFirst)
      .slice(0, limit);
  }

  counts(): NotebookCounts {
    const byColor = this.#database.all(z.object({ color: Color, value: z.int() }), COLOR_COUNTS);
    const of = (color: HighlightColor): number => byColor.find((row) => row.color === color)?.value ?? 0;
    const highlights = byColor.reduce((sum, { value }) => sum + value, 0);
    return {
      articles: this.#count(ARTICLE_COUNT),
      highlights,
      notes: this.#count(NOTE_COUNT),
      entries: highlights + this.#count(`${NOTE_COUNT} AND n.highlight_id IS NULL`),
      colors: {
        yellow: of('yellow'),
        green: of('green'),
        blue: of('blue'),
        orange: of('orange'),
        purple: of('purple'),
      },
    };
  }

  #count(sql: string): number {
    return this.#database.get(NumberRow, sql)?.value ?? 0;
  }
}
