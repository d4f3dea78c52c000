import type { z } from 'zod';
import type { RawRow } from './table-shapes.js';

/** Reads a checked row out of what was stored; `again` reads it anew from the file. Null for what is none of its table. */
export type ReadRow<Row> = (raw: RawRow, again: () => RawRow | null) => Row | null;

/** Rows as a schema wants them. */
export const checkedBy =
  <Row>(shape: z.ZodType<Row>): ReadRow<Row> =>
  (raw) =>
    shape.safeParse(raw).data ?? null;

const changedAt = (row: object): number => {
  const at: unknown = Reflect.get(row, 'updated_at');
  return typeof at === 'number' ? at : 0;
};

const ownerOf = (row: object): number => {
  const owner: unknown = Reflect.get(row, 'article_id');
  return typeof owner === 'number' ? owner : 0;
};

/** The rows of one table that survived, each once: one that its table leads to before one that was only found, and the newer before the older. */
export class Shelf<Row extends object> {
  readonly #rows = new Map<string, { readonly row: Row; readonly isSure: boolean }>();
  readonly #byArticle = new Map<number, Row[]>();
  readonly #read: ReadRow<Row>;
  readonly #keyOf: (row: Row) => string;

  constructor(read: ReadRow<Row>, keyOf: (row: Row) => string) {
    this.#read = read;
    this.#keyOf = keyOf;
  }

  /** Takes a stored row when it is one of this table, and answers whether it is. */
  put(raw: RawRow, again: () => RawRow | null, isSure: boolean): boolean {
    const row = this.#read(raw, again);
    if (!row) return false;
    const key = this.#keyOf(row);
    const known = this.#rows.get(key);
    const isBetter = !known || (known.isSure === isSure ? changedAt(row) > changedAt(known.row) : isSure);
    if (isBetter) this.#rows.set(key, { row, isSure });
    this.#byArticle.clear();
    return true;
  }

  get(key: string | number): Row | null {
    return this.#rows.get(String(key))?.row ?? null;
  }

  /** Whether its table led to a row, which may be another table's otherwise. */
  isSure(row: Row): boolean {
    return this.#rows.get(this.#keyOf(row))?.isSure ?? false;
  }

  all(): readonly Row[] {
    return [...this.#rows.values()].map(({ row }) => row);
  }

  /** The rows that belong to an article, by its number in the damaged library. */
  of(articleRow: number): readonly Row[] {
    if (this.#byArticle.size === 0) this.#group();
    return this.#byArticle.get(articleRow) ?? [];
  }

  #group(): void {
    for (const { row } of this.#rows.values()) {
      const owner = ownerOf(row);
      const group = this.#byArticle.get(owner);
      if (group) group.push(row);
      else this.#byArticle.set(owner, [row]);
    }
  }
}
