import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import type { Recovery } from '../../shared/model/safety-copy.js';
import { RECOVERY_KEY } from '../backups/handlers.js';
import type { SafetyCopies } from '../backups/safety-copies.js';
import { checkPages } from './check-library.js';
import { type Database, openDatabase, openToRead } from './database.js';
import type { LibraryFolder } from './folder.js';
import { MetaTable } from './meta-table.js';
import { migrate, schemaVersion } from './migrate.js';
import { dropIncoming, swapForDamaged } from './replace-library.js';
import { instant } from './row-values.js';
import { migrations } from './schema.js';
import { setAside } from './set-aside.js';

/** Its being there means: damage was met while the library was in use, so the next start reads the whole file. */
const suspicionFile = ({ root }: LibraryFolder): string => join(root, 'check-at-start');

/** Lets the next start read through the whole file before it is used. */
export function suspect(folder: LibraryFolder): void {
  try {
    writeFileSync(suspicionFile(folder), '');
  } catch {
    // On a full or read-only disk the damage is met again, and told again.
  }
}

/** SQLite itself opens a file that may not be written without a word when a journal lies beside it. @throws AppError `library-read-only` */
function expectWritable({ root, database }: LibraryFolder): void {
  try {
    accessSync(root, constants.W_OK);
    if (existsSync(database)) accessSync(database, constants.W_OK);
  } catch (error) {
    throw new AppError('library-read-only', { cause: error });
  }
}

function openWhole(folder: LibraryFolder, now: number): Database {
  expectWritable(folder);
  const database = openDatabase(folder.database);
  try {
    dropIncoming(folder);
    const isSuspect = existsSync(suspicionFile(folder));
    if (isSuspect) checkPages(database);
    const current = migrate(database, { migrations, backups: folder.backups, now });
    if (isSuspect) rmSync(suspicionFile(folder), { force: true });
    return current;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens the newest safety copy that holds, in place of a library that is damaged or gone.
 * Null when there is none; a damaged file is then set aside all the same, so that the next start has a new one.
 */
function recover(folder: LibraryFolder, copies: SafetyCopies, now: number): Database | null {
  const copy = copies.bringInNewest();
  if (!copy) {
    if (existsSync(folder.database)) setAside(folder.database, now);
    return null;
  }
  const recovery: Recovery = {
    copyMadeAt: instant(copy.madeAt),
    keptAs: swapForDamaged(folder, now),
  };
  rmSync(suspicionFile(folder), { force: true });
  const database = openWhole(folder, now);
  new MetaTable(database).set(RECOVERY_KEY, recovery);
  return database;
}

/**
 * Opens a library that may not be written: what is in it can be read, and every change answers `library-read-only`.
 * A journal that was not closed in order is read, too, where SQLite can. Null when even that fails.
 */
function openUnwritable({ database: file }: LibraryFolder): Database | null {
  for (const access of ['read', 'frozen'] as const) {
    try {
      const database = openToRead(file, access);
      if (schemaVersion(database) === migrations.at(-1)?.version) return database;
      database.close();
    } catch {
      // The next way may do.
    }
  }
  return null;
}

function openOrRecover(folder: LibraryFolder, copies: SafetyCopies, now: number): Database {
  try {
    return openWhole(folder, now);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const other =
      error.code === 'library-damaged'
        ? recover(folder, copies, now)
        : error.code === 'library-read-only'
          ? openUnwritable(folder)
          : null;
    if (!other) throw error;
    return other;
  }
}

/**
 * Opens the library's file at its newest schema. One that is damaged is set aside as `library.db.damaged-<time>`, never
 * deleted, and the newest safety copy that holds is opened instead; so it is when the file is gone and copies are there. One that may not be written is opened to be read.
 * @throws AppError `library-damaged` when no copy holds, `library-newer`, `library-read-only`, `disk-full`, `write-failed`
 */
export function openFile(folder: LibraryFolder, copies: SafetyCopies, now: number): Database {
  if (existsSync(folder.database)) return openOrRecover(folder, copies, now);
  return recover(folder, copies, now) ?? openWhole(folder, now);
}
