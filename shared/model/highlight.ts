import { z } from 'zod';
import { CONTEXT_LENGTH } from '../limits.js';
import { ArticleId, Instant } from './article.js';

export const HighlightId = z.uuid();
export type HighlightId = z.infer<typeof HighlightId>;

/** The five colours, in the order of their keys 1 to 5 (ux.md §3). */
export const HighlightColor = z.enum(['yellow', 'green', 'blue', 'orange', 'purple']);
export type HighlightColor = z.infer<typeof HighlightColor>;

/** W3C TextQuoteSelector: the words themselves and what stands around them. */
export const TextQuote = z
  .strictObject({
    exact: z.string().min(1).max(200_000),
    prefix: z.string().max(CONTEXT_LENGTH),
    suffix: z.string().max(CONTEXT_LENGTH),
  })
  .readonly();
export type TextQuote = z.infer<typeof TextQuote>;

/** W3C TextPositionSelector over the article text, in UTF-16 code units; `end` is exclusive. */
export const TextPosition = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .readonly()
  .refine(({ start, end }) => start < end, { message: 'A position ends after it starts.' });
export type TextPosition = z.infer<typeof TextPosition>;

/** Where a highlight sits: in which version and which rendering of the text, by words and by place. */
export const Anchor = z
  .strictObject({
    version: z.int().min(1),
    textVersion: z.int().min(1),
    quote: TextQuote,
    position: TextPosition,
  })
  .readonly();
export type Anchor = z.infer<typeof Anchor>;

export const Highlight = z
  .strictObject({
    id: HighlightId,
    articleId: ArticleId,
    color: HighlightColor,
    anchor: Anchor,
    /** Where its words stand in the version that is shown; null when they are not found in it. */
    place: TextPosition.nullable(),
    /** Where they are all of one block of code: the code as it stands there, lines and indents kept. */
    code: z.string().max(200_000).optional(),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .readonly();
export type Highlight = z.infer<typeof Highlight>;
