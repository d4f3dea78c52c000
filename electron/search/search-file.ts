import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { fileError } from '../library/disk-error.js';
import { type Database, openDatabase, type Tuning } from '../library/database.js';
import { SEARCH_COLUMNS } from './match-expression.js';

/** What the index is made of and how its tokens are cut: a file of another number is made anew. */
const SEARCH_VERSION = 3;

/** What is lost with the power is read again; the process is to stay small (storage.md, goals). */
export const FOR_AN_INDEX: Tuning = { durability: 'NORMAL', cacheKilobytes: 12_288 };

const SCHEMA = `
CREATE VIRTUAL TABLE found USING fts5(
  ${SEARCH_COLUMNS.join(', ')}, content='', contentless_delete=1, prefix='1', tokenize='ascii'
);
-- Fewer merges while much is written: a fifth less work. At rest the index is put in order (indexer.ts).
INSERT INTO found (found, rank) VALUES ('automerge', 16), ('crisismerge', 64);
-- Words of titles, people, sources and tags, for whoever mistypes one. Those that nothing says any more stay.
CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
-- Which articles are in it.
CREATE TABLE indexed (article_id INTEGER PRIMARY KEY) STRICT;
-- How far along search_revisions of library.db it has read.
CREATE TABLE progress (applied INTEGER NOT NULL) STRICT;
INSERT INTO progress VALUES (0);
PRAGMA user_version = ${SEARCH_VERSION};
`;

const Version = z.object({ user_version: z.int() });

/** Nothing in it that cannot be made again from the library: it may be deleted at any time (storage.md §8). */
export function removeSearchFile(file: string): void {
  for (const path of [file, `${file}-wal`, `${file}-shm`]) rmSync(path, { force: true, recursive: true });
}

/** @throws AppError `library-read-only` and what else a file operation can answer */
function remove(file: string): void {
  try {
    removeSearchFile(file);
  } catch (error) {
    throw fileError(error);
  }
}

const versionOf = (database: Database): number =>
  database.get(Version, 'PRAGMA user_version')?.user_version ?? 0;

/** Whether a file is an index that this Offprint reads. @throws AppError as reading does */
export const isOfThisVersion = (database: Database): boolean => versionOf(database) === SEARCH_VERSION;

const Whole = z.object({ tables: z.int() });
const TABLES = `SELECT COUNT(*) AS tables FROM sqlite_schema WHERE type = 'table'`;

/** Whether an index has its tables, and knows how far it came. */
function isWhole(database: Database): boolean {
  const ours = `${TABLES} AND name IN ('found', 'words', 'indexed', 'progress')`;
  const isThere = database.get(Whole, ours)?.tables === 4;
  return isThere && database.get(Whole, 'SELECT COUNT(*) AS tables FROM progress')?.tables === 1;
}

/** Makes the tables of a new file; another process may be doing so. @throws AppError `library-damaged` for a file of another version, or one that is not whole */
export function prepareIndex(database: Database): void {
  database.transaction(() => {
    const isNew = versionOf(database) === 0 && database.get(Whole, TABLES)?.tables === 0;
    if (isNew) database.exec(SCHEMA);
    if (!isOfThisVersion(database) || !isWhole(database)) throw new AppError('library-damaged');
  });
}

/**
 * Lets an index see the library, as `library`. Only to be read: otherwise each write of the index would lock the library
 * against other processes. `immutable=1` where no file can be made beside it.
 */
export function attachLibrary(
  database: Database,
  library: string,
  how: 'mode=ro' | 'immutable=1' = 'mode=ro',
): void {
  database.run('ATTACH ? AS library', [`${pathToFileURL(library).href}?${how}`]);
}

function opened(file: string, library: string): Database {
  const database = openDatabase(file, FOR_AN_INDEX);
  try {
    prepareIndex(database);
    attachLibrary(database, library);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** One that cannot be opened may be a folder, or no file at all. */
const isUseless = (error: unknown): boolean =>
  error instanceof AppError && ['library-damaged', 'library-read-only'].includes(error.code);

/**
 * Opens the index of words beside a library, with the library attached as `library`; one that is damaged, of another
 * version, or no file is made anew, empty. What goes wrong with it is never the library's fault.
 * @throws AppError `disk-full`, `library-read-only`, `write-failed`
 */
export function openSearchFile(file: string, library: string): Database {
  try {
    return opened(file, library);
  } catch (error) {
    if (!isUseless(error)) throw error;
    remove(file);
    return opened(file, library);
  }
}

/** Puts an empty index into the place of a damaged one. @throws AppError as {@link openSearchFile} does */
export function remakeSearchFile(damaged: Database, library: string): Database {
  damaged.close();
  removeSearchFile(damaged.file);
  return opened(damaged.file, library);
}
