import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { MOST_RECENT_SEARCHES } from '../../shared/limits.js';
import type { CommandRunningIn, Request } from '../../shared/ipc/contract.js';
import type { SavedSearch, SavedSearchId } from '../../shared/model/saved-search.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { Tables } from '../library/tables.js';
import type { LibrarySearch } from '../search/library-search.js';
import type { Acts } from '../undo/acts.js';

type SavedSearchCommands = Extract<CommandRunningIn<'library'>, `searches.${string}`>;

const RECENT = 'recent-searches';
const Recent = z.array(z.string());

/** Keeps a search, once for its query in one place. */
function save(
  asked: Request<'searches.save'>,
  { tables, acts }: { readonly tables: Tables; readonly acts: Acts },
): SavedSearch {
  const { savedSearches, clock } = tables;
  const known = savedSearches.of(asked);
  if (known) return known;
  let id: SavedSearchId = 0;
  acts.perform(() => {
    id = savedSearches.insertHidden(asked, clock());
    return {
      label: 'save-search',
      goals: [{ table: 'saved_searches', key: id, after: { deleted_at: null } }],
    };
  });
  return { id, ...asked };
}

/** What the page may ask about searches that are kept. */
export function savedSearchHandlers(
  tables: Tables,
  acts: Acts,
  search: LibrarySearch,
): Handlers<SavedSearchCommands> {
  const { savedSearches, meta } = tables;
  const expectThere = (id: SavedSearchId): void => {
    if (!savedSearches.find(id)) throw new AppError('not-found');
  };
  const recent = (): readonly string[] => meta.get(RECENT, Recent) ?? [];
  return {
    'searches.list': () => savedSearches.list().map((saved) => ({ ...saved, ...search.count(saved) })),
    'searches.save': (asked) => save(asked, { tables, acts }),
    'searches.rename': ({ id, name }) => {
      expectThere(id);
      acts.perform(() => ({
        label: 'rename-search',
        goals: [{ table: 'saved_searches', key: id, after: { name, updated_at: tables.clock() } }],
      }));
      return undefined;
    },
    'searches.delete': ({ id }) => {
      expectThere(id);
      acts.perform(() => ({
        label: 'delete-search',
        goals: [{ table: 'saved_searches', key: id, after: { deleted_at: tables.clock() } }],
      }));
      return undefined;
    },
    'searches.recent': () => [...recent()],
    'searches.remember': ({ query }) => {
      const others = recent().filter((other) => other !== query);
      meta.set(RECENT, [query, ...others].slice(0, MOST_RECENT_SEARCHES));
      return undefined;
    },
    'searches.forget': () => {
      meta.delete(RECENT);
      return undefined;
    },
  };
}
