import { existsSync, statSync } from 'node:fs';
import { copiesIn } from '../backups/copies-folder.js';
import { fileError } from './disk-error.js';
import type { LibraryFolder } from './folder.js';
import { hasJournal } from './open-elsewhere.js';
import { countAssetFiles } from './orphan-files.js';
import { newestSetAside } from './set-aside.js';

/** What lies where the file of a library should: `emptied` is one without a byte although there was a library. */
export type FoundFile = 'nothing' | 'file' | 'emptied' | 'folder';

/** Whether anything in the folder tells that there was a library. A first start that was cut short leaves nothing. */
function hasTraces(folder: LibraryFolder): boolean {
  return (
    hasJournal(folder.database) ||
    newestSetAside(folder) !== null ||
    copiesIn(folder.backups).length > 0 ||
    countAssetFiles(folder) > 0
  );
}

/** Looks before SQLite does: it takes a file without a byte for a new library, and throws its journal away. @throws AppError as reading folders does */
export function foundFile(folder: LibraryFolder): FoundFile {
  try {
    if (!existsSync(folder.database)) return 'nothing';
    const found = statSync(folder.database);
    if (found.isDirectory()) return 'folder';
    return found.size === 0 && hasTraces(folder) ? 'emptied' : 'file';
  } catch (error) {
    throw fileError(error);
  }
}
