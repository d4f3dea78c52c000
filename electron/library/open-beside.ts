import { existsSync } from 'node:fs';
import { AppError } from '../../shared/app-error.js';
import { type Database, openDatabase } from './database.js';
import { type LibraryFolder, makeLibraryFolder } from './folder.js';
import { foundFile } from './found-file.js';
import { migrate } from './migrate.js';
import { expectWritable, openUnwritable } from './open-file.js';
import { migrations } from './schema.js';

function openWritable(folder: LibraryFolder, now: number): Database {
  expectWritable(folder);
  const found = foundFile(folder);
  if (found === 'emptied' || found === 'folder') throw new AppError('library-damaged');
  const database = openDatabase(folder.database);
  try {
    return migrate(database, { migrations, backups: folder.backups, now });
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens a library that another process may have open, too. Unlike `openFile` it never puts another file into the place
 * of this one: a damaged library is left for the app to recover. One that may not be written is opened to be read.
 * @throws AppError `library-damaged`, `library-newer`, `library-read-only`, `library-restarting`, `disk-full`
 */
export function openBeside(folder: LibraryFolder, now: number): Database {
  makeLibraryFolder(folder);
  try {
    return openWritable(folder, now);
  } catch (error) {
    const isReadOnly = error instanceof AppError && error.code === 'library-read-only';
    const toRead = isReadOnly && existsSync(folder.database) ? openUnwritable(folder) : null;
    if (!toRead) throw error;
    return toRead;
  }
}
