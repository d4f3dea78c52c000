import type { TrashCursor } from '../../shared/ipc/contract/trash.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { TrashItem, TrashKey } from '../../shared/model/trash.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { createStore, type Store } from './store.js';

const PAGE_ITEMS = 50;
/** Most the library answers at once. */
const MOST_ITEMS = 200;
/** A burst of news is one question. */
const SETTLE_MS = 150;

export interface TrashState {
  readonly items: readonly TrashItem[];
  readonly next: TrashCursor | null;
  /** How much is in it; null until that is known. */
  readonly count: number | null;
  readonly isLoaded: boolean;
  readonly failure: FailureFacts | null;
}

export interface Trash {
  readonly store: Store<TrashState>;
  /** Lists the trash anew, as far as it was shown. */
  load(): Promise<void>;
  loadMore(): Promise<void>;
  /** Asks only how much there is; no answer is no failure. */
  loadCount(): Promise<void>;
  /** Looks again soon, because something was deleted, restored or removed somewhere: the list if it is shown, else only how much there is. */
  refreshSoon(isShown: () => boolean): void;
}

export const keyOf = ({ kind, id }: TrashItem): TrashKey => ({ kind, id });

/** What was deleted and can be brought back. */
export function createTrash(client: Client): Trash {
  const store = createStore<TrashState>({
    items: [],
    next: null,
    count: null,
    isLoaded: false,
    failure: null,
  });
  let settling: ReturnType<typeof setTimeout> | undefined;

  const load = async (): Promise<void> => {
    const limit = Math.min(MOST_ITEMS, Math.max(PAGE_ITEMS, store.get().items.length));
    try {
      const listed = await client.call('trash.list', { after: null, limit });
      store.change({ ...listed, isLoaded: true, failure: null });
    } catch (error) {
      store.change({ isLoaded: true, failure: failureOf(error) });
    }
  };
  const loadCount = async (): Promise<void> => {
    const count = await client.call('trash.count').catch(() => store.get().count ?? 0);
    store.change({ count });
  };
  return {
    store,
    load,
    loadCount,
    loadMore: async () => {
      const { next, items } = store.get();
      if (next === null) return;
      const more = await client.call('trash.list', { after: next, limit: PAGE_ITEMS });
      const known = new Set(items.map(({ id }) => id));
      store.change({ ...more, items: [...items, ...more.items.filter(({ id }) => !known.has(id))] });
    },
    refreshSoon: (isShown) => {
      settling ??= setTimeout(() => {
        settling = undefined;
        void (isShown() ? load() : loadCount());
      }, SETTLE_MS);
    },
  };
}
