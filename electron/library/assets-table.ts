import { z } from 'zod';
import type { AssetHash } from '../../shared/model/block.js';
import type { Database } from './database.js';
import { NumberRow, TextRow } from './row-values.js';

/** What is known of a stored file. */
export interface Asset {
  readonly hash: AssetHash;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  /** `br` when the file is packed by brotli. */
  readonly encoding: 'br' | null;
}

/** A file as the library knows it. */
export interface KnownFile {
  readonly hash: AssetHash;
  readonly bytes: number;
  /** Whether it was found to be gone or cut short. */
  readonly isLost: boolean;
}

const FileRow = z
  .object({ hash: z.string(), bytes: z.int(), lost_at: z.number().nullable() })
  .transform(({ hash, bytes, lost_at: lostAt }): KnownFile => ({ hash, bytes, isLost: lostAt !== null }));

const NAMED = `SELECT hash FROM article_assets
  UNION SELECT raw_asset FROM article_versions WHERE raw_asset IS NOT NULL
  UNION SELECT thumbnail FROM article_state WHERE thumbnail IS NOT NULL
  UNION SELECT hash FROM snapshots
  UNION SELECT hash FROM media_files`;

const MimeRow = z.object({ mime: z.string() });
/** Which files of the asset store belong to the library. A row is written only once its file is on disk. */
export class AssetsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The same bytes twice are one row. */
  insert(asset: Asset, now: number): void {
    this.#database.run(
      `INSERT INTO assets (hash, mime, bytes, width, height, encoding, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (hash) DO NOTHING`,
      [asset.hash, asset.mime, asset.bytes, asset.width, asset.height, asset.encoding, now],
    );
  }

  /** Forgets files that no article names any more. The files themselves stay. */
  deleteUnnamed(): void {
    this.#database.run(`DELETE FROM assets WHERE hash NOT IN (${NAMED})`);
  }

  /** Which of these files have no row here. */
  unnamed(hashes: readonly AssetHash[]): readonly AssetHash[] {
    return this.#database
      .all(TextRow, 'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT hash FROM assets)', [
        JSON.stringify(hashes),
      ])
      .map(({ value }) => value);
  }

  /** Files in the order of their hashes, behind one of them. */
  after(hash: AssetHash | null, limit: number): readonly KnownFile[] {
    return this.#database.all(
      FileRow,
      'SELECT hash, bytes, lost_at FROM assets WHERE hash > ? ORDER BY hash LIMIT ?',
      [hash ?? '', limit],
    );
  }

  /** One file; null for a stranger. */
  file(hash: AssetHash): KnownFile | null {
    return this.#database.get(FileRow, 'SELECT hash, bytes, lost_at FROM assets WHERE hash = ?', [hash]);
  }

  /** The files of one version of an article. */
  of(row: number, version: number): readonly KnownFile[] {
    return this.#database.all(
      FileRow,
      `SELECT f.hash, f.bytes, f.lost_at FROM article_assets x JOIN assets f ON f.hash = x.hash
       WHERE x.article_id = ? AND x.version = ?`,
      [row, version],
    );
  }

  /** Which files of one version of an article are lost. */
  lostOf(row: number, version: number): readonly AssetHash[] {
    return this.of(row, version)
      .filter(({ isLost }) => isLost)
      .map(({ hash }) => hash);
  }

  /** Writes down since when files are lost, or with null that they are there. */
  setLost(hashes: readonly AssetHash[], at: number | null): void {
    this.#database.run('UPDATE assets SET lost_at = ? WHERE hash IN (SELECT value FROM json_each(?))', [
      at,
      JSON.stringify(hashes),
    ]);
  }

  /** The rows of the articles that show a file now, ascending, behind one of them. */
  shownIn(
    hash: AssetHash,
    { after, limit }: { readonly after: number; readonly limit: number },
  ): readonly number[] {
    return this.#database
      .all(
        NumberRow,
        `SELECT DISTINCT a.id AS value FROM article_assets x
         JOIN articles a ON a.id = x.article_id AND a.current_version = x.version
         WHERE x.hash = ? AND x.article_id > ? ORDER BY x.article_id LIMIT ?`,
        [hash, after, limit],
      )
      .map(({ value }) => value);
  }

  /** The MIME type of an asset that may be served as it lies on disk; null for raw pages and strangers. */
  mime(hash: AssetHash): string | null {
    return (
      this.#database.get(MimeRow, 'SELECT mime FROM assets WHERE hash = ? AND encoding IS NULL', [hash])
        ?.mime ?? null
    );
  }
}
