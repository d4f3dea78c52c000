import { z } from 'zod';
import { NumberRow } from './row-values.js';
import type { Tables } from './tables.js';

interface Walk {
  readonly tables: Tables;
  /** Under which the library keeps up to which article it is done. */
  readonly key: string;
  /** So many row numbers at a time. */
  readonly slice: number;
  readonly isStopped: () => boolean;
}

/**
 * Goes once in the life of a library through all articles that were there when it was first asked, and goes on where it
 * was after a restart: `work` does what comes after a row number, writes down how far it is, and answers whether it did.
 * @throws whatever `work` does
 */
export async function onceOverArticles(
  { tables, key, slice, isStopped }: Walk,
  work: (after: number) => boolean | Promise<boolean>,
): Promise<void> {
  const { database, meta } = tables;
  const last = database.get(NumberRow, 'SELECT COALESCE(MAX(id), 0) AS value FROM articles')?.value ?? 0;
  const from = meta.get(key, z.union([z.int(), z.literal('all')])) ?? 0;
  if (from === 'all') return;
  for (let after = from; after < last && !isStopped();) {
    // oxlint-disable-next-line no-await-in-loop -- slice after slice, so that others have their turn
    if (await work(after)) after += slice;
  }
  if (!isStopped()) meta.set(key, 'all');
}
