import { z } from 'zod';
import { MAX_PAGE_ROWS, MAX_QUERY_LENGTH } from '../../limits.js';
import { ArticleId, Headline } from '../../model/article.js';
import { HighlightId, TextPosition } from '../../model/highlight.js';
import { SearchWithin } from '../../model/search-within.js';

/** What a person typed, and whether the keyboard still holds its last syllable. */
const Asked = { query: z.string().max(MAX_QUERY_LENGTH), isOpen: z.boolean() };

/** How many are found, counted up to a limit; `isMore` when there are more. */
const Found = { count: z.int().min(0), isMore: z.boolean() };

export const SearchSort = z.enum(['best', 'newest', 'oldest']);
export type SearchSort = z.infer<typeof SearchSort>;

/** A piece of a stored text with what was found in it; positions are of `text`, which stands on one line. */
export const Snippet = z
  .strictObject({
    text: z.string().max(1_000),
    marks: z.array(TextPosition).readonly(),
    isCutBefore: z.boolean(),
    isCutAfter: z.boolean(),
  })
  .readonly();
export type Snippet = z.infer<typeof Snippet>;

/** An article that was found, and where in it. */
export const SearchHit = z
  .strictObject({
    headline: Headline,
    /** In the title as the headline has it. */
    titleMarks: z.array(TextPosition).readonly(),
    /** In the name of its publisher, or its host, as a row shows it. */
    sourceMarks: z.array(TextPosition).readonly(),
    /** From the body, or from a note when the body says nothing of it. */
    snippet: Snippet,
    from: z.enum(['body', 'note']),
    /** How often the body says it, counted up to `MOST_MARKS`. */
    inBody: z.int().min(0),
    inNotes: z.int().min(0),
    /** Names of its tags that say it. */
    inTags: z.array(z.string()).readonly(),
    /** Who wrote it, where their names say it. */
    inAuthors: z.array(z.string()).readonly(),
  })
  .readonly();
export type SearchHit = z.infer<typeof SearchHit>;

/** How far the index has come when it does not yet know everything. */
export const IndexProgress = z
  .strictObject({
    done: z.int().min(0),
    total: z.int().min(0),
    /** False where the library may not be written: then it is read anew at every start. */
    isKept: z.boolean(),
  })
  .readonly();
export type IndexProgress = z.infer<typeof IndexProgress>;

const Named = z.strictObject({ name: z.string(), count: z.int().min(1) }).readonly();

export const SearchFacets = z
  .strictObject({
    /** For each place by itself; null where the query has no words of its own. */
    within: z.strictObject({
      title: z.strictObject(Found),
      body: z.strictObject(Found),
      notes: z.strictObject(Found),
    }),
    sources: z.array(Named),
    tags: z.array(Named),
    /** As behind `after:`. */
    periods: z.array(Named),
  })
  .readonly();
export type SearchFacets = z.infer<typeof SearchFacets>;

export const searchCommands = {
  /** Articles that fit a query, a page of them. Never refuses a query: what cannot be used of it is left out. */
  'search.find': {
    runs: 'library',
    request: z.strictObject({
      ...Asked,
      /** Anywhere when left out. */
      within: SearchWithin.optional(),
      sort: SearchSort,
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(MAX_PAGE_ROWS),
    }),
    response: z.strictObject({
      hits: z.array(SearchHit).max(MAX_PAGE_ROWS),
      ...Found,
      /** Whether nothing of the query asks for anything, as with signs alone or a condition without a value. */
      isNothingAsked: z.boolean(),
      indexing: IndexProgress.nullable(),
      milliseconds: z.number().min(0),
    }),
  },
  /** How what a query finds is spread over places, sources, tags and time, the most frequent first; the counts of names are of the first `MOST_RANKED` articles. */
  'search.facets': {
    runs: 'library',
    request: z.strictObject(Asked),
    response: SearchFacets,
  },
  /** What a query may be meant to be, and what that finds: one with `AND` or `NOT` in signs, one that finds nothing in near words of the library's own; null when there is none. */
  'search.meant': {
    runs: 'library',
    request: z.strictObject(Asked),
    response: z.strictObject({ query: z.string(), count: z.int().min(1), isMore: z.boolean() }).nullable(),
  },
  /** Where the text of an article says what a query looks for, in the version that is shown, and where its notes do: each by its highlight, null for the one on the article. */
  'search.marks': {
    runs: 'library',
    request: z.strictObject({ ...Asked, id: ArticleId }),
    response: z.strictObject({
      body: z.array(TextPosition),
      notes: z.array(z.strictObject({ highlightId: HighlightId.nullable(), marks: z.array(TextPosition) })),
    }),
  },
  /** Who published what is in the library, each once, for the completion of a query. */
  'search.sources': { runs: 'library', request: z.undefined(), response: z.array(z.string()) },
} as const;

export const searchEvents = {
  /** The index has taken in what was new; `null` when it is in step. */
  'search.changed': z.strictObject({ indexing: IndexProgress.nullable() }),
} as const;
