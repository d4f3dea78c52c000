import { z } from 'zod';

/** How long an article takes to read, as its row says it: under 3 minutes, 3 to 10, more. */
export const ReadingLength = z.enum(['short', 'medium', 'long']);
export type ReadingLength = z.infer<typeof ReadingLength>;

export const ListLanguage = z.enum(['ko', 'en', 'other']);
export type ListLanguage = z.infer<typeof ListLanguage>;

/** By when it was saved or published, by its length, its source, or how far it was read; `shared/list-sort.ts` has the rules. */
export const ListSort = z.enum([
  'newest',
  'oldest',
  'published-newest',
  'published-oldest',
  'shortest',
  'longest',
  'source',
  'most-read',
  'least-read',
]);
export type ListSort = z.infer<typeof ListSort>;

/** What of a view is listed, and in which order (ux.md §1, “Filter button”). Every condition narrows. */
export const ListFilter = z
  .strictObject({
    unread: z.boolean(),
    /** With a highlight or a note. */
    annotated: z.boolean(),
    /** Without a text: a save that failed, or a headline alone. */
    missing: z.boolean(),
    length: ReadingLength.nullable(),
    language: ListLanguage.nullable(),
    sort: ListSort,
  })
  .readonly();
export type ListFilter = z.infer<typeof ListFilter>;
