import { z } from 'zod';
import type { AssetHash } from '../../shared/model/block.js';
import type { SnapshotFacts } from '../../shared/model/snapshot.js';
import type { Database } from './database.js';
import { instant, NumberRow, TextRow } from './row-values.js';
import type { RowGoal } from './undo-log.js';

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

/** The version that is shown goes first, then those before it: what came later and is not shown, a login page perhaps, is last. */
const NEAREST_SHOWN = `v.n IS a.current_version DESC, v.n < COALESCE(a.current_version, v.n + 1) DESC,
  v.quality = 'article' DESC, v.n DESC`;

/** What may be shown as a page: text and pictures that were handed over have none. */
const RAW_SQL = `SELECT v.n AS version, f.hash, f.mime, v.final_url AS url FROM article_versions v
  JOIN articles a ON a.id = v.article_id JOIN assets f ON f.hash = v.raw_asset
  WHERE v.article_id = ? AND (f.mime LIKE '%html%' OR f.mime LIKE '%xml%') ORDER BY ${NEAREST_SHOWN} LIMIT 1`;

const KEPT_SQL = `SELECT s.id, s.version, s.hash, s.bytes, s.pieces, s.missing, s.created_at FROM snapshots s
  JOIN articles a ON a.id = s.article_id
  JOIN article_versions v ON v.article_id = s.article_id AND v.n = s.version
  WHERE s.article_id = ? AND s.deleted_at IS NULL ORDER BY ${NEAREST_SHOWN} LIMIT 1`;

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

  /** The page of the version that is shown, or of the one nearest to it that has one. */
  shownOf(articleRow: number): KeptSnapshot | null {
    return this.#database.get(SnapshotRow, KEPT_SQL, [articleRow]);
  }

  /** Whether a kept page was made of these very bytes of a page. */
  isOfPage(row: number, raw: AssetHash): boolean {
    const sql = `SELECT COUNT(*) AS value FROM snapshots s
      JOIN article_versions v ON v.article_id = s.article_id AND v.n = s.version WHERE s.id = ? AND v.raw_asset = ?`;
    return (this.#database.get(NumberRow, sql, [row, raw])?.value ?? 0) > 0;
  }

  /** Removes for good what was taken away before a moment; answers how many that were. */
  forget(before: number): number {
    return this.#database.run('DELETE FROM snapshots WHERE deleted_at < ?', [before]).changes;
  }

  /** What the page of the text that is shown came as, else the one nearest to it; null when it was never one. */
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

  /** What has to become of its row for every page of a site to be kept whole. In the transaction of the act. */
  goalToSetSite(host: string, now: number): RowGoal {
    this.#database.run(
      'INSERT OR IGNORE INTO whole_page_sites (host, updated_at, deleted_at) VALUES (?, ?, ?)',
      [host, now, now],
    );
    const found = this.#database.get(NumberRow, 'SELECT id AS value FROM whole_page_sites WHERE host = ?', [
      host,
    ]);
    return {
      table: 'whole_page_sites',
      key: found?.value ?? 0,
      after: { updated_at: now, deleted_at: null },
    };
  }

  setSite(host: string, isOn: boolean, now: number): void {
    this.#database.run(
      `INSERT INTO whole_page_sites (host, updated_at, deleted_at) VALUES (?, ?, ?)
       ON CONFLICT (host) DO UPDATE SET updated_at = excluded.updated_at, deleted_at = excluded.deleted_at`,
      [host, now, isOn ? null : now],
    );
  }
}
