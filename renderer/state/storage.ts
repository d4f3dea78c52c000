import type { LibrarySize } from '../../shared/model/library-size.js';
import type { Client } from '../lib/client.js';
import { createStore, type Store } from './store.js';

/** News often come together, and nobody waits for this figure. */
const SETTLE_MS = 2_000;

interface OnDisk {
  /** Bytes of the library on disk; null until they were counted. */
  readonly bytes: number | null;
  /** The same by kind. */
  readonly sizes: LibrarySize | null;
  /** How many articles lack their text or pictures there. */
  readonly incomplete: number;
}

export interface Storage {
  readonly store: Store<OnDisk>;
  measure(): Promise<void>;
  measureSoon(): void;
}

/** How much of the disk the library takes and how many articles are not whole there, asked again after what changes it. */
export function createStorage(client: Client): Storage {
  const store = createStore<OnDisk>({ bytes: null, sizes: null, incomplete: 0 });
  let settling: ReturnType<typeof setTimeout> | undefined;
  const measure = async (): Promise<void> => {
    store.change({ incomplete: await client.call('library.incomplete') });
    const sizes = await client.call('library.size');
    store.change({ sizes, bytes: Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0) });
  };
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
  return { store, measure, measureSoon };
}
