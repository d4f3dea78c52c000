import { z } from 'zod';
import { assertNever } from '../../shared/assert.js';
import type { TrashCursor } from '../../shared/ipc/contract/trash.js';
import { HighlightColor } from '../../shared/model/highlight.js';
import { type TrashItem, type TrashKey, TrashKind } from '../../shared/model/trash.js';
import type { Database } from './database.js';
import { instant, NumberRow } from './row-values.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long what was deleted waits. */
export const TRASH_DAYS = 30;
const QUOTE_SHOWN = 400;
const TEXT_SHOWN = 1_000;

const shared = {
  row: z.int(),
  uid: z.string(),
  deleted_at: z.number(),
  title: z.string(),
  lang: z.string().nullable(),
};
const TrashRow = z.discriminatedUnion('kind', [
  z.object({
    ...shared,
    kind: z.literal('article'),
    source: z.string().nullable(),
    saved_at: z.number(),
    twin: z.string().nullable(),
  }),
  z.object({
    ...shared,
    kind: z.literal('highlight'),
    article_uid: z.string(),
    quote: z.string(),
    color: HighlightColor,
    text: z.string().nullable(),
  }),
  z.object({
    ...shared,
    kind: z.literal('note'),
    article_uid: z.string(),
    quote: z.string().nullable(),
    text: z.string(),
  }),
]);
type TrashRow = z.infer<typeof TrashRow>;

const daysLeft = (deletedAt: number, now: number): number =>
  Math.min(TRASH_DAYS, Math.max(0, Math.ceil(TRASH_DAYS - (now - deletedAt) / DAY_MS)));

function toItem(row: TrashRow, now: number): TrashItem {
  const common = {
    id: row.uid,
    deletedAt: instant(row.deleted_at),
    daysLeft: daysLeft(row.deleted_at, now),
    title: row.title,
    language: row.lang,
  };
  switch (row.kind) {
    case 'article':
      return {
        ...common,
        kind: row.kind,
        source: row.source,
        savedAt: instant(row.saved_at),
        twin: row.twin,
      };
    case 'highlight':
      return {
        ...common,
        kind: row.kind,
        articleId: row.article_uid,
        quote: row.quote,
        color: row.color,
        note: row.text,
      };
    case 'note':
      return { ...common, kind: row.kind, articleId: row.article_uid, quote: row.quote, text: row.text };
    default:
      return assertNever(row);
  }
}

/** Whether an article never had a text, as its address turned out to be that of another one. */
const IS_TWIN = `a.current_version IS NULL AND json_extract(s.failure, '$.code') IS 'duplicate'`;

/** The title of that other one. */
const TWIN_TITLE = `CASE WHEN ${IS_TWIN} THEN COALESCE((SELECT t.title FROM articles o JOIN article_state t ON t.article_id = o.id
  WHERE o.uid = json_extract(s.failure, '$.articleId')), '') END`;

/** What nobody has put anything into is nobody's: it waits unseen until it is removed. */
const IS_UNSEEN = `${IS_TWIN} AND s.note_count = 0 AND s.highlight_count = 0
  AND NOT EXISTS (SELECT 1 FROM article_tags x WHERE x.article_id = s.article_id)`;

/**
 * What a person deleted; an article that was left for the one it turned out to be only where it holds something of
 * theirs. A highlight or note whose making was undone has `deleted_at` equal to `created_at`
 * (HighlightsTable.insertHidden): it was never deleted by anybody, and is kept only for Redo.
 */
const ITEMS = `
  SELECT 'article' AS kind, s.article_id AS row, a.uid, s.deleted_at, s.title, s.lang,
    COALESCE(s.publisher, s.host) AS source, s.saved_at, NULL AS article_uid, NULL AS quote, NULL AS color, NULL AS text, ${TWIN_TITLE} AS twin
  FROM article_state s JOIN articles a ON a.id = s.article_id WHERE s.deleted_at IS NOT NULL AND NOT (${IS_UNSEEN})
  UNION ALL
  SELECT 'highlight', h.id, h.uid, h.deleted_at, s.title, s.lang, NULL, NULL, a.uid, substr(h.quote, 1, ${QUOTE_SHOWN}), h.color,
    (SELECT substr(n.text, 1, ${TEXT_SHOWN}) FROM notes n WHERE n.highlight_id = h.id AND n.deleted_at = h.deleted_at), NULL
  FROM highlights h JOIN articles a ON a.id = h.article_id JOIN article_state s ON s.article_id = a.id
  WHERE h.deleted_at IS NOT NULL AND h.deleted_at <> h.created_at AND s.deleted_at IS NULL
  UNION ALL
  SELECT 'note', n.id, n.uid, n.deleted_at, s.title, s.lang, NULL, NULL, a.uid, substr(h.quote, 1, ${QUOTE_SHOWN}), NULL,
    substr(n.text, 1, ${TEXT_SHOWN}), NULL
  FROM notes n JOIN articles a ON a.id = n.article_id JOIN article_state s ON s.article_id = a.id
    LEFT JOIN highlights h ON h.id = n.highlight_id
  WHERE n.deleted_at IS NOT NULL AND n.deleted_at <> n.created_at AND s.deleted_at IS NULL AND h.deleted_at IS NULL`;

