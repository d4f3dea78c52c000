import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { type Database, openDatabase } from './database.js';
import { fileError } from './disk-error.js';
import { fileStamp } from './folder.js';

/** One step of the schema: numbered from 1, append-only, either a script or a function. Never changed once released. */
export type Migration = {
  readonly version: number;
  readonly name: string;
} & ({ readonly sql: string } | { readonly run: (database: Database) => void });

interface Options {
  readonly migrations: readonly Migration[];
  readonly backups: string;
  readonly now: number;
}

const UserVersion = z.object({ user_version: z.int() });

/** Which migration a file has reached; 0 for a new one. */
export const schemaVersion = (database: Database): number =>
  database.get(UserVersion, 'PRAGMA user_version')?.user_version ?? 0;

/**
 * Brings a file to the newest schema and returns it open. A file that already holds something is copied into
 * `backups` first and the copy checked; when a step fails the file is put back as it was. Each step is one
 * transaction; a new file, which has nothing to lose, gets all of them in one, and so waits for the disk once.
 * @throws AppError `library-newer` for a file of a later Offprint, left untouched; `disk-full`, `library-damaged` and
 * the like when a step could not be written; whatever a broken step threw
 */
export function migrate(database: Database, { migrations, backups, now }: Options): Database {
  const from = schemaVersion(database);
  const newest = migrations.at(-1)?.version ?? 0;
  if (from > newest) throw new AppError('library-newer');
  const pending = migrations.filter(({ version }) => version > from);
  const [next] = pending;
  if (!next) return database;

  const backup =
    from > 0 ? copyChecked(database, join(backups, `before-v${newest}-${fileStamp(now)}.db`)) : null;
  // Tables are rebuilt with the references off and checked as a whole afterwards: https://sqlite.org/lang_altertable.html#otheralter
  database.exec('PRAGMA foreign_keys = OFF');
  try {
    for (const steps of transactions(from, pending))
      database.transaction(() => steps.forEach((step) => apply(database, step)));
  } catch (error) {
    database.exec('PRAGMA foreign_keys = ON');
    if (backup !== null && schemaVersion(database) !== from) putBack(database, backup);
    throw error;
  }
  database.exec('PRAGMA foreign_keys = ON');
  return database;
}

const transactions = (from: number, pending: readonly Migration[]): readonly (readonly Migration[])[] =>
  from === 0 ? [pending] : pending.map((step) => [step]);

function apply(database: Database, migration: Migration): void {
  // Another process may have taken this very step while we waited for the lock.
  if (schemaVersion(database) >= migration.version) return;
  if ('sql' in migration) database.exec(migration.sql);
  else migration.run(database);
  const broken = database.all(z.unknown(), 'PRAGMA foreign_key_check');
  if (broken.length > 0)
    throw new Error(`Migration ${migration.name} left ${broken.length} broken references.`);
  database.exec(`PRAGMA user_version = ${migration.version}`);
}

const QuickCheck = z.object({ quick_check: z.string() });

/** Copies a database whole and proves that the copy opens. @throws AppError `disk-full`, `write-failed`, `library-damaged` */
function copyChecked(database: Database, copy: string): string {
  try {
    database.run('VACUUM INTO ?', [copy]);
    const opened = openDatabase(copy);
    const verdict = opened.get(QuickCheck, 'PRAGMA quick_check');
    opened.close();
    if (verdict?.quick_check !== 'ok') throw new AppError('library-damaged');
    return copy;
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
}

/** Puts the copy in the place of the file. The copy itself stays in its folder. */
function putBack(database: Database, backup: string): void {
  const { file } = database;
  const incoming = `${file}.restored`;
  try {
    copyFileSync(backup, incoming);
    database.close();
    for (const leftover of [`${file}-wal`, `${file}-shm`]) rmSync(leftover, { force: true });
    renameSync(incoming, file);
  } catch (error) {
    throw fileError(error);
  }
}
