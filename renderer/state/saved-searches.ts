import type { CountedSearch } from '../../shared/model/saved-search.js';
import type { Client } from '../lib/client.js';
import { createStore, type Store } from './store.js';

export interface SavedSearchesState {
  /** By name; empty before they were asked for. */
  readonly saved: readonly CountedSearch[];
  /** Queries that led to an article last, newest first. */
  readonly recent: readonly string[];
}

export interface SavedSearches {
  readonly store: Store<SavedSearchesState>;
  load(): Promise<void>;
  loadRecent(): Promise<void>;
  /** Remembers what led to an article. */
  remember(query: string): Promise<void>;
  forget(): Promise<void>;
}

/** The searches that are kept under a name, and those that led somewhere last. */
export function createSavedSearches(client: Client): SavedSearches {
  const store = createStore<SavedSearchesState>({ saved: [], recent: [] });
  const loadRecent = async (): Promise<void> =>
    store.change({ recent: await client.call('searches.recent') });
  return {
    store,
    load: async () => store.change({ saved: await client.call('searches.list') }),
    loadRecent,
    remember: async (query) => {
      if (query.trim() === '') return;
      await client.call('searches.remember', { query: query.trim() });
      await loadRecent();
    },
    forget: async () => {
      await client.call('searches.forget');
      store.change({ recent: [] });
    },
  };
}
