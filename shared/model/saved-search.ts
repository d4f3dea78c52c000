import { z } from 'zod';
import { MAX_QUERY_LENGTH, MAX_SEARCH_NAME } from '../limits.js';
import { SearchWithin } from './search-within.js';

export const SavedSearchId = z.int().min(1);
export type SavedSearchId = z.infer<typeof SavedSearchId>;

export const SearchName = z.string().trim().min(1).max(MAX_SEARCH_NAME);

/** A search that is kept under a name. */
export const SavedSearch = z
  .strictObject({
    id: SavedSearchId,
    name: z.string(),
    query: z.string().min(1).max(MAX_QUERY_LENGTH),
    within: SearchWithin,
  })
  .readonly();
export type SavedSearch = z.infer<typeof SavedSearch>;

/** The same with how much it finds now; `isMore` when that is more than was counted. */
export const CountedSearch = SavedSearch.unwrap()
  .extend({ count: z.int().min(0), isMore: z.boolean() })
  .readonly();
export type CountedSearch = z.infer<typeof CountedSearch>;
