import { MAX_SEARCH_NAME } from '../../shared/limits.js';
import type { SavedSearch } from '../../shared/model/saved-search.js';
import { conditionsOf, parseQuery } from '../../shared/search/parse.js';
import type { SearchingState } from './searching.js';
import type { Session } from './session.js';
import { offerUndo } from './undo-acts.js';

type Sought = Pick<SavedSearch, 'query' | 'within'>;

/** Whether there are words is asked, not when. */
const ANY_DAY = new Date(0);

/** What is looked for as it can be kept: where the words stand is said of a query that has some. */
export function soughtIn({ query, within }: Pick<SearchingState, 'query' | 'within'>): Sought {
  const typed = query.trim();
  const hasWords = conditionsOf(parseQuery(typed, ANY_DAY)).some(({ type }) => type === 'words');
  return { query: typed, within: hasWords ? within : 'all' };
}

/** Whether two look for the same in the same place. */
export const isSameSearch = (one: Sought, other: Sought): boolean =>
  one.query === other.query && one.within === other.within;

/** Keeps what is looked for and where, under its own words. */
export async function saveSearch(session: Session): Promise<void> {
  const sought = soughtIn(session.searching.store.get());
  if (sought.query === '') return;
  await session.client.call('searches.save', { name: sought.query.slice(0, MAX_SEARCH_NAME), ...sought });
  offerUndo(session, 'save-search', 1);
}

/** Shows what a kept search finds. */
export async function openSearch({ panes, searching }: Session, { query, within }: Sought): Promise<void> {
  panes.change({ surface: 'search', isDrawerOpen: false });
  searching.store.change({ asked: searching.store.get().asked + 1 });
  await searching.look(query, within);
}

export async function renameSearch(session: Session, { id }: SavedSearch, name: string): Promise<void> {
  await session.client.call('searches.rename', { id, name });
  offerUndo(session, 'rename-search', 1);
}

export async function deleteSearch(session: Session, { id }: SavedSearch): Promise<void> {
  await session.client.call('searches.delete', { id });
  offerUndo(session, 'delete-search', 1);
}
