import { z } from 'zod';
import type { ArticleId } from '../../shared/model/article.js';
import type { Database } from './database.js';
import { AnyRow, TextRow } from './row-values.js';

const ArticleRow = z.object({
  id: z.int(),
  uid: z.string(),
  url: z.string().nullable(),
  current_version: z.int().nullable(),
  deleted_at: z.number().nullable(),
});

/** What an article is, whatever its text and state: its two ids, its address and which version is shown. */
export interface ArticleRecord {
  readonly row: number;
  readonly id: ArticleId;
  readonly url: string | null;
  readonly version: number | null;
  readonly isDeleted: boolean;
}

const fromRow = (row: z.infer<typeof ArticleRow>): ArticleRecord => ({
  row: row.id,
  id: row.uid,
  url: row.url,
  version: row.current_version,
  isDeleted: row.deleted_at !== null,
});

const COLUMNS = 'a.id, a.uid, a.url, a.current_version, s.deleted_at';
const FROM = 'articles a JOIN article_state s ON s.article_id = a.id';

/** Articles and every address that leads to them. */
export class ArticlesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  insert(article: { readonly id: ArticleId; readonly url: string | null; readonly now: number }): number {
    const { id, url, now } = article;
    return this.#database.run('INSERT INTO articles (uid, url, created_at) VALUES (?, ?, ?)', [id, url, now])
      .rowId;
  }

  /** Deleted ones too. */
  find(id: ArticleId): ArticleRecord | null {
    const found = this.#database.get(ArticleRow, `SELECT ${COLUMNS} FROM ${FROM} WHERE a.uid = ?`, [id]);
    return found && fromRow(found);
  }

  /** Ids that begin so, of articles that are not in the trash. */
  idsBeginning(beginning: string, limit: number): readonly ArticleId[] {
    return this.#database
      .all(
        TextRow,
        `SELECT a.uid AS value FROM ${FROM} WHERE a.uid >= ? AND a.uid < ? AND s.deleted_at IS NULL ORDER BY a.uid LIMIT ?`,
        [beginning, `${beginning}g`, limit],
      )
      .map(({ value }) => value);
  }

  /** Deleted ones too. */
  findByRow(row: number): ArticleRecord | null {
    const found = this.#database.get(ArticleRow, `SELECT ${COLUMNS} FROM ${FROM} WHERE a.id = ?`, [row]);
    return found && fromRow(found);
  }

  /** The article an address key leads to; deleted ones too. */
  findByAddressKey(key: string): ArticleRecord | null {
    const found = this.#database.get(
      ArticleRow,
      `SELECT ${COLUMNS} FROM article_addresses k JOIN articles a ON a.id = k.article_id
       JOIN article_state s ON s.article_id = a.id WHERE k.url_key = ?`,
      [key],
    );
    return found && fromRow(found);
  }

  /** Lets an address lead to an article. One in the trash gives its address up; a live one must have been looked for before. */
  claimAddress(key: string, row: number): void {
    this.#database.run(
      `INSERT INTO article_addresses (url_key, article_id) VALUES (?, ?)
       ON CONFLICT (url_key) DO UPDATE SET article_id = excluded.article_id`,
      [key, row],
    );
  }

  /** The first article outside the trash that was made of a text or file with this hash. */
  findByHandedOver(hash: string): ArticleRecord | null {
    const found = this.#database.get(
      ArticleRow,
      `SELECT ${COLUMNS} FROM handed_over h JOIN articles a ON a.id = h.article_id
       JOIN article_state s ON s.article_id = a.id
       WHERE h.hash = ? AND s.deleted_at IS NULL ORDER BY h.article_id LIMIT 1`,
      [hash],
    );
    return found && fromRow(found);
  }

  /** Remembers what was handed over for an article. */
  addHandedOver(hash: string, row: number): void {
    this.#database.run('INSERT OR IGNORE INTO handed_over (hash, article_id) VALUES (?, ?)', [hash, row]);
  }

  /** Gives an address to an article that has none. */
  setMissingUrl(row: number, url: string): void {
    this.#database.run('UPDATE articles SET url = ? WHERE id = ? AND url IS NULL', [url, row]);
  }

  showVersion(row: number, version: number): void {
    this.#database.run('UPDATE articles SET current_version = ? WHERE id = ?', [version, row]);
  }

  /** True for a library that holds nothing yet, not even in the trash. */
  isEmpty(): boolean {
    return this.#database.get(AnyRow, 'SELECT 1 FROM articles LIMIT 1') === null;
  }
}
