import type { Response } from '../../shared/ipc/contract.js';
import type { Client } from '../lib/client.js';
import { createStore, type Store } from './store.js';

export interface SafetyCopiesState extends Response<'backups.list'> {
  readonly isLoaded: boolean;
  /** Whether a copy is being made because the person asked for one. */
  readonly isMaking: boolean;
}

export interface SafetyCopies {
  readonly store: Store<SafetyCopiesState>;
  load(): Promise<void>;
  /** Makes a copy now. */
  make(): Promise<void>;
}

/** The safety copies of the library, and what there is to know about them. */
export function createSafetyCopies(client: Client): SafetyCopies {
  const store = createStore<SafetyCopiesState>({
    copies: [],
    problem: null,
    recovery: null,
    setAside: [],
    refusal: null,
    isLoaded: false,
    isMaking: false,
  });
  const load = async (): Promise<void> => {
    store.change({ ...(await client.call('backups.list')), isLoaded: true });
  };
  return {
    store,
    load,
    make: async () => {
      store.change({ isMaking: true });
      try {
        await client.call('backups.make');
      } finally {
        store.change({ isMaking: false });
      }
      await load();
    },
  };
}
