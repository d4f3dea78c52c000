import { z } from 'zod';
import { AssetHash, Body } from './block.js';
import { FailureFacts } from './failure.js';
import { ReadingPosition } from './reading-position.js';
import { Wall } from './wall.js';

/** A UUIDv7: never reused, the same on every machine it may one day travel to (architecture.md §1, row 10). */
export const ArticleId = z.uuid();
export type ArticleId = z.infer<typeof ArticleId>;

/** A web address a person may save. `file:`, `data:` and `javascript:` never reach the fetcher. */
export const HttpAddress = z.url({ protocol: /^https?$/ }).max(8_192);

/** Where a saved article lies. Independent of read state and star (ux.md §1). */
export const Place = z.enum(['inbox', 'later', 'archive']);
export type Place = z.infer<typeof Place>;

/** The lists of the navigation. `unread` is a filter over the inbox; stars cross places. */
export const ListName = z.enum(['unread', 'later', 'starred', 'archive', 'all']);
export type ListName = z.infer<typeof ListName>;

/** The list of a tag and all under it, by the number of the tag. */
export const TagView = z.templateLiteral(['tag:', z.int().min(1)]);
export type TagView = z.infer<typeof TagView>;

/** Everything that can be listed. */
export const View = z.union([ListName, TagView]);
export type View = z.infer<typeof View>;

/** What is on disk of an article: `headline` means title and address only. */
export const BodyState = z.enum(['saving', 'saved', 'headline', 'failed']);
export type BodyState = z.infer<typeof BodyState>;

/** A moment as ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

/** An article as the list needs it: enough to draw one row, nothing heavier. */
export const Headline = z
  .strictObject({
    id: ArticleId,
    /** Its number in the library: settles the order of articles saved at the same moment. */
    row: z.int().min(0),
    title: z.string(),
    publisher: z.string().nullable(),
    /** Host of the address without `www.`; null for pasted text. */
    host: z.string().nullable(),
    language: z.string().nullable(),
    excerpt: z.string(),
    savedAt: Instant,
    publishedAt: Instant.nullable(),
    place: Place,
    isRead: z.boolean(),
    isStarred: z.boolean(),
    /** Share of the text already passed, 0 to 1. */
    progress: z.number().min(0).max(1),
    readingSeconds: z.int().min(0),
    body: BodyState,
    /** Why the body is `failed` or `headline`. */
    failure: FailureFacts.nullable(),
    picturesMissing: z.int().min(0),
    thumbnail: AssetHash.nullable(),
    highlights: z.int().min(0),
    notes: z.int().min(0),
    /** The names of its tags, in order. */
    tags: z.array(z.string()).readonly(),
    /** The numbers of its tags and of all they stand under. */
    tagIds: z.array(z.int()).readonly(),
    /** The job still working on it. */
    jobId: z.uuid().nullable(),
  })
  .readonly();
export type Headline = z.infer<typeof Headline>;

/** A headline printed together with an article: data about it, never part of its text (ux.md §1). */
export const RelatedHeadline = z
  .strictObject({
    title: z.string().min(1).max(1_000),
    publishedAt: Instant.nullable(),
    url: z.string().max(8_192).nullable(),
  })
  .readonly();
export type RelatedHeadline = z.infer<typeof RelatedHeadline>;

/** A whole article, as the reading view shows it. */
export const Article = z
  .strictObject({
    headline: Headline,
    /** Number of the version shown; 0 when there is no text yet. */
    version: z.int().min(0),
    url: z.string().nullable(),
    title: z.string(),
    publisher: z.string().nullable(),
    authors: z.array(z.string()).readonly(),
    section: z.string().nullable(),
    language: z.string().nullable(),
    publishedAt: Instant.nullable(),
    modifiedAt: Instant.nullable(),
    blocks: Body,
    /** Whether so little text was found that something may be missing. */
    isWeak: z.boolean(),
    /** What its site answered with in place of the article, when that is what is here. */
    wall: Wall.optional(),
    /** The encoding its page was read in; absent for text, and where it was not noted. */
    encoding: z.string().max(40).optional(),
    related: z.array(RelatedHeadline).max(500).readonly(),
    /** How many versions of it there are. */
    versionCount: z.int().min(0),
    /** The article that told the same story before, under another address, until a person has said that both are wanted. */
    twin: Headline.nullable(),
    /** How many pages of its site the text was joined from, when that is more than one. */
    joinedPages: z.int().min(2).optional(),
    /** Where its reader is; null when it was never scrolled. */
    position: ReadingPosition.nullable(),
  })
  .readonly();
export type Article = z.infer<typeof Article>;

/** How many articles each view holds. */
export const ViewCounts = z.record(ListName, z.int().min(0)).readonly();
export type ViewCounts = z.infer<typeof ViewCounts>;
