import { z } from 'zod';
import type { AssetHash } from '../../shared/model/block.js';
import { isLost } from '../library/asset-check.js';
import { checkPages } from '../library/check-library.js';
import type { OpenedLibrary } from './opened-library.js';

const PART = 500;
const Numbers = z.object({ articles: z.int(), lacking: z.int() });

/** What is wrong with a library, and how much was looked at. */
export interface Diagnosis {
  readonly articles: number;
  readonly files: number;
  /** Files that a row names and that are gone or of another length. */
  readonly missing: readonly AssetHash[];
  /** How many articles lack pictures, whether they never came or are gone. */
  readonly lackingPictures: number;
}

/** Holds the whole library against the disk; changes nothing. @throws AppError `library-damaged` */
export async function diagnose({ tables, folder }: OpenedLibrary): Promise<Diagnosis> {
  checkPages(tables.database);
  const missing: AssetHash[] = [];
  let files = 0;
  let part = tables.assets.after(null, PART);
  while (part.length > 0) {
    // oxlint-disable-next-line no-await-in-loop -- one part at a time: a library may have a million files
    const lost = await Promise.all(part.map((file) => isLost(folder, file)));
    missing.push(...part.filter((_, at) => lost[at]).map(({ hash }) => hash));
    files += part.length;
    part = tables.assets.after(part.at(-1)?.hash ?? null, PART);
  }
  const counted = tables.database.get(
    Numbers,
    `SELECT COUNT(*) AS articles, COUNT(*) FILTER (WHERE pictures_missing > 0) AS lacking
     FROM article_state WHERE deleted_at IS NULL`,
  );
  return { articles: counted?.articles ?? 0, files, missing, lackingPictures: counted?.lacking ?? 0 };
}
