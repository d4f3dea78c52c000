import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { AssetHash } from '../../shared/model/block.js';
import type { AssetCheck } from './asset-check.js';
import { assetPath, damagedPath } from './asset-store.js';
import type { KnownFile } from './assets-table.js';
import { contentHash } from './content-hash.js';
import type { LibraryFolder } from './folder.js';
import { IdleTask } from './idle-task.js';
import type { Tables } from './tables.js';

interface Options {
  readonly folder: LibraryFolder;
  readonly tables: Tables;
  /** Tells of files that were set aside. */
  readonly check: Pick<AssetCheck, 'files'>;
  /** Whether nothing more urgent is under way. */
  readonly isIdle: () => boolean;
  readonly report: (error: unknown) => void;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** No file is read more often than this. */
const ROUND_MS = 30 * DAY_MS;
/** The check of lengths has long ended. */
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 10 * 60_000;
const SLICE = 8;
/** Reading takes at most a twentieth of the time. */
const REST = 19;
const SHORTEST_REST_MS = 250;
/** What was read since is read again after a sudden end. */
const WRITE_DOWN_MS = 60_000;

/** How far the reading of all files has come: `after` is the last one read, null at the beginning, `end` when all are. */
const Round = z.strictObject({
  begunAt: z.number(),
  after: z.union([AssetHash, z.literal('end')]).nullable(),
});
type Round = z.infer<typeof Round>;
const KEY = 'content-check';

/** How a round ended. */
export interface Read {
  readonly files: number;
  readonly damaged: number;
}

/**
 * Reads every file of the library once a month, a few at a time when there is nothing else to do, and holds each against
 * its name, which is the hash of its bytes. One that was damaged in its place is set aside as `<hash>.damaged`, never
 * deleted, so that it is shown no more and the picture can be fetched again.
 */
export class ContentCheck {
  readonly #options: Options;
  readonly #task: IdleTask;
  #round: Round | null = null;
  #looking: Promise<void> = Promise.resolve();
  #writtenAt = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#task = new IdleTask(
      () => this.#look(),
      (error) => {
        options.report(error);
        this.#task.begin(LOOK_EVERY_MS);
      },
    );
  }

  /** Begins a round when one is due, or goes on with one that was left. */
  start(): void {
    this.#task.begin(FIRST_LOOK_MS);
  }

  /** Writes down how far it has come. */
  stop(): void {
    if (this.#task.isStopped) return;
    this.#task.stop();
    try {
      this.#writeDown();
    } catch (error) {
      this.#options.report(error); // a full disk: what was read today is read again
    }
  }

  /** Reads everything that is due now, without rest. @throws AppError when what was found cannot be written down */
  async all(): Promise<Read> {
    let files = 0;
    let damaged = 0;
    for (let slice = this.#next(); slice.length > 0 && !this.#task.isStopped; slice = this.#next()) {
      // oxlint-disable-next-line no-await-in-loop -- a few files at a time: others have their turn
      damaged += await this.#read(slice);
      files += slice.length;
    }
    return { files, damaged };
  }

  /** Reads one file now, whenever it was read last. */
  async one(hash: AssetHash): Promise<void> {
    const file = this.#options.tables.assets.file(hash);
    if (file && !this.#options.tables.database.isReadOnly) await this.#setAsideDamaged([file]);
  }

  async #look(): Promise<void> {
    const from = performance.now();
    const slice = this.#options.isIdle() ? this.#next() : [];
    await this.#read(slice);
    if (this.#task.isStopped) return;
    const rest = Math.max(SHORTEST_REST_MS, REST * (performance.now() - from));
    this.#task.begin(slice.length > 0 ? rest : LOOK_EVERY_MS);
  }

  /** The files to read next; none when the round is over and another one is not due. */
  #next(): readonly KnownFile[] {
    const { tables } = this.#options;
    const now = tables.clock();
    this.#round ??= tables.meta.get(KEY, Round);
    // A distance in time, not an order: a clock that was put back must stop nothing for years.
    if (!this.#round || (this.#round.after === 'end' && Math.abs(now - this.#round.begunAt) >= ROUND_MS))
      this.#round = { begunAt: now, after: null };
    const { after } = this.#round;
    return after === 'end' ? [] : this.#nextAfter(after);
  }

  #nextAfter(after: AssetHash | null): readonly KnownFile[] {
    const slice = this.#options.tables.assets.after(after, SLICE);
    if (slice.length === 0) this.#reach('end');
    return slice;
  }

  #reach(after: string): void {
    if (!this.#round || this.#task.isStopped) return;
    this.#round = { ...this.#round, after };
    if (after === 'end' || performance.now() - this.#writtenAt >= WRITE_DOWN_MS) this.#writeDown();
  }

  #writeDown(): void {
    if (!this.#round) return;
    this.#writtenAt = performance.now();
    this.#options.tables.meta.set(KEY, this.#round);
  }

  async #read(slice: readonly KnownFile[]): Promise<number> {
    const last = slice.at(-1);
    if (!last) return 0;
    const damaged = await this.#setAsideDamaged(slice);
    this.#reach(last.hash);
    return damaged;
  }

  /** One look at a time: two that meet the same damage would set aside what was fetched anew in between. */
  #setAsideDamaged(files: readonly KnownFile[]): Promise<number> {
    const looked = this.#looking.then(() => this.#lookThrough(files));
    this.#looking = looked.then(
      () => undefined,
      () => undefined,
    );
    return looked;
  }

  /** Answers how many were damaged. */
  async #lookThrough(files: readonly KnownFile[]): Promise<number> {
    const damaged: KnownFile[] = [];
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: nobody waits for it
      if (!file.isLost && (await this.#isDamaged(file.hash))) damaged.push(file);
    }
    if (damaged.length === 0 || this.#task.isStopped) return 0;
    await Promise.all(damaged.map(({ hash }) => this.#setAside(hash)));
    await this.#options.check.files(damaged);
    return damaged.length;
  }

  /** Whether a file can be read and twice gives another hash than its name: once may be the memory's fault. */
  async #isDamaged(hash: AssetHash): Promise<boolean> {
    return (await this.#differs(hash)) && this.#differs(hash);
  }

  async #differs(hash: AssetHash): Promise<boolean> {
    const bytes = await readFile(assetPath(this.#options.folder, hash)).catch(() => null);
    // Gone, or the disk does not answer: that proves nothing of its bytes.
    return bytes !== null && (await contentHash(new Uint8Array(bytes))) !== hash;
  }

  async #setAside(hash: AssetHash): Promise<void> {
    const path = assetPath(this.#options.folder, hash);
    await rename(path, damagedPath(path)).catch(this.#options.report);
  }
}
