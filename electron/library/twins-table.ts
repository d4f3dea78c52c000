import { z } from 'zod';
import type { Database } from './database.js';
import { NumberRow } from './row-values.js';
import type { RowGoal } from './undo-log.js';

const TwinRow = z.object({ twin_id: z.int() });

/** Which articles are alike: the bands of their texts, and the pairs that were found. */
export class TwinsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Articles outside the trash whose texts share most bands with these, without one of them. */
  alike(bands: readonly number[], without: number, limit: number): readonly number[] {
    return this.#database
      .all(
        NumberRow,
        `SELECT b.article_id AS value FROM text_bands b JOIN article_state s ON s.article_id = b.article_id
         WHERE b.band IN (SELECT value FROM json_each(?)) AND b.article_id <> ? AND s.deleted_at IS NULL
         GROUP BY b.article_id ORDER BY COUNT(*) DESC, b.article_id LIMIT ?`,
        [JSON.stringify(bands), without, limit],
      )
      .map(({ value }) => value);
  }

  setBands(row: number, bands: readonly number[]): void {
    this.#database.run('DELETE FROM text_bands WHERE article_id = ?', [row]);
    for (const band of new Set(bands))
      this.#database.run('INSERT INTO text_bands VALUES (?, ?)', [band, row]);
  }

  /** Notes that an article tells the story of another one that was here before. */
  insert(row: number, twin: number): void {
    this.#database.run('INSERT OR IGNORE INTO article_twins (article_id, twin_id) VALUES (?, ?)', [
      row,
      twin,
    ]);
  }

  /** The article outside the trash whose story an article tells again, as long as nobody said that both are wanted. */
  of(row: number): number | null {
    const found = this.#database.get(
      TwinRow,
      `SELECT t.twin_id FROM article_twins t JOIN article_state s ON s.article_id = t.twin_id
       WHERE t.article_id = ? AND t.kept_at IS NULL AND s.deleted_at IS NULL`,
      [row],
    );
    return found ? (this.#identicalTo(row, found.twin_id) ?? found.twin_id) : null;
  }

  /** The article outside the trash whose text has every band of another one's, its noted twin before all others. */
  #identicalTo(row: number, twin: number): number | null {
    const found = this.#database.get(
      NumberRow,
      `SELECT b.article_id AS value FROM text_bands b JOIN article_state s ON s.article_id = b.article_id
       WHERE b.band IN (SELECT band FROM text_bands WHERE article_id = ?1) AND b.article_id <> ?1 AND s.deleted_at IS NULL
       GROUP BY b.article_id HAVING COUNT(*) = (SELECT COUNT(*) FROM text_bands WHERE article_id = ?1)
       ORDER BY b.article_id <> ?2, b.article_id LIMIT 1`,
      [row, twin],
    );
    return found?.value ?? null;
  }

  /** What has to become of its row for both articles to be wanted. */
  goalToKeepBoth(row: number, now: number): RowGoal {
    return { table: 'article_twins', key: row, after: { kept_at: now } };
  }
}
