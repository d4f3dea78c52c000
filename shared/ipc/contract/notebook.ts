import { z } from 'zod';
import { MAX_PAGE_ROWS } from '../../limits.js';
import { ArticleId, Headline, Instant } from '../../model/article.js';
import { HighlightColor, HighlightId } from '../../model/highlight.js';
import {
  NotebookCounts,
  NotebookEntry,
  NotebookFilter,
  NotebookGroup,
  NotebookGrouping,
} from '../../model/notebook.js';

/** Where the next page of the notebook begins: behind an entry of an article; opaque to the page. */
export const NotebookCursor = z
  .strictObject({ activeAt: Instant, articleRow: z.int(), start: z.int(), row: z.int() })
  .readonly();
export type NotebookCursor = z.infer<typeof NotebookCursor>;

/** Where the next page of single entries begins: behind one of a colour, or of the notes on articles; null where all run on together. */
export const EntryCursor = z
  .strictObject({
    section: z.enum([...HighlightColor.options, 'note']).nullable(),
    at: Instant,
    id: z.uuid(),
  })
  .readonly();
export type EntryCursor = z.infer<typeof EntryCursor>;

export const notebookCommands = {
  /**
   * Highlights and notes of the whole library by article, the newest activity first. `limit` counts entries: an
   * article may go on in the next page.
   */
  'notebook.page': {
    runs: 'library',
    request: z.strictObject({
      filter: NotebookFilter,
      after: NotebookCursor.nullable(),
      limit: z.int().min(1).max(MAX_PAGE_ROWS),
    }),
    response: z.strictObject({
      groups: z.array(NotebookGroup).max(MAX_PAGE_ROWS),
      next: NotebookCursor.nullable(),
    }),
  },
  /** The same one by one, the newest first: all of them by day, or colour by colour with the notes on articles last. */
  'notebook.entries': {
    runs: 'library',
    request: z.strictObject({
      grouping: NotebookGrouping.exclude(['article']),
      filter: NotebookFilter,
      after: EntryCursor.nullable(),
      limit: z.int().min(1).max(MAX_PAGE_ROWS),
    }),
    response: z.strictObject({
      entries: z.array(NotebookEntry).max(MAX_PAGE_ROWS),
      /** Of every article an entry is in. */
      headlines: z.array(Headline).max(MAX_PAGE_ROWS),
      next: EntryCursor.nullable(),
    }),
  },
  /**
   * Deletes highlights with the notes on them, and the own notes of articles, as one step of Undo. What is gone
   * already is passed over; answers how many there were.
   */
  'notebook.delete': {
    runs: 'library',
    request: z.strictObject({
      highlightIds: z.array(HighlightId).max(20_000).readonly(),
      articleIds: z.array(ArticleId).max(10_000).readonly(),
    }),
    response: z.int().min(0),
  },
  'notebook.counts': { runs: 'library', request: z.undefined(), response: NotebookCounts },
} as const;
