import { MAX_SEARCH_NAME } from '../../shared/limits.js';
import type { SavedSearch } from '../../shared/model/saved-search.js';
import type { Session } from './session.js';
import { offerUndo } from './undo-acts.js';

/** Keeps what is looked for, under its own words. */
export async function saveSearch(session: Session): Promise<void> {
  const query = session.searching.store.get().query.trim();
  if (query === '') return;
  await session.client.call('searches.save', { name: query.slice(0, MAX_SEARCH_NAME), query });
  offerUndo(session, 'save-search', 1);
}

/** Shows what a kept search finds. */
export async function openSearch({ panes, searching }: Session, query: string): Promise<void> {
  panes.change({ surface: 'search', isDrawerOpen: false });
  searching.store.change({ within: 'all', asked: searching.store.get().asked + 1 });
  await searching.type(query, false);
}

export async function renameSearch(session: Session, { id }: SavedSearch, name: string): Promise<void> {
  await session.client.call('searches.rename', { id, name });
  offerUndo(session, 'rename-search', 1);
}

export async function deleteSearch(session: Session, { id }: SavedSearch): Promise<void> {
  await session.client.call('searches.delete', { id });
  offerUndo(session, 'delete-search', 1);
}
