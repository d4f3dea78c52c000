import { z } from 'zod';
import { Instant } from './article.js';

/** What is told of a whole page that was kept. */
export const SnapshotFacts = z
  .strictObject({
    /** The version of the article that was read from the same page. */
    version: z.int().min(1),
    keptAt: Instant,
    /** Length of the page as one file. */
    bytes: z.int().min(0),
    /** How many files it is made of, and how many of them could not be had. */
    pieces: z.int().min(0),
    missing: z.int().min(0),
  })
  .readonly();
export type SnapshotFacts = z.infer<typeof SnapshotFacts>;

/** Host of a site without `www.`, as articles carry it. */
export const SiteHost = z.string().min(1).max(253);

/** A whole page of an article: the one that is kept, and whether there is a page to keep one of. */
export const WholePage = z.strictObject({ kept: SnapshotFacts.nullable(), mayKeep: z.boolean() }).readonly();
export type WholePage = z.infer<typeof WholePage>;

/**
 * What is seen of a kept page when it is drawn: nothing, something without the text of its article, or that too. What
 * cannot be told is `seen`.
 */
export const PageSight = z.enum(['blank', 'textless', 'seen']);
export type PageSight = z.infer<typeof PageSight>;
