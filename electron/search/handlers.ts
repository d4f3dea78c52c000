import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { LibrarySearch } from './library-search.js';

type SearchCommands = Extract<CommandRunningIn<'library'>, `search.${string}`>;

/** What the page may look for. */
export const searchHandlers = (search: LibrarySearch): Handlers<SearchCommands> => ({
  'search.find': (request) => search.find(request),
  'search.facets': (request) => search.facets(request),
  'search.meant': (request) => search.meant(request),
  'search.marks': (request) => search.marks(request),
  'search.sources': () => search.sources(),
});
