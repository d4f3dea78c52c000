import { stat } from 'node:fs/promises';
import { statSync } from 'node:fs';
import type { AssetHash } from '../../shared/model/block.js';
import { assetPath } from './asset-store.js';
import type { KnownFile } from './assets-table.js';
import type { LibraryFolder } from './folder.js';
import { IdleTask } from './idle-task.js';
import type { Tables } from './tables.js';

interface Options {
  readonly folder: LibraryFolder;
  readonly tables: Tables;
  /** What is shown of files. */
  readonly shown: {
    /** Hears of files that went or came back, in the transaction that writes it down. */
    readonly note: (hashes: readonly AssetHash[]) => void;
    /** Resolves when all of it is shown: no more files are looked at before. */
    readonly settled: () => Promise<void>;
  };
  readonly report: (error: unknown) => void;
}

/** How a whole check ended. */
export interface Checked {
  readonly files: number;
  readonly lost: number;
}

/** The window, the first list and the first article come first. */
const FIRST_CHECK_MS = 3_000;
/** So many files are looked at before others have their turn. */
const SLICE = 200;
const PAUSE_MS = 20;

/** Only absence proves a loss: a disk that does not answer may have the file. */
const isAbsence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Whether a file is not on disk in its full length. */
export async function isLost(
  folder: LibraryFolder,
  { hash, bytes }: Pick<KnownFile, 'hash' | 'bytes'>,
): Promise<boolean> {
  try {
    return (await stat(assetPath(folder, hash))).size !== bytes;
  } catch (error) {
    return isAbsence(error);
  }
}

/**
 * Compares what the library says of its files with what is on disk: each must be there in its full length. Files that
 * went are marked, and those that came back are unmarked; no file is read or touched.
 */
export class AssetCheck {
  readonly #options: Options;
  readonly #task: IdleTask;

  constructor(options: Options) {
    this.#options = options;
    this.#task = new IdleTask(() => this.all(), options.report);
  }

  /** Checks everything once, a slice at a time, after what is more urgent. */
  start(): void {
    this.#task.begin(FIRST_CHECK_MS);
  }

  stop(): void {
    this.#task.stop();
  }

  /** Checks every file the library names. @throws AppError when what was found cannot be written down */
  async all(): Promise<Checked> {
    let files = 0;
    let lost = 0;
    let slice = this.#options.tables.assets.after(null, SLICE);
    while (slice.length > 0 && !this.#task.isStopped) {
      // oxlint-disable no-await-in-loop -- slice after slice, so that others have their turn
      lost += await this.files(slice);
      files += slice.length;
      await this.#task.rest(PAUSE_MS);
      // oxlint-enable no-await-in-loop
      if (this.#task.isStopped) break;
      slice = this.#options.tables.assets.after(slice.at(-1)?.hash ?? null, SLICE);
    }
    return { files, lost };
  }

  /** Checks in a moment what one version of an article shows: who opens it does not wait for the disk. */
  soon(row: number, version: number): void {
    const { tables, report } = this.#options;
    setImmediate(() => {
      if (!this.#task.isStopped) this.files(tables.assets.of(row, version)).catch(report);
    });
  }

  /** Checks some files now, and answers how many of them are lost. @throws AppError as `all` does */
  async files(files: readonly KnownFile[]): Promise<number> {
    const found = await Promise.all(
      files.map(async (file) => ({ file, isGone: await isLost(this.#options.folder, file) })),
    );
    const changed = found.filter(({ file, isGone }) => file.isLost !== isGone).map(({ file }) => file);
    const mayWrite = !this.#task.isStopped && !this.#options.tables.database.isReadOnly;
    if (changed.length > 0 && mayWrite) {
      this.#write(changed);
      await this.#options.shown.settled();
    }
    return found.filter(({ isGone }) => isGone).length;
  }

  /** Under the write lock each file is looked at again: one that was being fetched may have arrived meanwhile. */
  #write(files: readonly KnownFile[]): void {
    const { folder, tables, shown } = this.#options;
    tables.database.transaction(() => {
      const found = files.map(({ hash, bytes }) => ({
        hash,
        isGone: statSync(assetPath(folder, hash), { throwIfNoEntry: false })?.size !== bytes,
      }));
      const hashesOf = (isGone: boolean): readonly AssetHash[] =>
        found.filter((file) => file.isGone === isGone).map(({ hash }) => hash);
      tables.assets.setLost(hashesOf(true), tables.clock());
      tables.assets.setLost(hashesOf(false), null);
      shown.note(files.map(({ hash }) => hash));
    });
  }
}
