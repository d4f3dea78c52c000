import type { KeptMedia } from '../../shared/ipc/contract/media.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { createStore, type Store } from './store.js';

export interface MediaState {
  /** The article the rest is about. */
  readonly articleId: ArticleId | null;
  /** By the address in its text. */
  readonly kept: ReadonlyMap<string, KeptMedia>;
}

export interface Media {
  readonly store: Store<MediaState>;
  /** Asks which films and sounds of an article are on disk. */
  load(id: ArticleId): Promise<void>;
}

const NONE: ReadonlyMap<string, KeptMedia> = new Map();

/** The films and sounds of the open article that are on disk. */
export function createMedia(client: Client): Media {
  const store = createStore<MediaState>({ articleId: null, kept: NONE });
  let wanted: ArticleId | null = null;
  return {
    store,
    load: async (id) => {
      wanted = id;
      if (store.get().articleId !== id) store.change({ articleId: id, kept: NONE });
      try {
        const files = await client.call('media.list', { id });
        if (wanted === id) store.change({ kept: new Map(files.map((file) => [file.address, file])) });
      } catch (error) {
        if (failureOf(error).code !== 'not-found') throw error; // it was deleted meanwhile
      }
    },
  };
}
