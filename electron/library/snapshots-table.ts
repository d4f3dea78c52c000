import { z } from 'zod';
import type { AssetHash } from '../../shared/model/block.js';
import type { SnapshotFacts } from '../../shared/model/snapshot.js';
import type { Database } from './database.js';
import { instant, NumberRow, TextRow } from './row-values.js';

/** A whole page about to be kept. */
export interface NewSnapshot {
  readonly id: string;
  readonly articleRow: number;
  readonly version: number;
  readonly hash: AssetHash;
  readonly bytes: number;
  readonly pieces: number;
  readonly missing: number;
}

/** A whole page that is kept, with its file. */
export interface KeptSnapshot extends SnapshotFacts {
  readonly row: number;
  readonly hash: AssetHash;
}

/** The page one version was read from, as it came. */
export interface RawPage {
  readonly version: number;
  readonly hash: AssetHash;
  readonly mime: string;
  readonly url: string | null;
}

const SnapshotRow = z
  .object({
    id: z.int(),
    version: z.int(),
    hash: z.string(),
    bytes: z.int(),
    pieces: z.int(),
    missing: z.int(),
    created_at: z.number(),
  })
  .transform(({ id: row, created_at: keptAt, ...rest }): KeptSnapshot => ({
    row,
    keptAt: instant(keptAt),
    ...rest,
  }));

const RawRow = z.object({ version: z.int(), hash: z.string(), mime: z.string(), url: z.string().nullable() });

/** What may be shown as a page: text and pictures that were handed over have none. */
const RAW_SQL = `SELECT v.n AS version, f.hash, f.mime, v.final_url AS url FROM article_versions v
  JOIN assets f ON f.hash = v.raw_asset
  WHERE v.article_id = ? AND (f.mime LIKE '%html%' OR f.mime LIKE '%xml%') ORDER BY v.n DESC LIMIT 1`;

/** The whole pages that are kept beside articles, and the sites of which every page is. */
export class SnapshotsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds a page; an older one of the same version has nothing that this one lacks. */
  insert(snapshot: NewSnapshot, now: number): void {
    const { id, articleRow, version, hash, bytes, pieces, missing } = snapshot;
    this.#database.run('DELETE FROM snapshots WHERE article_id = ? AND version = ?', [articleRow, version]);
    this.#database.run(
      `INSERT INTO snapshots (uid, article_id, version, hash, bytes, pieces, missing, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, articleRow, version, hash, bytes, pieces, missing, now, now],
    );
  }

  /** The page of the newest version that has one. */
  newestOf(articleRow: number): KeptSnapshot | null {
    return this.#database.get(
      SnapshotRow,
      `SELECT id, version, hash, bytes, pieces, missing, created_at FROM snapshots
       WHERE article_id = ? AND deleted_at IS NULL ORDER BY version DESC LIMIT 1`,
      [articleRow],
    );
  }

  /** Removes for good what was taken away before a moment; answers how many that were. */
  forget(before: number): number {
    return this.#database.run('DELETE FROM snapshots WHERE deleted_at < ?', [before]).changes;
  }

  /** What the newest page of an article came as; null when it was never one. */
  rawPage(articleRow: number): RawPage | null {
    return this.#database.get(RawRow, RAW_SQL, [articleRow]);
  }

  /** The sites of which every page is kept whole. */
  sites(): readonly string[] {
    return this.#database
      .all(TextRow, 'SELECT host AS value FROM whole_page_sites WHERE deleted_at IS NULL ORDER BY host')
      .map(({ value }) => value);
  }

  isSite(host: string): boolean {
    const sql = 'SELECT COUNT(*) AS value FROM whole_page_sites WHERE host = ? AND deleted_at IS NULL';
    return (this.#database.get(NumberRow, sql, [host])?.value ?? 0) > 0;
  }

  setSite(host: string, isOn: boolean, now: number): void {
    this.#database.run(
      `INSERT INTO whole_page_sites (host, updated_at, deleted_at) VALUES (?, ?, ?)
       ON CONFLICT (host) DO UPDATE SET updated_at = excluded.updated_at, deleted_at = excluded.deleted_at`,
      [host, now, isOn ? null : now],
    );
  }
}
