import { z } from 'zod';
import { IdleTask } from './idle-task.js';
import { packBody } from './packed-body.js';
import { NumberRow } from './row-values.js';
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
    const last =
      tables.database.get(NumberRow, 'SELECT COALESCE(MAX(id), 0) AS value FROM articles')?.value ?? 0;
    const from = tables.meta.get(KEY, z.union([z.int(), z.literal('all')])) ?? 0;
    if (from === 'all') return;
    for (let after = from; after < last && !this.#task.isStopped;) {
      if (isIdle()) {
        this.#pack(after);
        after += SLICE;
      }
      // oxlint-disable-next-line no-await-in-loop -- slice after slice, so that others have their turn
      await this.#task.rest(isIdle() ? REST_MS : BUSY_REST_MS);
    }
    if (!this.#task.isStopped) tables.meta.set(KEY, 'all');
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
