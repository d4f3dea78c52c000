import type { Client } from '../lib/client.js';
import { createStore, type Store } from './store.js';

export interface ExportsState {
  readonly isRunning: boolean;
  /** How many articles are done; null before the first news of it. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** The export under way, if there is one. */
export function createExports(client: Client): Store<ExportsState> {
  const store = createStore<ExportsState>({ isRunning: false, progress: null });
  client.on('export.progress', (progress) => {
    if (store.get().isRunning) store.change({ progress });
  });
  return store;
}
