import { z } from 'zod';

/** Where in an article its reader is: the first letter in sight, so that other sizes and widths show the same words. */
export const ReadingPosition = z
  .strictObject({
    /** The version whose text is counted. In any other version only the share of the text still tells the place. */
    version: z.int().min(1),
    /** Offset of the letter in the article's text, in UTF-16 code units. */
    offset: z.int().min(0),
    /** How far the letter's line is below the upper edge of the pane, in CSS pixels: less than nothing when it is cut off, much when a picture is above it. */
    below: z.int().min(-10_000).max(10_000),
  })
  .readonly();
export type ReadingPosition = z.infer<typeof ReadingPosition>;
