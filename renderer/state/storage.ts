import type { LibrarySize } from '../../shared/model/library-size.js';
import type { Client } from '../lib/client.js';
import { createStore, type Store } from './store.js';

/** News often come together, and nobody waits for this figure. */
const SETTLE_MS = 2_000;
/** What is missing is told beside the articles that lack it, and must not say otherwise for longer than this. */
const COUNT_MS = 150;

interface OnDisk {
  /** Bytes of the library on disk; null until they were counted. */
  readonly bytes: number | null;
  /** The same by kind. */
  readonly sizes: LibrarySize | null;
  /** How many articles lack their text or pictures there; null until they were counted. */
  readonly incomplete: number | null;
}

export interface Storage {
  readonly store: Store<OnDisk>;
  measure(): Promise<void>;
  measureSoon(): void;
}

/** Runs work once, some time after the first of several calls. */
function settled(work: () => Promise<void>, afterMs: number): () => void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  return () => {
    settling ??= setTimeout(() => {
      settling = undefined;
      work().catch(() => undefined); // the last figure stands
    }, afterMs);
  };
}

/** How much of the disk the library takes and how many articles are not whole there, asked again after what changes it. */
export function createStorage(client: Client): Storage {
  const store = createStore<OnDisk>({ bytes: null, sizes: null, incomplete: null });
  const count = async (): Promise<void> =>
    store.change({ incomplete: await client.call('library.incomplete') });
  const weigh = async (): Promise<void> => {
    const sizes = await client.call('library.size');
    store.change({ sizes, bytes: Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0) });
  };
  const [countSoon, weighSoon] = [settled(count, COUNT_MS), settled(weigh, SETTLE_MS)];
  const measureSoon = (): void => {
    countSoon();
    weighSoon();
  };
  for (const name of [
    'articles.changed',
    'articles.changed-many',
    'trash.changed',
    'backups.changed',
    'library.restarted',
  ] as const)
    client.on(name, measureSoon);
  return {
    store,
    measure: async () => {
      await Promise.all([count(), weigh()]);
    },
    measureSoon,
  };
}
