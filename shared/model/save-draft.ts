import { z } from 'zod';
import { MAX_HANDED_OVER_BYTES } from '../limits.js';
import { ArticleId } from './article.js';

/** Words put into the save box and not saved yet: for a new article, or for one that has no text. */
export const SaveDraft = z
  .strictObject({ into: ArticleId.nullable(), text: z.string().min(1).max(MAX_HANDED_OVER_BYTES) })
  .readonly();
export type SaveDraft = z.infer<typeof SaveDraft>;
