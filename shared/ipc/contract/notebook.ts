import { z } from 'zod';
import { MAX_PAGE_ROWS } from '../../limits.js';
import { ArticleId, Instant } from '../../model/article.js';
import { HighlightId } from '../../model/highlight.js';
import { NotebookCounts, NotebookFilter, NotebookGroup } from '../../model/notebook.js';

/** Where the next page of the notebook begins: behind an entry of an article; opaque to the page. */
export const NotebookCursor = z
  .strictObject({ activeAt: Instant, articleRow: z.int(), start: z.int(), row: z.int() })
  .readonly();
export type NotebookCursor = z.infer<typeof NotebookCursor>;

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
