import { z } from 'zod';
import type { MetaTable } from '../library/meta-table.js';

const KEY = 'queue-paused';

/** Whether a person paused the queue: kept in the library, so that it lasts over a restart. */
export class QueuePause {
  readonly #meta: MetaTable;

  constructor(meta: MetaTable) {
    this.#meta = meta;
  }

  get isOn(): boolean {
    return this.#meta.get(KEY, z.literal(true)) ?? false;
  }

  set(isOn: boolean): void {
    if (isOn) this.#meta.set(KEY, true);
    else this.#meta.delete(KEY);
  }
}