/** A thing in the trash by the row it is. */
export interface TrashedRow {
  readonly kind: TrashKind;
  readonly row: number;
}

const TrashedRow = z.object({ kind: TrashKind, row: z.int() });

const tables: Readonly<Record<TrashKind, string>> = {
  article: 'articles',
  highlight: 'highlights',
  note: 'notes',
};

/** What was deleted and waits to be restored or removed. */
export class TrashTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  list(
    after: TrashCursor | null,
    limit: number,
    now: number,
  ): { readonly items: TrashItem[]; readonly next: TrashCursor | null } {
    const from = after ? [Date.parse(after.deletedAt), after.kind, after.row] : [];
    const found = this.#database.all(
      TrashRow,
      `SELECT * FROM (${ITEMS}) ${after ? 'WHERE (deleted_at, kind, row) < (?, ?, ?)' : ''}
       ORDER BY deleted_at DESC, kind DESC, row DESC LIMIT ?`,
      [...from, limit + 1],
    );
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => toItem(row, now)),
      next: last ? { deletedAt: instant(last.deleted_at), kind: last.kind, row: last.row } : null,
    };
  }

  count(): number {
    return this.#database.get(NumberRow, `SELECT COUNT(*) AS value FROM (${ITEMS})`)?.value ?? 0;
  }

  all(): readonly TrashedRow[] {
    return this.#database.all(TrashedRow, `SELECT kind, row FROM (${ITEMS})`);
  }

  /** Null for what is not in the trash, or no longer. */
  find({ kind, id }: TrashKey): TrashedRow | null {
    return this.#database.get(TrashedRow, `SELECT kind, row FROM (${ITEMS}) WHERE kind = ? AND uid = ?`, [
      kind,
      id,
    ]);
  }

  /** Removes a row and everything that hangs on it. */
  remove({ kind, row }: TrashedRow): void {
    if (kind === 'article')
      this.#database.run('UPDATE feed_entries SET article_id = NULL WHERE article_id = ?', [row]);
    this.#database.run(`DELETE FROM ${tables[kind]} WHERE id = ?`, [row]);
    this.#database.run('DELETE FROM trash_sightings WHERE kind = ? AND row_id = ?', [kind, row]);
  }

  /** Counts one more day on which everything deleted was seen here; with `anew`, the first. */
  sight(anew: boolean): void {
    if (anew) this.#database.run('DELETE FROM trash_sightings');
    this.#database.run(SIGHT);
    this.#database.run(FORGET_RESTORED);
  }

  /** What has waited long enough: by the clock, and on so many days of use as well. */
  expired(now: number, leastSightings: number): readonly TrashedRow[] {
    return this.#database.all(
      TrashedRow,
      `SELECT kind, row_id AS row FROM trash_sightings WHERE days >= ? AND (deleted_at <= ? OR days > ?)`,
      [leastSightings, now - TRASH_DAYS * DAY_MS, TRASH_DAYS],
    );
  }
}

/** Everything deleted, also what the trash does not show: what only Redo needs, and what lies in a deleted article. */
const DELETED = `
  SELECT 'article' AS kind, article_id AS row_id, deleted_at FROM article_state WHERE deleted_at IS NOT NULL
  UNION ALL SELECT 'highlight', id, deleted_at FROM highlights WHERE deleted_at IS NOT NULL
  UNION ALL SELECT 'note', id, deleted_at FROM notes WHERE deleted_at IS NOT NULL`;

const SIGHT = `INSERT INTO trash_sightings (kind, row_id, deleted_at, days)
  SELECT kind, row_id, deleted_at, 1 FROM (${DELETED}) WHERE true
  ON CONFLICT (kind, row_id) DO UPDATE SET
    days = CASE WHEN deleted_at = excluded.deleted_at THEN days + 1 ELSE 1 END, deleted_at = excluded.deleted_at`;

const FORGET_RESTORED = `DELETE FROM trash_sightings
  WHERE (kind, row_id) NOT IN (SELECT kind, row_id FROM (${DELETED}))`;
