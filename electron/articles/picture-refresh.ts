import { z } from 'zod';
import { type ArticleId } from '../../shared/model/article.js';
import { AssetHash } from '../../shared/model/block.js';
import type { Emit } from '../library/emit.js';
import { othersTurn } from '../library/idle-task.js';
import type { Tables } from '../library/tables.js';
import { refreshPictures } from './lost-pictures.js';

interface Options {
  readonly tables: Tables;
  readonly emit: Emit;
  readonly report: (error: unknown) => void;
}

const KEY = 'pictures-to-refresh';
const Noted = z.array(AssetHash);
/** So long others wait at most; one article takes about a millisecond. */
const SLICE_MS = 10;
const PAGE = 200;

/**
 * Brings rows up to date with files that went or came back. One picture may be shown in any number of articles, so that
 * happens a slice at a time, and what is still to be done is kept in the library: a restart goes on with it.
 */
export class PictureRefresh {
  readonly #options: Options;
  #running: Promise<void> | null = null;
  #isStopped = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Goes on with what an earlier run left. */
  start(): void {
    this.#soon();
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Writes down that files went or came back; what shows them is refreshed in a moment. In the transaction that says so of the files. */
  note(hashes: readonly AssetHash[]): void {
    this.#options.tables.meta.set(KEY, [...new Set([...this.#noted(), ...hashes])]);
    this.#soon();
  }

  /** Resolves when nothing is left to be done. @throws AppError when it cannot be written */
  settled(): Promise<void> {
    this.#running ??= this.#all().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  #soon(): void {
    setImmediate(() => this.settled().catch(this.#options.report));
  }

  #noted(): readonly AssetHash[] {
    return this.#options.tables.meta.get(KEY, Noted) ?? [];
  }

  async #all(): Promise<void> {
    for (let noted = this.#next(); noted.length > 0; noted = this.#next()) {
      // oxlint-disable-next-line no-await-in-loop -- slice after slice, so that others have their turn
      await this.#refresh(noted);
    }
  }

  #next(): readonly AssetHash[] {
    return this.#isStopped ? [] : this.#noted();
  }

  async #refresh(hashes: readonly AssetHash[]): Promise<void> {
    const rows = this.#rowsShowing(hashes);
    const changed: ArticleId[] = [];
    for (let isDone = false; !isDone;) {
      if (this.#isStopped) return;
      isDone = this.#slice(rows, changed);
      if (isDone || changed.length >= PAGE) this.#tell(changed.splice(0));
      // oxlint-disable-next-line no-await-in-loop -- slice after slice, so that others have their turn
      await othersTurn();
    }
    if (!this.#isStopped) this.#forget(new Set(hashes));
  }

  /** Refreshes rows for a moment; true when there are no more. */
  #slice(rows: Iterator<number>, changed: ArticleId[]): boolean {
    const { tables } = this.#options;
    const until = performance.now() + SLICE_MS;
    return tables.database.transaction(() => {
      do {
        const { done, value } = rows.next();
        if (done) return true;
        changed.push(...refreshPictures(tables, [value]));
      } while (performance.now() < until);
      return false;
    });
  }

  /** Each row once, whatever number of the pictures it shows. */
  *#rowsShowing(hashes: readonly AssetHash[]): Generator<number, undefined> {
    const known = new Set<number>();
    for (const hash of hashes) {
      for (let rows = this.#page(hash, 0); rows.length > 0; rows = this.#page(hash, rows.at(-1) ?? 0)) {
        yield* rows.filter((row) => !known.has(row));
        for (const row of rows) known.add(row);
      }
    }
    return undefined;
  }

  #page(hash: AssetHash, after: number): readonly number[] {
    return this.#options.tables.assets.shownIn(hash, { after, limit: PAGE });
  }

  #forget(done: ReadonlySet<AssetHash>): void {
    const { meta, database } = this.#options.tables;
    database.transaction(() => {
      const left = this.#noted().filter((hash) => !done.has(hash));
      if (left.length === 0) meta.delete(KEY);
      else meta.set(KEY, left);
    });
  }

  #tell(ids: readonly ArticleId[]): void {
    if (ids.length > 0) this.#options.emit('articles.changed', { ids: [...ids] });
  }
}
