import { z } from 'zod';
import type { ArticleId } from '../../shared/model/article.js';
import { addressKey } from '../articles/address-key.js';
import type { Tables } from '../library/tables.js';
import { idInFile } from './id-in-file.js';
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

/** Which damaged file it is. */
export interface Origin {
  readonly file: string;
  /** When the copy was made that is open instead, in milliseconds since 1970; null when it is none. */
  readonly copiedAt: number | null;
}

/** Finds the articles of a damaged library in the one that is open, which may have begun as a copy of it. */
export class Identity {
  readonly #tables: Tables;
  readonly #survivors: Survivors;
  readonly #file: string;
  readonly #copiedAt: number | null;

  constructor(tables: Tables, survivors: Survivors, { file, copiedAt }: Origin) {
    this.#tables = tables;
    this.#survivors = survivors;
    this.#file = file;
    this.#copiedAt = copiedAt;
  }

  /** The numbers of all articles of which anything can be read, ascending. */
  rows(): readonly number[] {
    const { articles, states, versions } = this.#survivors;
    const rows = new Set([
      ...articles.all().map(({ id }) => id),
      ...states.all().map(({ article_id: row }) => row),
      ...versions.all().map(({ article_id: row }) => row),
    ]);
    return [...rows].toSorted((one, other) => one - other);
  }

  /** What is known of an article, and whether it is here. */
  article(row: number): SurvivingArticle {
    const { articles, states, versions } = this.#survivors;
    const known = {
      row,
      article: articles.get(row),
      state: states.get(row),
      versions: versions.of(row).toSorted((one, other) => one.n - other.n),
    };
    return { ...known, presentRow: this.#presentRow(known) };
  }

  /** The id an article comes back with: its own, where that can be read, else one that is the same each time. */
  idOf({ row, article }: Pick<SurvivingArticle, 'row' | 'article'>): ArticleId {
    return article?.uid ?? idInFile(this.#file, row);
  }

  /** Whether a row of the open library was there when the copy was made: then it has the number it had in the damaged one. */
  isCommon(table: 'articles' | 'highlights' | 'tags', row: number): boolean {
    const sql = `SELECT 1 AS value FROM ${table} WHERE id = ? AND created_at <= ?`;
    return this.#copiedAt !== null && this.#find(sql, [row, this.#copiedAt]) !== null;
  }

  /** The number of the newest version an article of the open library has; 0 when it has none. */
  newestVersion(presentRow: number): number {
    const sql = 'SELECT COALESCE(MAX(n), 0) AS value FROM article_versions WHERE article_id = ?';
    return this.#find(sql, [presentRow]) ?? 0;
  }

  #presentRow(known: Omit<SurvivingArticle, 'presentRow'>): number | null {
    const same = this.#tables.articles.find(this.idOf(known))?.row ?? null;
    if (known.article || same !== null) return same;
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
    const handed = this.#survivors.handedOver.of(row)[0];
    return handed ? (this.#tables.articles.findByHandedOver(handed.hash)?.row ?? null) : null;
  }

  #find(sql: string, values: readonly (string | number)[]): number | null {
    return this.#tables.database.get(FoundRow, sql, values)?.value ?? null;
  }
}
