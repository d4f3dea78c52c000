import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileError } from './disk-error.js';
import type { LibraryFolder } from './folder.js';

const HASH = /^[0-9a-f]{64}$/;

/** Its being there means: files lie in the folder whose library is gone. Whoever puts it back needs them. */
const keepFile = ({ root }: LibraryFolder): string => join(root, 'keep-unnamed-files');

/** How many files lie in the asset store, whoever names them. */
export const countAssetFiles = ({ assets }: LibraryFolder): number =>
  readdirSync(assets, { withFileTypes: true })
    .filter((shelf) => shelf.isDirectory())
    .flatMap(({ name }) => readdirSync(join(assets, name)))
    .filter((name) => HASH.test(name)).length;

/** Sees to it that files no row names are never removed from this folder. @throws AppError as writing files does */
export function keepUnnamedFiles(folder: LibraryFolder): void {
  try {
    writeFileSync(keepFile(folder), '');
  } catch (error) {
    throw fileError(error);
  }
}

/** Whether files that no row names are to stay. */
export const areUnnamedKept = (folder: LibraryFolder): boolean => existsSync(keepFile(folder));
