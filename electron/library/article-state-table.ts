import { z } from 'zod';
import type { ArticleId, Headline, ListName, Place, View } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { ReadingPosition } from '../../shared/model/reading-position.js';
import type { Database } from './database.js';
import { HeadlineRow, SELECT_HEADLINE, toHeadline } from './headline-row.js';
import { listedOf } from './listed.js';
import { NumberRow } from './row-values.js';
import type { SqlValue } from './sqlite-driver.js';

const PositionRow = z.object({ version: z.int(), offset: z.int(), below: z.int() });

const POSITION_SQL = `SELECT position_version AS version, position_offset AS "offset", position_below AS below
  FROM article_state WHERE article_id = ? AND position_version IS NOT NULL`;

/** The statement of one list; with `after`, only what comes behind a row. Exported so that a test can ask for its plan. */
export function listSql(view: View, after: boolean): string {
  const { from, where, at } = listedOf(view);
  return `${SELECT_HEADLINE} FROM ${from} JOIN articles a ON a.id = s.article_id
   WHERE ${where}${after ? ` AND (${at}.saved_at, ${at}.article_id) < (?, ?)` : ''}
   ORDER BY ${at}.saved_at DESC, ${at}.article_id DESC LIMIT ?`;
}

/** The statement of one count. */
export function countSql(view: ListName): string {
  const { from, where } = listedOf(view);
  return `SELECT COUNT(*) AS value FROM ${from} WHERE ${where}`;
}

/** Where a page of a list ends. */
export interface RowCursor {
  readonly savedAt: number;
  readonly row: number;
}

/** What an article looks like in a list once its text is stored. */
export interface StoredLook {
  readonly title: string;
  readonly publisher: string | null;
  readonly host: string | null;
  readonly language: string | null;
  readonly publishedAt: number | null;
  readonly excerpt: string;
  readonly charCount: number;
  readonly readingSeconds: number;
  readonly picturesMissing: number;
  readonly thumbnail: string | null;
}

/** Further ahead than clocks are apart or put back by hand: one of the two days is wrong. */
const MISDATED_MS = 7 * 24 * 3_600_000;
const FOREVER = Number.MAX_SAFE_INTEGER;

const LATELY = 'SELECT saved_at AS value FROM article_state ORDER BY article_id DESC LIMIT 20';

const NEWEST = `SELECT COALESCE(MAX(value), 0) AS value FROM (
  SELECT * FROM (SELECT saved_at AS value FROM article_state INDEXED BY state_all WHERE deleted_at IS NULL AND saved_at <= ?1 ORDER BY saved_at DESC LIMIT 1)
  UNION ALL SELECT MAX(saved_at) FROM article_state INDEXED BY state_deleted WHERE deleted_at IS NOT NULL AND saved_at <= ?1)`;

