import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileError } from './disk-error.js';
import { syncFolder } from './folder.js';

/**
 * Writes a file whole or not at all: a temporary file on the same disk, fsync, rename, fsync of the folder.
 * On any failure the old file stays and nothing is left behind.
 * @throws AppError `disk-full`, `library-read-only` (no right to write there), `write-failed`
 */
export async function writeWhole(path: string, bytes: Uint8Array, temporary: string): Promise<void> {
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileError(error);
  }
}
