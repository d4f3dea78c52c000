import { z } from 'zod';
import type { TextPosition, TextQuote } from '../../shared/model/highlight.js';
import type { Database } from './database.js';

const WantedRow = z
  .object({
    id: z.int(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  })
  .transform(({ id, start, end, quote: exact, prefix, suffix }): WantedPlace => ({
    row: id,
    quote: { exact, prefix, suffix },
    position: { start, end },
  }));

const PlaceRow = z.object({ version: z.int(), start: z.int(), end: z.int() });

/** A highlight whose place in some version is not known yet, as it was made. */
export interface WantedPlace {
  readonly row: number;
  readonly quote: TextQuote;
  readonly position: TextPosition;
}

/** Where a highlight stands in a version; null where it is not found. */
export interface FoundPlace {
  readonly row: number;
  readonly position: TextPosition | null;
}

/** The places of highlights in versions other than the one they were made in. */
export class HighlightPlacesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whose place in a version is not known; deleted ones too, since Undo brings them back. */
  wanted(articleRow: number, version: number): readonly WantedPlace[] {
    return this.#database.all(WantedRow, WANTED_SQL, [articleRow, version, version]);
  }

  /** Where a highlight was found in the newest version it was looked for in before. */
  newest(row: number): { readonly version: number; readonly position: TextPosition } | null {
    const found = this.#database.get(PlaceRow, NEWEST_SQL, [row]);
    return found && { version: found.version, position: { start: found.start, end: found.end } };
  }

  /** Writes down where highlights stand in a version. */
  insert(version: number, places: readonly FoundPlace[]): void {
    for (const { row, position } of places)
      this.#database.run('INSERT OR REPLACE INTO highlight_places VALUES (?, ?, ?, ?)', [
        row,
        version,
        position?.start ?? null,
        position?.end ?? null,
      ]);
  }
}

/** Exported so that a test can ask for its plan. */
export const WANTED_SQL = `SELECT h.id, h.start, h."end", h.quote, h.prefix, h.suffix FROM highlights h
  WHERE h.article_id = ? AND h.version <> ?
  AND NOT EXISTS (SELECT 1 FROM highlight_places p WHERE p.highlight_id = h.id AND p.version = ?)`;

const NEWEST_SQL = `SELECT version, start, "end" FROM highlight_places
  WHERE highlight_id = ? AND start IS NOT NULL ORDER BY version DESC LIMIT 1`;
