import type { ArticleId } from '../../shared/model/article.js';
import type { SnapshotFacts } from '../../shared/model/snapshot.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { createStore, type Store } from './store.js';

export interface WholePageState {
  /** The article the rest is about. */
  readonly articleId: ArticleId | null;
  readonly kept: SnapshotFacts | null;
  /** Whether there is a page of which the whole could be kept. */
  readonly mayKeep: boolean;
  /** The article whose whole page stands in place of its text. */
  readonly shownIn: ArticleId | null;
  /** Sites of which every page is kept whole. */
  readonly sites: readonly string[];
}

export interface WholePage {
  readonly store: Store<WholePageState>;
  /** Asks what is kept of an article. */
  load(id: ArticleId): Promise<void>;
  loadSites(): Promise<void>;
  setSite(host: string, isOn: boolean): Promise<void>;
  keep(id: ArticleId): Promise<void>;
  /** Keeps it as a browser shows it now: as it was sent, nothing is to be seen of it. */
  keepDrawn(id: ArticleId): Promise<void>;
}

/** What is kept of the open article beside its text. */
export function createWholePage(client: Client): WholePage {
  const store = createStore<WholePageState>({
    articleId: null,
    kept: null,
    mayKeep: false,
    shownIn: null,
    sites: [],
  });
  let wanted: ArticleId | null = null;

  const loadSites = async (): Promise<void> => store.change({ sites: await client.call('snapshots.sites') });
  client.on('snapshots.sites-changed', () => void loadSites().catch(() => undefined)); // asked for again where they are shown

  return {
    store,
    loadSites,
    load: async (id) => {
      wanted = id;
      if (store.get().articleId !== id) store.change({ articleId: id, kept: null, mayKeep: false });
      try {
        const { kept, mayKeep } = await client.call('snapshots.read', { id });
        if (wanted !== id) return;
        store.change({ articleId: id, kept, mayKeep, ...(kept ? {} : { shownIn: null }) });
      } catch (error) {
        if (failureOf(error).code !== 'not-found') throw error; // it was deleted meanwhile
      }
    },
    setSite: async (host, isOn) => {
      await client.call('snapshots.set-site', { host, isOn });
    },
    keep: async (id) => {
      await client.call('snapshots.keep', { id });
    },
    keepDrawn: async (id) => {
      await client.call('snapshots.keep', { id, isDrawn: true });
    },
  };
}
