import type { z } from 'zod';
import type { Database } from './database.js';
import { jsonColumn, TextRow } from './row-values.js';

/** What the library remembers about itself, by key, as JSON. */
export class MetaTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Null when nothing is kept under the key, or nothing of this shape. */
  get<Value>(key: string, shape: z.ZodType<Value>): Value | null {
    const found = this.#database.get(TextRow, 'SELECT value FROM meta WHERE key = ?', [key]);
    return found ? (jsonColumn(shape).safeParse(found.value).data ?? null) : null;
  }

  set(key: string, value: unknown): void {
    this.#database.run(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      [key, JSON.stringify(value)],
    );
  }

  delete(key: string): void {
    this.#database.run('DELETE FROM meta WHERE key = ?', [key]);
  }
}
