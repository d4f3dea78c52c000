import { z } from 'zod';
import { addressKey } from '../articles/address-key.js';
import type { Tables } from '../library/tables.js';
import type { RowOf } from './rows.js';
import type { Survivors, SurvivingVersion } from './survivors.js';

const FoundRow = z.object({ value: z.int() });

/** One article of the damaged library, as far as it can be read. */
export interface SurvivingArticle {
  /** Its number there. */
  readonly row: number;
  readonly article: RowOf<'articles'> | null;
  readonly state: RowOf<'article_state'> | null;
  /** The oldest first. */
  readonly versions: readonly SurvivingVersion[];
  /** The number of the same article in the library that is open; null when it is missing there. */
  readonly presentRow: number | null;
}

/** Finds the articles of a damaged library in the one that is open, which may have begun as a copy of it. */
export class Identity {
  readonly #tables: Tables;
  readonly #survivors: Survivors;
  readonly #copiedAt: number | null;

  /** @param copiedAt when the copy was made that is open; null when it is none */
  constructor(tables: Tables, survivors: Survivors, copiedAt: number | null) {
    this.#tables = tables;
    this.#survivors = survivors;
    this.#copiedAt = copiedAt;
  }

  /** Every article of which anything can be read. */
  articles(): readonly SurvivingArticle[] {
    const { articles, states, versions } = this.#survivors;
    const byArticle = new Map<number, SurvivingVersion[]>();
    for (const version of versions.all())
      byArticle.set(version.article_id, [...(byArticle.get(version.article_id) ?? []), version]);
    const rows = new Set([
      ...articles.all().map(({ id }) => id),
      ...states.all().map(({ article_id: row }) => row),
      ...byArticle.keys(),
    ]);
    return [...rows]
      .toSorted((one, other) => one - other)
      .map((row) => {
        const known = {
          row,
          article: articles.get(row),
          state: states.get(row),
          versions: (byArticle.get(row) ?? []).toSorted((one, other) => one.n - other.n),
        };
        return { ...known, presentRow: this.#presentRow(known) };
      });
  }

  /** Whether a row of the open library was there when the copy was made: then it has the number it had in the damaged one. */
  isCommon(table: 'articles' | 'highlights', row: number): boolean {
    const sql = `SELECT 1 AS value FROM ${table} WHERE id = ? AND created_at <= ?`;
    return this.#copiedAt !== null && this.#find(sql, [row, this.#copiedAt]) !== null;
  }

  /** The number of the newest version an article of the open library has; 0 when it has none. */
  newestVersion(presentRow: number): number {
    const sql = 'SELECT COALESCE(MAX(n), 0) AS value FROM article_versions WHERE article_id = ?';
    return this.#find(sql, [presentRow]) ?? 0;
  }

  /** When anything about an article of the open library changed last. */
  changedAt(presentRow: number): number {
    return (
      this.#find('SELECT updated_at AS value FROM article_state WHERE article_id = ?', [presentRow]) ?? 0
    );
  }

  #presentRow(known: Omit<SurvivingArticle, 'presentRow'>): number | null {
    if (known.article) return this.#tables.articles.find(known.article.uid)?.row ?? null;
    if (this.isCommon('articles', known.row)) return known.row;
    return this.#bySaving(known) ?? this.#byAddress(known) ?? this.#byHandedOver(known.row);
  }

  /** No two articles of a library are saved at the same moment. */
  #bySaving({ state }: Pick<SurvivingArticle, 'state'>): number | null {
    const sql = 'SELECT article_id AS value FROM article_state WHERE saved_at = ? AND title = ?';
    return state && this.#find(sql, [state.saved_at, state.title]);
  }

  #byAddress({ versions }: Pick<SurvivingArticle, 'versions'>): number | null {
    const address = versions.at(-1)?.final_url ?? null;
    const key = address === null ? null : addressKey(address);
    return key === null ? null : (this.#tables.articles.findByAddressKey(key)?.row ?? null);
  }

  #byHandedOver(row: number): number | null {
    const handed = this.#survivors.handedOver.all().find(({ article_id: owner }) => owner === row);
    return handed ? (this.#tables.articles.findByHandedOver(handed.hash)?.row ?? null) : null;
  }

  #find(sql: string, values: readonly (string | number)[]): number | null {
    return this.#tables.database.get(FoundRow, sql, values)?.value ?? null;
  }
}
