import { z } from 'zod';
import type { AssetHash } from '../../shared/model/block.js';
import type { Database } from './database.js';
import { TextRow } from './row-values.js';

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

const NAMED = `SELECT hash FROM article_assets
  UNION SELECT raw_asset FROM article_versions WHERE raw_asset IS NOT NULL
  UNION SELECT thumbnail FROM article_state WHERE thumbnail IS NOT NULL`;

const MimeRow = z.object({ mime: z.string() });
const SizeRow = z.object({ hash: z.string(), bytes: z.int() });

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

  /** Files in the order of their names, behind the given one: what is on disk can be held against it a part at a time. */
  after(hash: AssetHash | null, limit: number): readonly Pick<Asset, 'hash' | 'bytes'>[] {
    return this.#database.all(
      SizeRow,
      'SELECT hash, bytes FROM assets WHERE hash > ? ORDER BY hash LIMIT ?',
      [hash ?? '', limit],
    );
  }

  /** The MIME type of an asset that may be served as it lies on disk; null for raw pages and strangers. */
  mime(hash: AssetHash): string | null {
    return (
      this.#database.get(MimeRow, 'SELECT mime FROM assets WHERE hash = ? AND encoding IS NULL', [hash])
        ?.mime ?? null
    );
  }
}
