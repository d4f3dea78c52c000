import { z } from 'zod';

/** Where the words must stand that no condition bids to stand elsewhere. */
export const SearchWithin = z.enum(['all', 'title', 'body', 'notes']);
export type SearchWithin = z.infer<typeof SearchWithin>;
