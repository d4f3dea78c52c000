import { readdirSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { copiesIn } from '../backups/copies-folder.js';
import { assetPath, damagedPath } from '../library/asset-store.js';
import { AssetsTable } from '../library/assets-table.js';
import { openToRead } from '../library/database.js';
import type { LibraryFolder } from '../library/folder.js';
import { areUnnamedKept } from '../library/orphan-files.js';
import type { Tables } from '../library/tables.js';

const HASH = /^[0-9a-f]{64}(?=$|\.damaged$)/;
/** A file written or asked for this recently may be about to get its row. */
const YOUNG_MS = 24 * 60 * 60 * 1000;

/**
 * Removes picture files that neither the library nor any safety copy names, and only when that is certain: a copy that
 * cannot be read, a damaged file set aside that may yet be mended, or a save under way, and nothing is removed this
 * time. A row never points at a missing file, since rows go first and files only without them.
 */
export async function removeUnnamedFiles(folder: LibraryFolder, tables: Tables): Promise<void> {
  if (hasDamagedFile(folder) || areUnnamedKept(folder)) return;
  const unnamed = tables.assets.unnamed(await oldFiles(folder));
  if (unnamed.length === 0) return;
  const named = namedByCopies(folder, unnamed);
  if (named)
    dropFiles(
      folder,
      tables,
      unnamed.filter((hash) => !named.has(hash)),
    );
}

const hasDamagedFile = ({ root, backups }: LibraryFolder): boolean =>
  [...readdirSync(root), ...readdirSync(backups)].some((name) => name.includes('.damaged'));

const isOld = (file: string): boolean => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined || Math.abs(Date.now() - found.mtimeMs) > YOUNG_MS;
};

async function oldFiles(folder: LibraryFolder): Promise<readonly string[]> {
  const shelves = await readdir(folder.assets);
  const names = await Promise.all(shelves.map((shelf) => readdir(join(folder.assets, shelf))));
  const old = names
    .flat()
    .filter((name) => HASH.test(name) && isOld(assetPath(folder, name)))
    .flatMap((name) => HASH.exec(name)?.[0] ?? []);
  return [...new Set(old)];
}

/** Which of the files any safety copy names; null when one of them cannot be read. */
function namedByCopies({ backups }: LibraryFolder, hashes: readonly string[]): ReadonlySet<string> | null {
  const named = new Set<string>();
  try {
    for (const { file } of copiesIn(backups)) {
      const database = openToRead(file, 'frozen');
      try {
        const unnamed = new Set(new AssetsTable(database).unnamed(hashes));
        for (const hash of hashes) if (!unnamed.has(hash)) named.add(hash);
      } finally {
        database.close();
      }
    }
    return named;
  } catch {
    return null;
  }
}

/** Under the write lock nobody can begin a save; one that runs somewhere may have found a file it need not write again. */
function dropFiles(folder: LibraryFolder, tables: Tables, hashes: readonly string[]): void {
  tables.database.transaction(() => {
    if (tables.jobs.isAnyRunning()) return;
    for (const hash of tables.assets.unnamed(hashes)) {
      const file = assetPath(folder, hash);
      if (!isOld(file)) continue;
      rmSync(join(folder.thumbnails, hash.slice(0, 2), hash), { force: true });
      rmSync(damagedPath(file), { force: true });
      rmSync(file, { force: true });
    }
  });
}
