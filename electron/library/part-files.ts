import { createHash, type Hash } from 'node:crypto';
import { createReadStream, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import type { StoredFile } from './asset-store.js';
import { fileError } from './disk-error.js';
import type { LibraryFolder } from './folder.js';

/** So much may have to be fetched again after the power failed. */
const SYNC_EVERY_BYTES = 8 * 1024 * 1024;
const NAME = /^(?<name>[\w-]{1,64})\.part$/;

/** Whether a name in the temporary folder is that of a part file, which has a life of its own. */
export const isPartFile = (name: string): boolean => NAME.test(name);

interface Arriving {
  /** How many bytes of it are here and stay. */
  readonly from: number;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Hears how many bytes are on the disk for good. */
  readonly onSynced: (bytes: number) => void;
}

/** A file that is complete, where it lies now. */
export interface CompleteFile extends StoredFile {
  readonly path: string;
}

/** Files that come in several goes: what is here of one outlives a broken line, the app and the machine. */
export class PartFiles {
  readonly #folder: LibraryFolder;

  constructor(folder: LibraryFolder) {
    this.#folder = folder;
  }

  /** The first bytes of what is here; null when there is less than it should be. */
  async head(name: string, { bytes, whole }: { bytes: number; whole: number }): Promise<Uint8Array | null> {
    try {
      const handle = await open(this.#path(name), 'r');
      try {
        if ((await handle.stat()).size < whole) return null;
        const { buffer, bytesRead } = await handle.read(new Uint8Array(bytes), 0, bytes, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    } catch {
      return null; // swept, or never begun
    }
  }

  /** Begins anew: nothing of it is here afterwards. @throws AppError as every write does */
  async empty(name: string): Promise<void> {
    await this.#write(name, 0, async () => undefined).catch(throwAsFile);
  }

  /**
   * Adds what comes to the first `from` bytes, and waits until it is on the disk. What came before the end of a line
   * stays. @throws AppError as every write does; what the pieces throw
   */
  async add(name: string, { from, chunks, onSynced }: Arriving): Promise<CompleteFile> {
    const path = this.#path(name);
    const hash = createHash('sha256');
    const lost: { error?: unknown } = {};
    const work = async (handle: FileHandle): Promise<number> => {
      await hashBeginning(hash, path, from);
      const written = { at: from, synced: from };
      const sync = async (): Promise<void> => {
        await handle.datasync();
        written.synced = written.at;
        onSynced(written.synced);
      };
      try {
        for await (const chunk of noting(chunks, lost)) {
          await handle.write(chunk, 0, chunk.byteLength, written.at);
          hash.update(chunk);
          written.at += chunk.byteLength;
          if (written.at - written.synced >= SYNC_EVERY_BYTES) await sync();
        }
      } finally {
        if (written.at > written.synced) await sync();
      }
      return written.at;
    };
    const bytes = await this.#write(name, from, work).catch((error: unknown) => {
      if ('error' in lost) throw lost.error;
      return throwAsFile(error);
    });
    return { path, hash: hash.digest('hex'), bytes };
  }

  drop(name: string): void {
    rmSync(this.#path(name), { force: true });
  }

  /** Removes those nobody will go on with. */
  sweep(isWanted: (name: string) => boolean): void {
    for (const file of readdirSync(this.#folder.temporary)) {
      const name = NAME.exec(file)?.groups?.['name'];
      if (name !== undefined && !isWanted(name)) this.drop(name);
    }
  }

  #path(name: string): string {
    return join(this.#folder.temporary, `${name}.part`);
  }

  /** Opens a part at its first `from` bytes, whatever stands behind them. */
  async #write<T>(name: string, from: number, work: (handle: FileHandle) => Promise<T>): Promise<T> {
    const handle = await open(this.#path(name), from === 0 ? 'w' : 'r+');
    try {
      await handle.truncate(from);
      return await work(handle);
    } finally {
      await handle.close();
    }
  }
}

function throwAsFile(error: unknown): never {
  throw error instanceof AppError ? error : fileError(error);
}

/** Tells an end of the line from one of the disk. */
async function* noting(
  chunks: AsyncIterable<Uint8Array>,
  lost: { error?: unknown },
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    lost.error = error;
    throw error;
  }
}

async function hashBeginning(hash: Hash, path: string, bytes: number): Promise<void> {
  if (bytes === 0) return;
  for await (const chunk of createReadStream(path, { end: bytes - 1 })) hash.update(chunk);
}
