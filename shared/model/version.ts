import { z } from 'zod';
import { Instant } from './article.js';
import { Block } from './block.js';
import { SiteRules } from './site-rules.js';

/**
 * How a version of an article came: `saved` first, `pictures` when some came afterwards, `extracted` from the page kept
 * on disk, `fetched` anew from its address, `mended` by a person.
 */
export const VersionOrigin = z.enum(['saved', 'pictures', 'extracted', 'fetched', 'mended']);
export type VersionOrigin = z.infer<typeof VersionOrigin>;

/** Which heads of a version a person mended, and what of its body: what is read again later takes all of it over. */
export const Mends = z
  .strictObject({
    title: z.boolean(),
    authors: z.boolean(),
    /** Absent in what was mended before publishers could be. */
    publisher: z.boolean().optional(),
    publishedAt: z.boolean(),
    body: SiteRules,
  })
  .readonly();
export type Mends = z.infer<typeof Mends>;

/** One version of an article as a list of them needs it. */
export const VersionSummary = z
  .strictObject({
    version: z.int().min(1),
    origin: VersionOrigin,
    createdAt: Instant,
    title: z.string(),
    /** Of its text, in characters. */
    length: z.int().min(0),
    isShown: z.boolean(),
  })
  .readonly();
export type VersionSummary = z.infer<typeof VersionSummary>;

/** What became of the articles that were read again. */
export const RereadTally = z
  .strictObject({
    changed: z.int().min(0),
    same: z.int().min(0),
    /** What came is the text of an earlier version, which is shown again. */
    earlier: z.int().min(0).optional(),
    /** What came was much less than what is there: it is kept as a version and not shown. */
    weaker: z.int().min(0),
    failed: z.int().min(0),
  })
  .readonly();
export type RereadTally = z.infer<typeof RereadTally>;

/** A part of the page an article was read from, in its place: of the article, or left out of it. */
export const ArticlePart = z.strictObject({ block: Block, isKept: z.boolean() }).readonly();
export type ArticlePart = z.infer<typeof ArticlePart>;
