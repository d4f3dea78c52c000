import { z } from 'zod';
import { ArticleId } from './article.js';

/** Most articles that are named one by one. */
export const MOST_NAMED_MISSING = 500;

/** The file name of a damaged library, alone: it leads nowhere but into the folder of the library. */
export const DamagedName = z.string().regex(/^library\.db\.damaged-[^/\\]{1,200}$/u);
export type DamagedName = z.infer<typeof DamagedName>;

const natural = z.int().min(0);
/** None, for what an older Offprint did not count. */
const since = natural.default(0);

/** What can come back, or came, beside articles, highlights and notes. */
const beside = {
  /** Tags that an article lacks, or that have another name here. */
  tags: since,
  /** Articles that are here with an older text, or in another place, or unread, unstarred or less far read. */
  changed: since,
  /** Whole pages. */
  pages: since,
  /** Films and sounds. */
  media: since,
  /** Searches kept under a name. */
  searches: since,
  /** Sites with rules for their articles. */
  rules: since,
  /** Sites of which every page is kept whole. */
  sites: since,
} as const;

/** What of a damaged library file can be read and is missing in the library that is open. */
export const Difference = z
  .strictObject({
    /** Name of the file this is of. */
    file: DamagedName,
    /** False when no article, highlight or note can be read in it at all. */
    isReadable: z.boolean(),
    /** Newer files in which nothing is that is missing here. */
    passedOver: z.array(z.strictObject({ file: DamagedName, isReadable: z.boolean() })).max(200),
    /** Older files that were set aside as well and not looked into. */
    older: natural,
    /** Articles that can be brought back whole. */
    articles: natural,
    highlights: natural,
    notes: natural,
    ...beside,
    /** Articles whose text cannot be read: title and address can be brought back. */
    textless: natural,
    /** Articles of which nothing can be read but that they were there. */
    unknown: natural,
    /** Highlights and notes on articles of which nothing else can be read. */
    stranded: natural,
    /** Tags of which the name cannot be read. */
    nameless: since,
    /** The missing articles, those whose text cannot be read first; not all when there are very many. */
    named: z.array(z.strictObject({ title: z.string(), isWhole: z.boolean() })).max(MOST_NAMED_MISSING),
  })
  .readonly();
export type Difference = z.infer<typeof Difference>;

/** An article that came back with its title only. */
export const Textless = z
  .strictObject({
    id: ArticleId,
    title: z.string(),
    /** Whether its address is known, so that it can be saved again. */
    canRetry: z.boolean(),
  })
  .readonly();
export type Textless = z.infer<typeof Textless>;

/** What was brought back out of a damaged library file. */
export const BroughtBack = z
  .strictObject({
    articles: natural,
    highlights: natural,
    notes: natural,
    ...beside,
    textless: z.array(Textless).max(MOST_NAMED_MISSING),
  })
  .readonly();
export type BroughtBack = z.infer<typeof BroughtBack>;

/** How much of each kind. */
export type SalvageCounts = Omit<BroughtBack, 'textless'>;
