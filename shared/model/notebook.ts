import { z } from 'zod';
import { Headline, Instant } from './article.js';
import { Highlight, HighlightColor } from './highlight.js';
import { Note } from './note.js';

/** Which entries of the notebook are wanted: those in one of the colours (none chosen: every entry), and with a note if asked for. */
export const NotebookFilter = z
  .strictObject({ colors: z.array(HighlightColor).max(5).readonly(), withNote: z.boolean() })
  .readonly();
export type NotebookFilter = z.infer<typeof NotebookFilter>;

/** One thing a person made: a highlight with or without a note, or the note on an article, which has no highlight. */
export const NotebookEntry = z
  .strictObject({
    highlight: Highlight.nullable(),
    note: Note.nullable(),
    /** The marked words as the text that is shown has them, where it has others. */
    words: z.string().max(200_000).optional(),
  })
  .readonly();
export type NotebookEntry = z.infer<typeof NotebookEntry>;

/** Entries of one article, in the order of its text, the note on the article first. */
export const NotebookGroup = z
  .strictObject({
    headline: Headline,
    /** When one of them was made or changed last. */
    activeAt: Instant,
    entries: z.array(NotebookEntry).readonly(),
  })
  .readonly();
export type NotebookGroup = z.infer<typeof NotebookGroup>;

/** By what the entries of the notebook are put together. */
export const NotebookGrouping = z.enum(['article', 'date', 'color']);
export type NotebookGrouping = z.infer<typeof NotebookGrouping>;

const count = z.int().min(0);

/** How much there is in the whole library. */
export const NotebookCounts = z
  .strictObject({
    articles: count,
    highlights: count,
    notes: count,
    /** Highlights and notes on articles. */
    entries: count,
    colors: z.record(HighlightColor, count).readonly(),
  })
  .readonly();
export type NotebookCounts = z.infer<typeof NotebookCounts>;
