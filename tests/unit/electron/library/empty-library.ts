import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../../electron/library/database.js';
import { migrate } from '../../../../electron/library/migrate.js';
import { migrations } from '../../../../electron/library/schema.js';

function makeEmptyLibrary(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-empty-'));
  try {
    const file = join(folder, 'library.db');
    migrate(openDatabase(file), { migrations, backups: folder, now: 0 }).close();
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let made: Buffer | null = null;

/**
 * Puts an empty library of today's schema into a folder and names its file. The steps to it take longer than most tests:
 * they are gone once in a process, and every library is a copy of that one. `migrate.test.ts` shows the steps.
 */
export function putEmptyLibrary(folder: string): string {
  const file = join(folder, 'library.db');
  writeFileSync(file, (made ??= makeEmptyLibrary()));
  return file;
}