/** The narrow table every list and count stands on: read, place, star, progress, and how an article looks in a row. */
export class ArticleStateTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * When what is saved now counts as saved: later than anything there, so that the order of the list stays the order
   * of saving when the clock was put back or stands still. What a clock that was far ahead for a while gave its day to does not count.
   */
  #savedAt(now: number): number {
    const newest = (until: number): number => this.#database.get(NumberRow, NEWEST, [until])?.value ?? 0;
    const last = newest(FOREVER);
    const likely = last <= now + MISDATED_MS || this.#isClockBehind(now) ? last : newest(now + MISDATED_MS);
    return Math.max(now, likely + 1);
  }

  /** Whether it is the clock of today that is wrong, as most of what was saved lately lies far ahead of it, and not that of a day in between. */
  #isClockBehind(now: number): boolean {
    const lately = this.#database.all(NumberRow, LATELY).map(({ value }) => value);
    return lately.filter((savedAt) => savedAt > now + MISDATED_MS).length * 2 > lately.length;
  }

  /** Puts a new article into the inbox, unread, its text still to come. */
  insert(
    row: number,
    look: {
      readonly title: string;
      readonly host: string | null;
      readonly place: Place;
      readonly now: number;
    },
  ): void {
    this.#database.run(
      `INSERT INTO article_state (article_id, saved_at, updated_at, title, host, place, body)
       VALUES (?, ?, ?, ?, ?, ?, 'saving')`,
      [row, this.#savedAt(look.now), look.now, look.title, look.host, look.place],
    );
  }

  list(view: View, after: RowCursor | null, limit: number): { rows: Headline[]; next: RowCursor | null } {
    const from: readonly SqlValue[] = after ? [after.savedAt, after.row] : [];
    const { values } = listedOf(view);
    const found = this.#database.all(HeadlineRow, listSql(view, after !== null), [
      ...values,
      ...from,
      limit + 1,
    ]);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return { rows: shown.map(toHeadline), next: last ? { savedAt: last.saved_at, row: last.row } : null };
  }

  /** One row, also of an article in the trash; null when there is none. */
  headline(id: ArticleId): Headline | null {
    const found = this.#database.get(
      HeadlineRow,
      `${SELECT_HEADLINE} FROM articles a JOIN article_state s ON s.article_id = a.id WHERE a.uid = ?`,
      [id],
    );
    return found && toHeadline(found);
  }

  /** The rows of articles that are not in the trash, in the order asked for. */
  headlines(ids: readonly ArticleId[]): Headline[] {
    const found = this.#database.all(
      HeadlineRow,
      `${SELECT_HEADLINE} FROM articles a JOIN article_state s ON s.article_id = a.id
       WHERE a.uid IN (SELECT value FROM json_each(?)) AND s.deleted_at IS NULL`,
      [JSON.stringify(ids)],
    );
    const byId = new Map(found.map((row) => [row.uid, toHeadline(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  count(view: ListName): number {
    return this.#database.get(NumberRow, countSql(view))?.value ?? 0;
  }

  /** Marks an unread article as read; false when it was read before. */
  setSeen(row: number, now: number): boolean {
    const sql =
      'UPDATE article_state SET read_at = ?, updated_at = ? WHERE article_id = ? AND read_at IS NULL';
    return this.#database.run(sql, [now, now, row]).changes > 0;
  }

  /** Where an article's reader is; null when it was never scrolled. */
  position(row: number): ReadingPosition | null {
    return this.#database.get(PositionRow, POSITION_SQL, [row]) ?? null;
  }

  setProgress(row: number, progress: number, position: ReadingPosition | null, now: number): void {
    const { version = null, offset = null, below = null } = position ?? {};
    this.#database.run(
      `UPDATE article_state SET progress = ?, position_version = ?, position_offset = ?, position_below = ?, updated_at = ?
       WHERE article_id = ?`,
      [progress, version, offset, below, now, row],
    );
  }

  /** Tells that the text is being fetched again; an article that has text goes on showing it. */
  setSaving(row: number, now: number): void {
    this.#database.run(
      `UPDATE article_state SET failure = NULL, updated_at = ?,
       body = CASE WHEN (SELECT current_version FROM articles WHERE id = article_id) IS NULL THEN 'saving' ELSE body END
       WHERE article_id = ?`,
      [now, row],
    );
  }

  /** Puts an article that turned out to be another one that is here into the trash; one with a text of its own stays. */
  leaveToTwin(row: number, now: number): void {
    this.#database.run(
      `UPDATE article_state SET deleted_at = ?, updated_at = ? WHERE article_id = ? AND deleted_at IS NULL
       AND (SELECT current_version FROM articles WHERE id = article_id) IS NULL`,
      [now, now, row],
    );
  }

  /** Brings an article back from the trash to the head of a place, as if saved now. */
  bringBack(row: number, place: Place, now: number): void {
    this.#database.run(
      `UPDATE article_state SET deleted_at = NULL, read_at = NULL, place = ?, saved_at = ?, updated_at = ?
       WHERE article_id = ?`,
      [place, this.#savedAt(now), now, row],
    );
  }

  setStored(row: number, look: StoredLook, now: number): void {
    this.#database.run(
      `UPDATE article_state SET title = ?, publisher = ?, host = ?, lang = ?, published_at = ?, excerpt = ?, char_count = ?,
       reading_seconds = ?, pictures_missing = ?, thumbnail = ?, body = 'saved', failure = NULL, updated_at = ?
       WHERE article_id = ?`,
      [
        look.title,
        look.publisher,
        look.host,
        look.language,
        look.publishedAt,
        look.excerpt,
        look.charCount,
        look.readingSeconds,
        look.picturesMissing,
        look.thumbnail,
        now,
        row,
      ],
    );
  }

  setPictures(row: number, look: Pick<StoredLook, 'picturesMissing' | 'thumbnail'>, now: number): void {
    this.#database.run(
      'UPDATE article_state SET pictures_missing = ?, thumbnail = ?, updated_at = ? WHERE article_id = ?',
      [look.picturesMissing, look.thumbnail, now, row],
    );
  }

  /** Keeps what is known of a page without text: its headline. */
  setHeadline(row: number, look: Pick<StoredLook, 'title' | 'publisher' | 'language' | 'publishedAt'>): void {
    this.#database.run(
      `UPDATE article_state SET title = ?, publisher = COALESCE(?, publisher), lang = COALESCE(?, lang),
       published_at = COALESCE(?, published_at) WHERE article_id = ?`,
      [look.title, look.publisher, look.language, look.publishedAt, row],
    );
  }

  /** Says why an article without text has none. One that has text goes on showing it and says nothing. */
  setFailed(row: number, body: 'failed' | 'headline', failure: FailureFacts, now: number): void {
    this.#database.run(
      `UPDATE article_state SET body = ?, failure = ?, updated_at = ?
       WHERE article_id = ? AND (SELECT current_version FROM articles WHERE id = article_id) IS NULL`,
      [body, JSON.stringify(failure), now, row],
    );
  }

  /** Counts the highlights and notes of an article again and when one of them changed last, in the transaction that changed them. */
  recount(row: number): void {
    this.#database.run(
      `UPDATE article_state SET
       highlight_count = (SELECT COUNT(*) FROM highlights h WHERE h.article_id = article_state.article_id AND h.deleted_at IS NULL),
       note_count = (SELECT COUNT(*) FROM notes n WHERE n.article_id = article_state.article_id AND n.deleted_at IS NULL),
       annotated_at = (SELECT MAX(updated_at) FROM (
         SELECT h.updated_at FROM highlights h WHERE h.article_id = article_state.article_id AND h.deleted_at IS NULL
         UNION ALL
         SELECT n.updated_at FROM notes n WHERE n.article_id = article_state.article_id AND n.deleted_at IS NULL))
       WHERE article_id = ?`,
      [row],
    );
  }
}
