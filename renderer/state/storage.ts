import type { Client } from '../lib/client.js';
import { createStore, type Store } from './store.js';

/** News often come together, and nobody waits for this figure. */
const SETTLE_MS = 2_000;

export interface Storage {
  /** Bytes of the library on disk; null until they were counted. */
  readonly store: Store<{ readonly bytes: number | null }>;
  measureSoon(): void;
}

/** How much of the disk the library takes, measured again after what changes it. */
export function createStorage(client: Client): Storage {
  const store = createStore<{ readonly bytes: number | null }>({ bytes: null });
  let settling: ReturnType<typeof setTimeout> | undefined;
  const measure = async (): Promise<void> => store.change({ bytes: await client.call('library.size') });
  const measureSoon = (): void => {
    settling ??= setTimeout(() => {
      settling = undefined;
      measure().catch(() => undefined); // the last figure stands
    }, SETTLE_MS);
  };
  for (const name of [
    'articles.changed',
    'articles.changed-many',
    'trash.changed',
    'backups.changed',
    'library.restarted',
  ] as const)
    client.on(name, measureSoon);
  return { store, measureSoon };
}
