import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileError } from './disk-error.js';
import { syncFolder } from './folder.js';

/** Writes a file that is not there yet and waits until it is on the disk. @throws whatever the file system throws */
export async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file whole or not at all: a temporary file on the same disk, fsync, rename, fsync of the folder.
 * On any failure the old file stays and nothing is left behind.
 * @throws AppError `disk-full`, `library-read-only` (no right to write there), `write-failed`
 */
export async function writeWhole(path: string, bytes: Uint8Array, temporary: string): Promise<void> {
  try {
    await writeSynced(temporary, bytes);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileError(error);
  }
}
