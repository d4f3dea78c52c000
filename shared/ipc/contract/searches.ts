import { z } from 'zod';
import { MAX_QUERY_LENGTH } from '../../limits.js';
import { CountedSearch, SavedSearch, SavedSearchId, SearchName } from '../../model/saved-search.js';
import { SearchWithin } from '../../model/search-within.js';

const query = z.string().trim().min(1).max(MAX_QUERY_LENGTH);
const id = SavedSearchId;

export const savedSearchCommands = {
  /** Every saved search with how much it finds now, by name. */
  'searches.list': { runs: 'library', request: z.undefined(), response: z.array(CountedSearch) },
  /** Keeps a search under a name; one of the same query in the same place is kept once. Undoable. */
  'searches.save': {
    runs: 'library',
    request: z.strictObject({ name: SearchName, query, within: SearchWithin }),
    response: SavedSearch,
  },
  /** Undoable. */
  'searches.rename': {
    runs: 'library',
    request: z.strictObject({ id, name: SearchName }),
    response: z.undefined(),
  },
  /** Undoable. */
  'searches.delete': { runs: 'library', request: z.strictObject({ id }), response: z.undefined() },
  /** The searches that led to an article last, newest first. */
  'searches.recent': { runs: 'library', request: z.undefined(), response: z.array(z.string()) },
  'searches.remember': { runs: 'library', request: z.strictObject({ query }), response: z.undefined() },
  'searches.forget': { runs: 'library', request: z.undefined(), response: z.undefined() },
} as const;

export const savedSearchEvents = {
  /** A search was saved, renamed or deleted, or that was taken back. */
  'searches.changed': z.strictObject({}),
} as const;
