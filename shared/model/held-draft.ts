import { z } from 'zod';
import { MAX_NOTE_LENGTH, MOST_HELD_DRAFTS } from '../limits.js';
import { ArticleId, Instant } from './article.js';
import { HighlightId } from './highlight.js';

/** Words of a note that the disk of the library refused, held elsewhere until they are stored. */
export const HeldDraft = z
  .strictObject({
    articleId: ArticleId,
    highlightId: HighlightId.nullable(),
    text: z.string().max(MAX_NOTE_LENGTH),
  })
  .readonly();
export type HeldDraft = z.infer<typeof HeldDraft>;

/** What is held, and since when. */
export const HeldDrafts = z
  .strictObject({ heldAt: Instant, drafts: z.array(HeldDraft).max(MOST_HELD_DRAFTS) })
  .readonly();
export type HeldDrafts = z.infer<typeof HeldDrafts>;
