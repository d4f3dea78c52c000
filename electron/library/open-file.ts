import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import type { Recovery } from '../../shared/model/safety-copy.js';
import { noticeUntold, writeNotice } from '../backups/recovery-notice.js';
import type { SafetyCopies } from '../backups/safety-copies.js';
import { ArticlesTable } from './articles-table.js';
import { checkAndMend } from './check-library.js';
import { type Database, openDatabase, openToRead, type Refusal } from './database.js';
import type { LibraryFolder } from './folder.js';
import { foundFile } from './found-file.js';
import { MetaTable } from './meta-table.js';
import { hasJournal, openElsewhere } from './open-elsewhere.js';
import { migrate, schemaVersion } from './migrate.js';
import { countAssetFiles, keepUnnamedFiles } from './orphan-files.js';
import { dropIncoming, swapIn } from './replace-library.js';
import { instant } from './row-values.js';
import { migrations } from './schema.js';
import { damagedName, folderName, newestSetAside, setAside } from './set-aside.js';

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
export function expectWritable({ root, database }: LibraryFolder): void {
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
    if (isSuspect) checkAndMend(database);
    const current = migrate(database, { migrations, backups: folder.backups, now });
    if (isSuspect) rmSync(suspicionFile(folder), { force: true });
    noticeUntold(folder, new MetaTable(current), () => new ArticlesTable(current).isEmpty());
    return current;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A folder that holds pictures of a library which left no other trace is no first start. */
function tellOfOrphans(folder: LibraryFolder): void {
  const orphans = countAssetFiles(folder);
  if (orphans === 0) return;
  keepUnnamedFiles(folder);
  writeNotice(folder, { copyMadeAt: null, keptAs: null, orphans, folder: null });
}

/**
 * Opens the newest safety copy that holds in place of a library that is damaged or gone, or a new, empty library when
 * none does. A damaged file is kept. What there is to be told is on disk before the file is touched.
 */
function recover(folder: LibraryFolder, copies: SafetyCopies, now: number): Database {
  const copy = copies.bringInNewest();
  const kept = keptNames(folder, now);
  if (copy || kept.keptAs !== null || kept.folder !== null) {
    writeNotice(folder, { copyMadeAt: copy && instant(copy.madeAt), orphans: null, ...kept });
    setAside(folder, kept.folder ?? damagedName(folder, now));
    if (copy) swapIn(folder);
    rmSync(suspicionFile(folder), { force: true });
  } else tellOfOrphans(folder);
  return openWhole(folder, now);
}

/** Under which names what lies in the place of the library is kept; an older damaged file stands for one that is gone. */
function keptNames(folder: LibraryFolder, now: number): Pick<Recovery, 'keptAs' | 'folder'> {
  const found = foundFile(folder);
  if (found === 'folder') return { keptAs: null, folder: folderName(folder, now) };
  return { keptAs: found === 'nothing' ? newestSetAside(folder) : damagedName(folder, now), folder: null };
}

/**
 * Opens a library that may not be written, or has no room to be: what is in it can be read, and every change answers the refusal.
 * A journal that was not closed in order is read, too: in a copy where SQLite cannot do so in place. Null when nothing
 * can be read.
 */
export function openUnwritable(
  { database: file }: LibraryFolder,
  refusal: Refusal = 'library-read-only',
): Database | null {
  const ways = [
    () => openToRead(file, 'read', refusal),
    ...(hasJournal(file) ? [() => openElsewhere(file, refusal)] : []),
    () => openToRead(file, 'frozen', refusal),
  ];
  for (const open of ways) {
    try {
      const database = open();
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
    if (error.code === 'library-damaged') return recover(folder, copies, now);
    const isUnwritable = error.code === 'library-read-only' || error.code === 'disk-full';
    const other = isUnwritable ? openUnwritable(folder, error.code) : null;
    if (!other) throw error;
    return other;
  }
}

/**
 * Opens the library's file at its newest schema. One that is damaged is set aside as `library.db.damaged-<time>`, never
 * deleted, and the newest safety copy that holds is opened instead, or a new, empty library; so it is when the file is
 * gone or without a byte, and when a folder lies there. What happened is told until it was read (`recovery-notice.ts`). One that may not be written is opened to be read.
 * @throws AppError `library-newer`, `library-read-only`, `disk-full`, `write-failed`
 */
export function openFile(folder: LibraryFolder, copies: SafetyCopies, now: number): Database {
  if (foundFile(folder) === 'file') return openOrRecover(folder, copies, now);
  expectWritable(folder);
  return recover(folder, copies, now);
}
