import { existsSync } from 'node:fs';
import { type Database, openDatabase, openToRead } from '../library/database.js';
import { Indexer } from './indexer.js';
import { attachLibrary, FOR_AN_INDEX, isOfThisVersion, prepareIndex } from './search-file.js';

/** A database of SQLite's own: in memory while it is small, then in a file without a name that goes with the connection. */
const PASSING = '';

function attachUnwritable(database: Database, library: string): void {
  try {
    attachLibrary(database, library);
  } catch {
    attachLibrary(database, library, 'immutable=1');
  }
}

function isInStep(database: Database, library: string): boolean {
  try {
    if (!isOfThisVersion(database)) return false;
    attachUnwritable(database, library);
    return new Indexer(() => database).waiting() === 0;
  } catch {
    return false;
  }
}

/** The index that lies there, if it knows the whole library. */
function lyingThere(file: string, library: string): Database | null {
  if (!existsSync(file)) return null;
  for (const access of ['read', 'frozen'] as const) {
    try {
      const database = openToRead(file, access);
      if (isInStep(database, library)) return database;
      database.close();
    } catch {
      // The next way may do.
    }
  }
  return null;
}

/** An empty index of this process alone. */
export function openPassingSearch(library: string): Database {
  const database = openDatabase(PASSING, FOR_AN_INDEX);
  try {
    prepareIndex(database);
    attachUnwritable(database, library);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * The index of words of a library that may not be written: the one beside it when that is in step, only to be read;
 * else an empty one that nobody else sees and that is gone when it is closed.
 * @throws AppError as reading the library does; `disk-full` when there is no room for temporary files
 */
export const openUnwritableSearch = (file: string, library: string): Database =>
  lyingThere(file, library) ?? openPassingSearch(library);
