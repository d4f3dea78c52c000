import { z } from 'zod';
import { IdleTask } from './idle-task.js';
import { onceOverArticles } from './once-over-articles.js';
import { packBody } from './packed-body.js';
import type { Tables } from './tables.js';

interface Options {
  readonly tables: Tables;
  /** Whether nothing more urgent is under way. */
  readonly isIdle: () => boolean;
  readonly report: (error: unknown) => void;
}

/** Up to which article it is done. */
const KEY = 'bodies-packed';
/** The window, the first article and the checks come first. */
const FIRST_LOOK_MS = 30_000;
/** About 3 ms of work and a commit. */
const SLICE = 20;
const REST_MS = 20;
const BUSY_REST_MS = 1_000;

const Stored = z.object({ article: z.int(), n: z.int(), blocks: z.string(), text: z.string() });
/** Exported so that a test can ask for its plan. */
export const UNPACKED_SQL = `SELECT article_id AS article, n, blocks, text FROM article_versions
  WHERE article_id > ? AND article_id <= ? AND blocks LIKE '[%'`;

/**
 * Packs the bodies that were stored before bodies were packed (0021), once for a library, a few articles at a time when
 * there is nothing else to do. Each is proven to come back before it is written; the room it leaves goes to what is saved next.
 */
export class BodyPacking {
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
    const { tables, isIdle } = this.#options;
    const isStopped = (): boolean => this.#task.isStopped;
    await onceOverArticles({ tables, key: KEY, slice: SLICE, isStopped }, async (after) => {
      const isDone = isIdle();
      if (isDone) this.#pack(after);
      await this.#task.rest(isIdle() ? REST_MS : BUSY_REST_MS);
      return isDone;
    });
  }

  #pack(after: number): void {
    const { database, meta } = this.#options.tables;
    database.transaction(() => {
      for (const { article, n, blocks, text } of database.all(Stored, UNPACKED_SQL, [after, after + SLICE])) {
        const packed = packBody(blocks, text);
        if (packed !== blocks)
          database.run('UPDATE article_versions SET blocks = ? WHERE article_id = ? AND n = ?', [
            packed,
            article,
            n,
          ]);
      }
      meta.set(KEY, after + SLICE);
    });
  }
}
