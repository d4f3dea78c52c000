import { existsSync, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { fileError } from './disk-error.js';

/** Everything the library keeps lies in one folder that can be copied, moved and backed up as it is. */
export interface LibraryFolder {
  readonly root: string;
  readonly database: string;
  /** The index of words: nothing that could not be made again. */
  readonly search: string;
  readonly assets: string;
  /** Small pictures, named as the ones they were made from; may be deleted at any time (`electron/app/thumbnails.ts`). */
  readonly thumbnails: string;
  readonly backups: string;
  /** Half-written files, on the same disk as their goal, so that a rename finishes them. */
  readonly temporary: string;
}

/** Where things lie in a library folder. */
export const libraryFolder = (root: string): LibraryFolder => ({
  root,
  database: join(root, 'library.db'),
  search: join(root, 'search.db'),
  assets: join(root, 'assets'),
  thumbnails: join(root, 'thumbnails'),
  backups: join(root, 'backups'),
  temporary: join(root, 'tmp'),
});

/**
 * Makes what is missing. Where nothing can be made because it may not be written, a library that is there can still be
 * read: then it is no error. @throws AppError `disk-full`, `library-read-only`, `write-failed`
 */
export function makeLibraryFolder(folder: LibraryFolder): void {
  try {
    for (const path of [folder.root, folder.assets, folder.backups, folder.temporary])
      mkdirSync(path, { recursive: true });
  } catch (error) {
    // Node 20 answers ENOENT where a folder cannot be made on a read-only disk.
    const isReadOnly = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const failure = isReadOnly ? new AppError('library-read-only', { cause: error }) : fileError(error);
    if (failure.code !== 'library-read-only' || !existsSync(folder.database)) throw failure;
  }
}

/** What Windows, some network disks and folders without read permission answer: there a rename is as safe as it gets. */
const CANNOT_SYNC: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP']);

/** Makes a rename inside this folder survive a power cut, where the system can do so. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && CANNOT_SYNC.has(error.code))) throw error;
  }
}

/** A moment as it stands in file names: sortable, without colons. */
export const fileStamp = (now: number): string => new Date(now).toISOString().replaceAll(':', '-');
