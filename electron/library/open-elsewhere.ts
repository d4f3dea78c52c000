import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Database, openDatabase, openToRead, type Refusal } from './database.js';

/** Whether what was written last stands in a journal that was not closed in order. */
export function hasJournal(file: string): boolean {
  const journal = `${file}-wal`;
  return existsSync(journal) && statSync(journal).size > 0;
}

/**
 * Opens, to be read, a copy of a database with its journal written into it: where no file can be made beside the
 * database SQLite does not see its journal. The copy lies in the system's folder for passing files and goes when it is closed.
 * @throws AppError as opening does, and whatever copying throws
 */
export function openElsewhere(file: string, refusal: Refusal): Database {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-'));
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  const copy = join(folder, basename(file));
  try {
    for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${copy}${end}`);
    // The last connection that is closed writes the journal back.
    openDatabase(copy).close();
    const database = openToRead(copy, 'frozen', refusal);
    return {
      ...database,
      close: () => {
        database.close();
        forget();
      },
    };
  } catch (error) {
    forget();
    throw error;
  }
}
