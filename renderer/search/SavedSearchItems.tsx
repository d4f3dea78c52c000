import { Bookmark } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { SavedSearch } from '../../shared/model/saved-search.js';
import { menuPlace, showContextMenu } from '../lib/context-menu.js';
import { railName } from '../lib/rail-name.js';
import { deleteSearch, isSameSearch, openSearch, soughtIn } from '../state/saved-search-acts.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { NavigationItem } from '../ui/NavigationItem.js';

/** Shows the native menu of a kept search, asked for by pointer or key. */
function useSavedSearchMenu(): (event: MouseEvent, saved: SavedSearch) => void {
  const session = useSession();
  const { savedSearches: words } = useWords();
  const { attempt, client, panes } = session;
  return (event, saved) => {
    event.preventDefault();
    const entries = [
      { label: words.open, accelerator: 'Enter', run: () => attempt(openSearch(session, saved)) },
      'separator',
      { label: words.rename, run: () => panes.change({ dialog: { kind: 'rename-search', saved } }) },
      { label: words.delete, run: () => attempt(deleteSearch(session, saved)) },
    ] as const;
    attempt(showContextMenu(client, entries, menuPlace(event)));
  };
}

/** The searches a person keeps, each with how much it finds now. */
export function SavedSearchItems() {
  const session = useSession();
  const { savedSearches: words, search } = useWords();
  const saved = useStorePart(session.savedSearches.store, (state) => state.saved);
  const query = useStorePart(session.searching.store, (state) => state.query);
  const within = useStorePart(session.searching.store, (state) => state.within);
  const isSearching = useStorePart(session.panes, ({ surface }) => surface === 'search');
  const menu = useSavedSearchMenu();
  if (saved.length === 0) return null;
  const sought = soughtIn({ query, within });
  const nameOf = (one: SavedSearch): string =>
    one.within === 'all' ? one.name : words.named(one.name, search.within[one.within]);
  return (
    <ul aria-label={words.title}>
      {saved.map((one) => (
        <li key={one.id}>
          <NavigationItem
            place={`search-${one.id}`}
            icon={Bookmark}
            iconSize={16}
            depth={1}
            name={nameOf(one)}
            railName={railName(one.name)}
            title={one.name === one.query ? nameOf(one) : `${nameOf(one)} (${one.query})`}
            count={words.count(one.count, one.isMore)}
            isCurrent={isSearching && isSameSearch(one, sought)}
            onOpen={() => session.attempt(openSearch(session, one))}
            onContextMenu={(event) => menu(event, one)}
          />
        </li>
      ))}
    </ul>
  );
}
