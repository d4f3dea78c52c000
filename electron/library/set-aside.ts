import { existsSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileError } from './disk-error.js';
import { fileStamp, type LibraryFolder } from './folder.js';

/** Under which name a damaged database is kept. */
export const damagedName = ({ database }: LibraryFolder, now: number): string =>
  `${basename(database)}.damaged-${fileStamp(now)}`;

/** Under which name a folder is kept that lay in the place of the database. */
export const folderName = ({ database }: LibraryFolder, now: number): string =>
  `${basename(database)}.folder-${fileStamp(now)}`;

/** Moves what lies in the place of the database out of the way, with the journal beside it. Never deletes: somebody may yet mend it. */
export function setAside({ root, database }: LibraryFolder, name: string): void {
  const kept = join(root, name);
  try {
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(`${database}${suffix}`)) renameSync(`${database}${suffix}`, `${kept}${suffix}`);
    }
  } catch (error) {
    throw fileError(error);
  }
}

/** Names of the files set aside, the newest first. */
export function filesSetAside({ root, database }: LibraryFolder): readonly string[] {
  const kept = readdirSync(root)
    .filter((name) => name.startsWith(`${basename(database)}.damaged-`))
    .filter((name) => !name.endsWith('-wal') && !name.endsWith('-shm'));
  return kept.toSorted().toReversed();
}

/** Name of the newest file set aside; null when there is none. */
export const newestSetAside = (folder: LibraryFolder): string | null => filesSetAside(folder)[0] ?? null;
