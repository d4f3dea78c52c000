import { z } from 'zod';
import { ArticleId, Instant } from './article.js';
import { HighlightColor } from './highlight.js';

export const TrashKind = z.enum(['article', 'highlight', 'note']);
export type TrashKind = z.infer<typeof TrashKind>;

/** One thing in the trash, by its own id. */
export const TrashKey = z.strictObject({ kind: TrashKind, id: z.uuid() }).readonly();
export type TrashKey = z.infer<typeof TrashKey>;

const base = {
  id: z.uuid(),
  deletedAt: Instant,
  /** Days until it is removed by itself, by the clock of now. */
  daysLeft: z.int().min(0),
  /** Title of the article, or of the article it was in. */
  title: z.string(),
  language: z.string().nullable(),
};

/** What was deleted, as the trash shows it. Long texts are cut. */
export const TrashItem = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...base,
      kind: z.literal('article'),
      /** Publisher, else the host of its address. */
      source: z.string().nullable(),
      savedAt: Instant,
      /** Title of the article that its address turned out to be of; null for one that a person deleted. */
      twin: z.string().nullable(),
    })
    .readonly(),
  z
    .strictObject({
      ...base,
      kind: z.literal('highlight'),
      articleId: ArticleId,
      quote: z.string(),
      color: HighlightColor,
      /** The note that went with it. */
      note: z.string().nullable(),
    })
    .readonly(),
  z
    .strictObject({
      ...base,
      kind: z.literal('note'),
      articleId: ArticleId,
      text: z.string(),
      /** The words it was on; null for a note on the article. */
      quote: z.string().nullable(),
    })
    .readonly(),
]);
export type TrashItem = z.infer<typeof TrashItem>;
