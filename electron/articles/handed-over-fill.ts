import type { AssetStore } from '../library/asset-store.js';
import { IdleTask } from '../library/idle-task.js';
import { onceOverArticles } from '../library/once-over-articles.js';
import type { Tables } from '../library/tables.js';
import { hashOfInput } from './handed-over-hash.js';

interface Options {
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly report: (error: unknown) => void;
}

/** Up to which article it is done. */
const KEY = 'handed-over-filled';
/** The window and the first article come first. */
const FIRST_LOOK_MS = 20_000;
const REST_MS = 50;
const SLICE = 100;

/**
 * Articles made of texts and files before their hashes were kept (0007) have none, so that the same text was not known
 * when it came again. The very bytes that were handed over are kept, so the hashes are worked out of them, once for a
 * library, a few articles at a time.
 */
export class HandedOverFill {
  readonly #options: Options;
  readonly #task: IdleTask;

  constructor(options: Options) {
    this.#options = options;
    this.#task = new IdleTask(() => this.all(), options.report);
  }

  start(): void {
    this.#task.begin(FIRST_LOOK_MS);
  }

  stop(): void {
    this.#task.stop();
  }

  /** Goes through all articles that were there when it was first asked. @throws AppError when it cannot be written */
  async all(): Promise<void> {
    const { tables } = this.#options;
    const isStopped = (): boolean => this.#task.isStopped;
    await onceOverArticles({ tables, key: KEY, slice: SLICE, isStopped }, async (after) => {
      await this.#fill(after);
      return true;
    });
  }

  async #fill(after: number): Promise<void> {
    const { tables, assets } = this.#options;
    const found: { readonly row: number; readonly hash: string }[] = [];
    for (const { row, hash } of tables.versions.handedOver(after, after + SLICE)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: nobody waits for it
      const input = await assets.readCompressed(hash).catch(() => null); // gone or damaged: nothing to be known
      if (input) found.push({ row, hash: hashOfInput(input) });
    }
    if (this.#task.isStopped) return;
    if (found.length > 0)
      tables.database.transaction(() => {
        for (const { row, hash } of found)
          if (tables.articles.findByRow(row)) tables.articles.addHandedOver(hash, row);
        tables.meta.set(KEY, after + SLICE);
      });
    await this.#task.rest(REST_MS);
  }
}
