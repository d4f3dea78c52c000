import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { AppError } from '../../shared/app-error.js';
import type { AssetHash } from '../../shared/model/block.js';
import { writeWhole } from './atomic-write.js';
import { contentHash } from './content-hash.js';
import { fileError } from './disk-error.js';
import { type LibraryFolder, syncFolder } from './folder.js';
import { type CompleteFile, isPartFile } from './part-files.js';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
/** Fast and still half the size of gzip's best on Korean pages; raw pages are rarely read again. */
const QUALITY = 5;
/** A temporary file this old belongs to nobody any more. */
const STALE_MS = 60 * 60 * 1000;

/** A file that is on disk for good, to be named in the database next. */
export interface StoredFile {
  readonly hash: AssetHash;
  readonly bytes: number;
}

/**
 * Pictures and raw pages as files named by their SHA-256 (storage.md §7). A file is on disk whole before any row names
 * it; writing the same bytes twice is one file. Its path comes from the hash alone, never from what a site sent.
 */
export interface AssetStore {
  /** @throws AppError `disk-full`, `library-read-only`, `write-failed`; nothing half is left */
  readonly put: (bytes: Uint8Array) => Promise<StoredFile>;
  /** Puts the bytes compressed by brotli; the hash is that of the compressed file. Throws as `put` does. */
  readonly putCompressed: (bytes: Uint8Array) => Promise<StoredFile>;
  /** Takes a file over that is complete, on the same disk, and known by its hash. Throws as `put` does. */
  readonly adopt: (file: CompleteFile) => Promise<void>;
  /** Reads what `put` stored; null when it is not on disk as it was stored. */
  readonly read: (hash: AssetHash) => Promise<Uint8Array | null>;
  /** Reads what `putCompressed` stored. */
  readonly readCompressed: (hash: AssetHash) => Promise<Uint8Array>;
  /** Removes half-written files that a killed process left. */
  readonly sweepTemporary: (now: number) => Promise<void>;
}

/** Where an asset lies. */
export const assetPath = (folder: LibraryFolder, hash: AssetHash): string =>
  join(folder.assets, hash.slice(0, 2), hash);

/** Where a file lies that was found to be damaged: kept, in case it is the last of its kind, and shown no more. */
export const damagedPath = (path: string): string => `${path}.damaged`;

/** The asset store of one library. */
export function openAssetStore(folder: LibraryFolder): AssetStore {
  async function put(bytes: Uint8Array): Promise<StoredFile> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = assetPath(folder, hash);
    const stored = { hash, bytes: bytes.byteLength };
    if (await holds(path, bytes)) {
      await touch(path);
      return stored;
    }
    await makeShelf(folder, hash);
    await writeWhole(path, bytes, join(folder.temporary, randomUUID()));
    await rm(damagedPath(path), { force: true }).catch(() => undefined); // room only
    return stored;
  }

  async function adopt({ path, hash }: CompleteFile): Promise<void> {
    try {
      await makeShelf(folder, hash);
      await moveInto(path, assetPath(folder, hash));
    } catch (error) {
      throw error instanceof AppError ? error : fileError(error);
    }
  }

  return {
    put,
    adopt,
    putCompressed: async (bytes) =>
      put(await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })),
    read: async (hash) => {
      const bytes = await readFile(assetPath(folder, hash)).catch(() => null);
      return bytes && (await contentHash(new Uint8Array(bytes))) === hash ? bytes : null;
    },
    readCompressed: async (hash) => decompress(await readFile(assetPath(folder, hash))),
    sweepTemporary: async (now) => {
      const names = await readdir(folder.temporary);
      const own = names.filter((name) => !isPartFile(name));
      await Promise.all(own.map((name) => removeStale(join(folder.temporary, name), now)));
    },
  };
}

async function moveInto(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

async function makeShelf(folder: LibraryFolder, hash: AssetHash): Promise<void> {
  try {
    // Not `recursive`: that one answers ENOENT for a read-only disk (Node 20).
    await mkdir(join(folder.assets, hash.slice(0, 2)));
    await syncFolder(folder.assets);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw fileError(error);
  }
}

/** Tells that a file is wanted again: what nothing names is removed only when it was left alone for long (`electron/trash/unnamed-files.ts`). */
async function touch(path: string): Promise<void> {
  try {
    const now = new Date();
    await utimes(path, now, now);
  } catch (error) {
    throw fileError(error);
  }
}

/** Whether a file is there with exactly these bytes: one that was damaged in its place is written anew. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await stat(path)).size === bytes.byteLength && (await readFile(path)).equals(bytes);
  } catch {
    return false;
  }
}

async function removeStale(path: string, now: number): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (now - mtimeMs > STALE_MS) await rm(path, { force: true });
}
