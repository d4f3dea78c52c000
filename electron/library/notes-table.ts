import { z } from 'zod';
import type { Note } from '../../shared/model/note.js';
import type { Database } from './database.js';
import { instant, NumberRow } from './row-values.js';

const NoteRow = z.object({
  id: z.int(),
  uid: z.string(),
  article_uid: z.string(),
  highlight_uid: z.string().nullable(),
  text: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
});

const DeletedNote = z.object({
  text: z.string(),
  article_id: z.int(),
  highlight_id: z.int().nullable(),
});

/** A note and its row. */
export interface NoteRecord {
  readonly row: number;
  readonly note: Note;
}

const fromRow = (row: z.infer<typeof NoteRow>): NoteRecord => ({
  row: row.id,
  note: {
    id: row.uid,
    articleId: row.article_uid,
    highlightId: row.highlight_uid,
    text: row.text,
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
  },
});

/** What a note is written on: one highlight, or the article itself when `highlightRow` is null. */
export interface NotePlace {
  readonly articleRow: number;
  readonly highlightRow: number | null;
}

const SELECT = `SELECT n.id, n.uid, a.uid AS article_uid, h.uid AS highlight_uid, n.text, n.created_at, n.updated_at
  FROM notes n JOIN articles a ON a.id = n.article_id LEFT JOIN highlights h ON h.id = n.highlight_id`;

/** What a person wrote: one note a highlight and one an article. */
export class NotesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Writes a note that is not there yet (`deleted_at` is set): the undo log brings it to life. */
  insertHidden(place: NotePlace, note: { readonly id: string; readonly text: string }, now: number): number {
    return this.#database.run(
      `INSERT INTO notes (uid, article_id, highlight_id, text, created_at, updated_at, deleted_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [note.id, place.articleRow, place.highlightRow, note.text, now, now, now],
    ).rowId;
  }

  /** The one note of a place; null when there is none. */
  at({ articleRow, highlightRow }: NotePlace): NoteRecord | null {
    const found = this.#database.get(
      NoteRow,
      `${SELECT} WHERE n.article_id = ? AND n.highlight_id IS ? AND n.deleted_at IS NULL`,
      [articleRow, highlightRow],
    );
    return found && fromRow(found);
  }

  /** A deleted note, its words and its place; null when it is not deleted. */
  deleted(row: number): { readonly text: string; readonly place: NotePlace } | null {
    const found = this.#database.get(
      DeletedNote,
      'SELECT text, article_id, highlight_id FROM notes WHERE id = ? AND deleted_at IS NOT NULL',
      [row],
    );
    if (!found) return null;
    return {
      text: found.text,
      place: { articleRow: found.article_id, highlightRow: found.highlight_id },
    };
  }

  /** The rows of the notes that were deleted together with their highlight. */
  deletedWith(highlightRow: number): readonly number[] {
    return this.#database
      .all(
        NumberRow,
        `SELECT n.id AS value FROM notes n JOIN highlights h ON h.id = n.highlight_id
         WHERE h.id = ? AND n.deleted_at = h.deleted_at`,
        [highlightRow],
      )
      .map(({ value }) => value);
  }

  /** The article's own note first, then those on highlights in the order of the text. */
  ofArticle(articleRow: number): readonly Note[] {
    return this.#database
      .all(
        NoteRow,
        `${SELECT} WHERE n.article_id = ? AND n.deleted_at IS NULL
         ORDER BY n.highlight_id IS NOT NULL, h.start, h.id`,
        [articleRow],
      )
      .map((row) => fromRow(row).note);
  }
}
