import { z } from 'zod';
import type { AssetHash } from '../../shared/model/block.js';
import { Mends, VersionOrigin, type VersionSummary } from '../../shared/model/version.js';
import type { Database } from './database.js';
import { instant, jsonColumn, NumberRow } from './row-values.js';

const SummaryRow = z.object({
  n: z.int(),
  origin: VersionOrigin,
  created_at: z.number(),
  title: z.string(),
  length: z.int(),
  is_shown: z.int(),
});

const SourceRow = z.object({
  raw_asset: z.string(),
  mime: z.string(),
  headers: jsonColumn(z.record(z.string(), z.string())).nullable(),
  final_url: z.string().nullable(),
});

const OriginRow = z.object({
  origin: VersionOrigin,
  quality: z.enum(['article', 'weak', 'empty']),
  mends: jsonColumn(Mends).nullable(),
  length: z.int(),
});

/** The page a version was read from, as it is kept. */
export interface KeptSource {
  readonly raw: AssetHash;
  readonly mime: string;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly finalUrl: string | null;
}

/** How a version came to be, and how much it is worth. */
export type VersionBirth = z.infer<typeof OriginRow>;

/** The versions of an article as its history: when each came and how, and what it was read from. */
export class VersionHistory {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The newest first, at most `limit`. Versions without text are no versions to a reader and are left out. */
  list(row: number, limit: number): readonly VersionSummary[] {
    return this.#database.all(SummaryRow, LIST_SQL, [row, limit]).map((found) => ({
      version: found.n,
      origin: found.origin,
      createdAt: instant(found.created_at),
      title: found.title,
      length: found.length,
      isShown: found.is_shown === 1,
    }));
  }

  count(row: number): number {
    return this.#database.get(NumberRow, COUNT_SQL, [row])?.value ?? 0;
  }

  birth(row: number, n: number): VersionBirth | null {
    return this.#database.get(OriginRow, ORIGIN_SQL, [row, n]);
  }

  /** The page a version was read from, else the newest page that is kept of its article. */
  source(row: number, n: number): KeptSource | null {
    const found = this.#database.get(SourceRow, SOURCE_SQL, [row, n]);
    return (
      found && {
        raw: found.raw_asset,
        mime: found.mime,
        headers: found.headers,
        finalUrl: found.final_url,
      }
    );
  }

  /** How many articles have a text whose page is kept; those in the trash do not count. */
  countKept(): number {
    return this.#database.get(NumberRow, `SELECT COUNT(*) AS value ${KEPT}`)?.value ?? 0;
  }

  /** The next of them behind a number; null behind the last. */
  nextKept(after: number): number | null {
    const sql = `SELECT a.id AS value ${KEPT} AND a.id > ? ORDER BY a.id LIMIT 1`;
    return this.#database.get(NumberRow, sql, [after])?.value ?? null;
  }

  /** The versions whose title and text are these, by their hash. */
  withHash(row: number, hash: string): readonly number[] {
    return this.#database
      .all(NumberRow, 'SELECT n AS value FROM article_versions WHERE article_id = ? AND hash = ?', [
        row,
        hash,
      ])
      .map(({ value }) => value);
  }
}

const KEPT = `FROM articles a JOIN article_state s ON s.article_id = a.id
  JOIN article_versions v ON v.article_id = a.id AND v.n = a.current_version
  WHERE s.deleted_at IS NULL AND v.raw_asset IS NOT NULL`;

const LIST_SQL = `SELECT v.n, v.origin, v.created_at, v.title, LENGTH(v.text) AS length, v.n IS a.current_version AS is_shown
  FROM article_versions v JOIN articles a ON a.id = v.article_id
  WHERE v.article_id = ? AND v.quality <> 'empty' ORDER BY v.n DESC LIMIT ?`;

const COUNT_SQL =
  "SELECT COUNT(*) AS value FROM article_versions WHERE article_id = ? AND quality <> 'empty'";

const ORIGIN_SQL = `SELECT origin, quality, mends, LENGTH(text) AS length
  FROM article_versions WHERE article_id = ? AND n = ?`;

const SOURCE_SQL = `SELECT v.raw_asset, f.mime, v.headers, v.final_url
  FROM article_versions v JOIN assets f ON f.hash = v.raw_asset
  WHERE v.article_id = ? ORDER BY v.n = ? DESC, v.n DESC LIMIT 1`;
