import { AppError } from '../../shared/app-error.js';
import type { ErrorCode } from '../../shared/model/failure.js';

const numberIn = (error: unknown, key: string): number | null => {
  if (typeof error !== 'object' || error === null) return null;
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'number' ? value : null;
};

/** Primary result codes of SQLite, https://sqlite.org/rescode.html. BUSY after five seconds means: ask again. */
const sqliteCodes: Readonly<Record<number, ErrorCode>> = {
  5: 'library-restarting',
  6: 'library-restarting',
  8: 'library-read-only',
  10: 'write-failed',
  11: 'library-damaged',
  13: 'disk-full',
  14: 'library-read-only',
  26: 'library-damaged',
};

/** The wal-index could not grow: on Linux that is a full disk, though SQLite calls it an I/O error. */
const IOERR_SHMSIZE = 4874;

/** The code for a failed SQLite call; null when it is a bug of ours, such as a broken constraint. */
export function sqliteErrorCode(error: unknown): ErrorCode | null {
  const code = numberIn(error, 'errcode');
  if (code === null) return null;
  const extended = numberIn(error, 'sqliteExtendedCode') ?? code;
  return extended === IOERR_SHMSIZE ? 'disk-full' : (sqliteCodes[code & 0xff] ?? null);
}

/** Throws a failed SQLite call again as the AppError it means; anything else as it is. @throws AppError see sqliteErrorCode */
export function rethrowSqliteError(error: unknown): never {
  const code = sqliteErrorCode(error);
  if (code === null) throw error;
  throw new AppError(code, { cause: error });
}

const fileCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'library-read-only',
  EACCES: 'library-read-only',
  EPERM: 'library-read-only',
};

/** The AppError for a failed file operation inside the library; an AppError stays what it is. */
export function fileError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return new AppError((typeof code === 'string' && fileCodes[code]) || 'write-failed', { cause: error });
}
