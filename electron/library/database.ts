import { existsSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { rethrowSqliteError, sqliteErrorCode } from './disk-error.js';
import {
  type Access,
  connect,
  type DriverConnection,
  type DriverStatement,
  type SqlValue,
} from './sqlite-driver.js';

/** Why a library is only read: its folder may not be written, or there is no room for a journal. */
export type Refusal = 'library-read-only' | 'disk-full';

/** What a writing statement did. */
export interface Written {
  readonly changes: number;
  readonly rowId: number;
}

/**
 * One connection to the library. Rows come back through a zod schema, so that nothing outside this file knows the
 * driver. Every call may throw AppError `disk-full`, `library-damaged`, `library-read-only`, `write-failed`, or
 * `library-restarting` when another process held the file for longer than five seconds.
 */
export interface Database {
  readonly file: string;
  /** Whether it was opened only to be read. */
  readonly isReadOnly: boolean;
  /** What every write to one that was opened only to be read answers; null for any other. */
  readonly refusal: Refusal | null;
  /** Runs a script of several statements. */
  readonly exec: (sql: string) => void;
  readonly run: (sql: string, values?: readonly SqlValue[]) => Written;
  /** The first row, or null. */
  readonly get: <Row>(row: z.ZodType<Row>, sql: string, values?: readonly SqlValue[]) => Row | null;
  readonly all: <Row>(row: z.ZodType<Row>, sql: string, values?: readonly SqlValue[]) => readonly Row[];
  /** All or nothing. Inside another transaction it joins that one. */
  readonly transaction: <Result>(work: () => Result) => Result;
  /** Lets SQLite tend its statistics and closes the file; a second call does nothing. */
  readonly close: () => void;
}

/** Whether a commit is on the disk when it returns (`FULL`), or may be lost, whole, with the power. */
type Durability = 'FULL' | 'NORMAL';

export interface Tuning {
  readonly durability: Durability;
  /** Memory that pages may take; what does not fit the system keeps. */
  readonly cacheKilobytes: number;
  /** Size of the pages of a file that is made now; SQLite's own when left out. One that is there keeps its own. */
  readonly pageBytes?: number;
}

/** Texts run over into pages of their own, the last of which is half empty: small pages leave 5 % less of that. */
const FOR_THE_LIBRARY: Tuning = { durability: 'FULL', cacheKilobytes: 16_384, pageBytes: 2_048 };

/** Decisions of storage.md §8; half its cache, since two files are open and 150 MB is the goal for the process. */
const pragmas = ({ durability, cacheKilobytes }: Tuning): string => `
PRAGMA busy_timeout = 5000;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = ${durability};
PRAGMA foreign_keys = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -${cacheKilobytes};
PRAGMA journal_size_limit = 67108864;
`;

const attempt = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    return rethrowSqliteError(error);
  }
};

/**
 * Opens a database file, which is made when it is not there.
 * @throws AppError `library-damaged` when it is no database, `library-read-only` when it cannot be opened or written
 */
export function openDatabase(file: string, tuning: Tuning = FOR_THE_LIBRARY): Database {
  const isNew = !existsSync(file) || statSync(file).size === 0;
  const connection = attempt(() => connect(file));
  try {
    if (isNew && tuning.pageBytes !== undefined) connection.exec(`PRAGMA page_size = ${tuning.pageBytes}`);
    connection.exec(pragmas(tuning));
  } catch (error) {
    connection.close();
    return rethrowSqliteError(error);
  }
  return overConnection(file, connection, null);
}

/**
 * Opens a file only to be read; every write answers the refusal.
 * @throws AppError `library-damaged`, `library-read-only` when it cannot be opened even so
 */
export function openToRead(
  file: string,
  access: Exclude<Access, 'write'>,
  refusal: Refusal = 'library-read-only',
): Database {
  return overConnection(
    file,
    attempt(() => connect(file, access)),
    refusal,
  );
}

/** Says why nothing may be written where SQLite knows only that it may not. */
const attemptOr =
  (refusal: Refusal | null) =>
  <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (refusal !== null && sqliteErrorCode(error) === 'library-read-only')
        throw new AppError(refusal, { cause: error });
      return rethrowSqliteError(error);
    }
  };

/** Ends a transaction that failed. After SQLITE_FULL SQLite has done so itself, and says there is none (storage.md §6). */
function rollBack(connection: DriverConnection): void {
  try {
    connection.exec('ROLLBACK');
  } catch (error) {
    if (sqliteErrorCode(error) === 'library-damaged') throw error;
  }
}

function overConnection(file: string, connection: DriverConnection, refusal: Refusal | null): Database {
  const attempting = attemptOr(refusal);
  const statements = new Map<string, DriverStatement>();
  const writers = new Map<string, DriverStatement>();
  let isInTransaction = false;
  let isClosed = false;

  const prepared = (sql: string): DriverStatement => {
    const known = statements.get(sql);
    if (known) return known;
    const made = connection.prepare(sql);
    statements.set(sql, made);
    return made;
  };

  /** FTS5 leaves a row number behind that no double can hold, and the package throws over it (storage.md §2). */
  const preparedToWrite = (sql: string): DriverStatement => {
    const known = writers.get(sql);
    if (known) return known;
    const made = connection.prepare(sql);
    made.setReadBigInts(true);
    writers.set(sql, made);
    return made;
  };

  function transaction<Result>(work: () => Result): Result {
    if (isInTransaction) return work();
    attempting(() => connection.exec('BEGIN IMMEDIATE'));
    isInTransaction = true;
    try {
      const result = work();
      attempting(() => connection.exec('COMMIT'));
      return result;
    } catch (error) {
      rollBack(connection);
      throw error;
    } finally {
      isInTransaction = false;
    }
  }

  return {
    file,
    isReadOnly: refusal !== null,
    refusal,
    transaction,
    exec: (sql) => attempting(() => connection.exec(sql)),
    run: (sql, values = []) => {
      const { changes, lastInsertRowid } = attempting(() => preparedToWrite(sql).run(...values));
      return { changes: Number(changes), rowId: Number(lastInsertRowid) };
    },
    get: (row, sql, values = []) => {
      const found = attempting(() => prepared(sql).get(...values));
      return found === undefined ? null : row.parse(found);
    },
    all: (row, sql, values = []) =>
      attempting(() => prepared(sql).all(...values)).map((found) => row.parse(found)),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      statements.clear();
      writers.clear();
      try {
        connection.exec('PRAGMA optimize');
      } catch {
        // Statistics only: a full or damaged disk must not keep the file open.
      }
      connection.close();
    },
  };
}
