import { existsSync } from 'node:fs';
import { AppError } from '../../shared/app-error.js';
import { type AssetStore, openAssetStore } from '../library/asset-store.js';
import { type LibraryFolder, libraryFolder } from '../library/folder.js';
import { openBeside } from '../library/open-beside.js';
import { openTables, type Tables } from '../library/tables.js';

/** A library as a command works on it; the app may work on it at the same time. */
export interface OpenedLibrary {
  readonly folder: LibraryFolder;
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly close: () => void;
}

/** Opens a library. Only what saves makes a new one. @throws AppError `not-found` where none is, and as `openBeside` does */
export function openedLibrary(root: string, isMaking: boolean): OpenedLibrary {
  const folder = libraryFolder(root);
  if (!isMaking && !existsSync(folder.database)) throw new AppError('not-found');
  const database = openBeside(folder, Date.now());
  return {
    folder,
    tables: openTables(database, Date.now),
    assets: openAssetStore(folder),
    close: () => database.close(),
  };
}
