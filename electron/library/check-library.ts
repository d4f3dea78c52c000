import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { type Database, openToRead } from './database.js';
import { schemaVersion } from './migrate.js';
import { NumberRow } from './row-values.js';
import { migrations } from './schema.js';

const QuickCheck = z.object({ quick_check: z.string() });

/** Tables that every library has had from its first version on. */
const OURS = ['articles', 'article_versions', 'article_state', 'assets', 'highlights', 'notes', 'undo_log'];

/** Walks through every page of an open file. @throws AppError `library-damaged` */
export function checkPages(database: Database): void {
  const verdict = database.get(QuickCheck, 'PRAGMA quick_check(1)');
  if (verdict?.quick_check !== 'ok') throw new AppError('library-damaged');
}

/**
 * Reads through a file in which damage was met. What the check does not find lies in an index, since it holds none
 * against its table: all are made anew, and nothing is lost by that. @throws AppError `library-damaged`
 */
export function checkAndMend(database: Database): void {
  checkPages(database);
  try {
    database.exec('REINDEX');
  } catch (error) {
    // A full disk leaves them as they were.
    if (error instanceof AppError && error.code !== 'library-damaged') return;
    throw new AppError('library-damaged', { cause: error });
  }
}

function checkSchema(database: Database): void {
  const version = schemaVersion(database);
  if (version > (migrations.at(-1)?.version ?? 0)) throw new AppError('library-newer');
  const found = database.get(
    NumberRow,
    `SELECT COUNT(*) AS value FROM sqlite_schema
     WHERE type = 'table' AND name IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(OURS)],
  );
  if (version === 0 || found?.value !== OURS.length) throw new AppError('library-damaged');
}

/**
 * Proves that a file nobody writes is a whole library which this Offprint can open. Nothing is written and no file
 * appears beside it. @throws AppError `library-damaged`, `library-newer`, `library-read-only`
 */
export function checkLibrary(file: string): void {
  const database = openToRead(file, 'frozen');
  try {
    checkSchema(database);
    checkPages(database);
  } finally {
    database.close();
  }
}
