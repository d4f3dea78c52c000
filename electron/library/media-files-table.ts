import { z } from 'zod';
import type { AssetHash } from '../../shared/model/block.js';
import type { Database } from './database.js';

/** A film or sound on disk, by its address in the article. */
export interface MediaFile {
  readonly row: number;
  readonly address: string;
  readonly hash: AssetHash;
  readonly mime: string;
  readonly bytes: number;
}

const MediaRow = z.object({
  row: z.int(),
  address: z.string(),
  hash: z.string(),
  mime: z.string(),
  bytes: z.int(),
});

/** The films and sounds that are kept. */
export class MediaFilesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds a file; one that was kept under the same address before makes room. */
  insert(
    file: {
      readonly id: string;
      readonly articleRow: number;
      readonly address: string;
      readonly hash: AssetHash;
    },
    now: number,
  ): void {
    const { id, articleRow, address, hash } = file;
    this.#database.run('DELETE FROM media_files WHERE article_id = ? AND address = ?', [articleRow, address]);
    this.#database.run(
      `INSERT INTO media_files (uid, article_id, address, hash, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)`,
      [id, articleRow, address, hash, now, now],
    );
  }

  /** What is kept of an article, without files that are gone from disk. */
  of(articleRow: number): readonly MediaFile[] {
    return this.#database.all(
      MediaRow,
      `SELECT m.id AS row, m.address, m.hash, f.mime, f.bytes FROM media_files m JOIN assets f ON f.hash = m.hash
       WHERE m.article_id = ? AND m.deleted_at IS NULL AND f.lost_at IS NULL ORDER BY m.id`,
      [articleRow],
    );
  }

  /** Removes for good what was taken away before a moment; answers how many that were. */
  forget(before: number): number {
    return this.#database.run('DELETE FROM media_files WHERE deleted_at < ?', [before]).changes;
  }
}
