import type { Tag, TagId } from '../../shared/model/tag.js';
import type { View } from '../../shared/model/article.js';
import { tagOf } from '../../shared/tags.js';
import type { Client } from '../lib/client.js';
import { createStore, type Store } from './store.js';

export interface TagsState {
  /** Every tag with articles, by name; null before they were asked for. */
  readonly tags: readonly Tag[] | null;
  /** What every tag was called that had articles since the window is open. */
  readonly names: ReadonlyMap<TagId, string>;
  /** Those under which nothing is shown. */
  readonly folded: ReadonlySet<TagId>;
}

export interface Tags {
  readonly store: Store<TagsState>;
  load(): Promise<void>;
  /** Shows what stands under a tag, or hides it. */
  fold(id: TagId): void;
}

/** The tags of the library, as the navigation lists them. */
export function createTags(client: Client): Tags {
  const store = createStore<TagsState>({ tags: null, names: new Map(), folded: new Set() });
  return {
    store,
    load: async () => {
      const tags = await client.call('tags.list');
      const names = new Map([...store.get().names, ...tags.map(({ id, name }) => [id, name] as const)]);
      store.change({ tags, names });
    },
    fold: (id) => {
      const folded = new Set(store.get().folded);
      if (!folded.delete(id)) folded.add(id);
      store.change({ folded });
    },
  };
}

/** What the tag is called whose list a view is, also when its last article is gone; null for another view. */
export const tagNameIn = ({ names }: TagsState, view: View): string | null =>
  names.get(tagOf(view) ?? 0) ?? null;

/** The tag whose list a view is, while it has articles; null for another view. */
export const tagIn = ({ tags }: TagsState, view: View): Tag | null => {
  const id = tagOf(view);
  return id === null ? null : (tags?.find((tag) => tag.id === id) ?? null);
};
