import { z } from 'zod';
import { MAX_NOTE_LENGTH } from '../../limits.js';
import { ArticleId } from '../../model/article.js';
import { Anchor, Highlight, HighlightColor, HighlightId } from '../../model/highlight.js';
import { Note } from '../../model/note.js';

export const highlightCommands = {
  /**
   * Every highlight and note of one article, in the order of the text; notes on the article itself come first. The
   * places are those in the version asked for, else in the one that is shown, whose number the answer names (0: none).
   */
  'highlights.list': {
    runs: 'library',
    request: z.strictObject({ articleId: ArticleId, version: z.int().min(1).optional() }),
    response: z.strictObject({
      version: z.int().min(0),
      highlights: z.array(Highlight),
      notes: z.array(Note),
    }),
  },
  /** Undoable. */
  'highlights.add': {
    runs: 'library',
    request: z.strictObject({ articleId: ArticleId, color: HighlightColor, anchor: Anchor }),
    response: Highlight,
  },
  /** Undoable. */
  'highlights.recolor': {
    runs: 'library',
    request: z.strictObject({ id: HighlightId, color: HighlightColor }),
    response: Highlight,
  },
  /** Undoable; takes the highlight's note with it, and undo brings both back. */
  'highlights.delete': {
    runs: 'library',
    request: z.strictObject({ id: HighlightId }),
    response: z.undefined(),
  },
  /** Writes the one note of a highlight, or of the article when `highlightId` is null; empty text deletes it. Undoable, a burst of typing as one step. */
  'notes.write': {
    runs: 'library',
    request: z.strictObject({
      articleId: ArticleId,
      highlightId: HighlightId.nullable(),
      text: z.string().max(MAX_NOTE_LENGTH),
    }),
    response: Note.nullable(),
  },
} as const;

export const highlightEvents = {
  /** Highlights or notes of this article changed. */
  'highlights.changed': z.strictObject({ articleId: ArticleId }),
} as const;
