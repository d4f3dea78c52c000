import { z } from 'zod';
import { MAX_NOTE_LENGTH } from '../limits.js';
import { ArticleId, Instant } from './article.js';
import { HighlightId } from './highlight.js';

/** What a person wrote, as plain text (Markdown by habit): on a highlight, or on the whole article when `highlightId` is null. */
export const Note = z
  .strictObject({
    id: z.uuid(),
    articleId: ArticleId,
    highlightId: HighlightId.nullable(),
    text: z.string().min(1).max(MAX_NOTE_LENGTH),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .readonly();
export type Note = z.infer<typeof Note>;
