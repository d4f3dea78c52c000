import { AppError } from '../../shared/app-error.js';
import type { IndexProgress } from '../../shared/ipc/contract/search.js';
import type { Database } from '../library/database.js';
import { Indexer } from './indexer.js';
import { openSearchFile, remakeSearchFile } from './search-file.js';
import { openPassingSearch, openUnwritableSearch } from './unwritable-search.js';

/** A slice holds the process for about 20 ms: questions are answered between. */
const SLICE = 10;
/** What is saved is looked up this soon, so that a burst of writes is one. */
const WAIT_MS = 25;
/** A disk that is full or busy is asked again after this long. */
const AGAIN_MS = 30_000;
const TELL_EVERY_MS = 500;
/** When nothing was written for so long, the index is put in order, a slice at a time. */
const TIDY_AFTER_MS = 5_000;
const TIDY_REST_MS = 50;

interface Options {
  readonly file: string;
  readonly library: string;
  /** Whether the library may not be written: then the index beside it is only read, or one is made that goes with the process. */
  readonly isReadOnly: boolean;
  /** Tells how far it has come, when that took longer than a moment, and when it is in step again. */
  readonly onProgress: (progress: IndexProgress | null) => void;
  readonly report: (error: unknown) => void;
}

/**
 * The index of words of one open library: follows what is written there by itself, and makes itself anew when its file
 * is damaged. Nothing in it is worth keeping.
 */
export class SearchIndex {
  readonly #options: Options;
  readonly #indexer: Indexer;
  #database: Database | null = null;
  #timer: NodeJS.Timeout | null = null;
  #tidying: NodeJS.Timeout | undefined;
  #isStopped = false;
  #total = 0;
  #toldAt = 0;
  /** Whether no file can be kept beside the library, though that may be written: then the index goes with the process. */
  #isPassing = false;
  /** Whether somebody was answered that not everything is found yet, and waits to hear that it is. */
  #isAwaited = false;

  constructor(options: Options) {
    this.#options = options;
    this.#indexer = new Indexer(() => this.#open());
  }

  /** Begins to read what it has not seen, and does so again after every `wake`; where it goes with the process, not before it is asked. */
  start(): void {
    this.wake();
  }

  /** Something may have been written. */
  wake(): void {
    if (this.#isStopped || this.#timer !== null || this.#isUnasked) return;
    clearTimeout(this.#tidying);
    this.#timer = setTimeout(() => this.#look(), WAIT_MS).unref();
  }

  /** Closes the file. */
  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    clearTimeout(this.#tidying);
    this.#database?.close();
    this.#database = null;
  }

  /** What waits to be read; null when it is in step. */
  progress(): IndexProgress | null {
    return this.#tolerant(() => {
      const waiting = this.#indexer.waiting();
      this.#total = waiting === 0 ? 0 : Math.max(this.#total, waiting);
      this.#isAwaited = waiting > 0;
      const isKept = !this.#options.isReadOnly && !this.#isPassing;
      return waiting === 0 ? null : { done: this.#total - waiting, total: this.#total, isKept };
    });
  }

  /** Reads everything that waits, now: for a process that ends when it has answered. */
  catchUp(): void {
    while (this.#step(SLICE * 5) > 0);
  }

  /** Asks the file; a damaged one is made anew and asked again. @throws AppError `disk-full`, `write-failed` */
  ask<Result>(question: (database: Database) => Result): Result {
    return this.#tolerant(question);
  }

  /** An index that is only read is in step. */
  get #isUnasked(): boolean {
    return this.#options.isReadOnly && (this.#database === null || this.#database.isReadOnly);
  }

  #step(most: number): number {
    return this.#open().isReadOnly ? 0 : this.#indexer.step(most);
  }

  /** Whether a file that was asked before is the one asked now: a library may be closed while somebody waits. */
  isStillAsked(database: Database): boolean {
    return this.#database === database;
  }

  #open(): Database {
    if (this.#database) return this.#database;
    const { file, library, isReadOnly } = this.#options;
    this.#database = isReadOnly ? openUnwritableSearch(file, library) : this.#kept();
    if (isReadOnly) this.wake();
    return this.#database;
  }

  /** The index beside the library; where none can be kept, one of this process alone. */
  #kept(): Database {
    const { file, library, report } = this.#options;
    try {
      return openSearchFile(file, library);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'library-restarting') throw error;
      report(error);
      this.#isPassing = true;
      return openPassingSearch(library);
    }
  }

  /** An empty index in place of one that is damaged. */
  #remade(damaged: Database | null): Database {
    const { library, isReadOnly } = this.#options;
    if (!isReadOnly && !this.#isPassing) return damaged ? remakeSearchFile(damaged, library) : this.#open();
    damaged?.close();
    return openPassingSearch(library);
  }

  #tolerant<Result>(question: (database: Database) => Result): Result {
    try {
      return question(this.#open());
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'library-damaged') throw error;
      this.#options.report(error);
      const damaged = this.#database;
      this.#database = null;
      this.#database = this.#remade(damaged);
      this.wake();
      return question(this.#database);
    }
  }

  #look(): void {
    this.#timer = null;
    if (this.#isStopped) return;
    try {
      const read = this.#tolerant(() => this.#step(SLICE));
      this.#tell(read < SLICE);
      if (read === SLICE) this.#timer = setTimeout(() => this.#look(), 0);
      else this.#tidying = setTimeout(() => this.#tidy(), TIDY_AFTER_MS).unref();
    } catch (error) {
      this.#options.report(error);
      this.#timer = setTimeout(() => this.#look(), AGAIN_MS).unref();
    }
  }

  #tidy(): void {
    try {
      if (this.#isUnasked || !this.#indexer.tidy()) return;
      this.#tidying = setTimeout(() => this.#tidy(), TIDY_REST_MS).unref();
    } catch (error) {
      this.#options.report(error); // put in order after the next write
    }
  }

  #tell(isInStep: boolean): void {
    const now = performance.now();
    if (isInStep && this.#toldAt === 0 && !this.#isAwaited) return;
    if (!isInStep && now - this.#toldAt < TELL_EVERY_MS) return;
    const progress = this.progress();
    this.#toldAt = progress === null ? 0 : now;
    this.#options.onProgress(progress);
  }
}
