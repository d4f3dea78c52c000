import { z } from 'zod';
import { MAX_BULK_ROWS } from '../../limits.js';
import { Article, ArticleId, Instant } from '../../model/article.js';
import { JobId } from '../../model/job.js';
import { SiteRulesRow } from '../../model/site-rules.js';
import { TEXT_ENCODINGS } from '../../text/encodings.js';
import { ArticlePart, VersionSummary } from '../../model/version.js';

const id = z.strictObject({ id: ArticleId });
const job = z.strictObject({ jobId: JobId });
const one = z.strictObject({ id: ArticleId, version: z.int().min(1) });

/** Most versions a list names; nobody has more. */
const MAX_VERSIONS = 1_000;
/** Blocks of an article, and parts left out around them. */
const MAX_PARTS = 25_000;

export const versionCommands = {
  /** Every version of an article, the newest first. */
  'versions.list': { runs: 'library', request: id, response: z.array(VersionSummary).max(MAX_VERSIONS) },
  /** An article as one of its versions has it. */
  'versions.open': { runs: 'library', request: one, response: Article },
  /** Makes a version the one that is shown. Undoable. */
  'versions.show': { runs: 'library', request: one, response: z.undefined() },
  /**
   * Reads the page that is kept of an article with the extraction of today, without the network. A new version is
   * added and shown when that is another text. Undoable. Fails with `original-gone` when no page is kept.
   */
  'versions.extract-again': {
    runs: 'library',
    /** `encoding` is how its bytes are read, whatever the page says; later readings keep to it. */
    request: id.extend({ encoding: z.enum(TEXT_ENCODINGS).optional() }),
    response: job,
  },
  /** The same for many articles, by their rows, or for every one (null), as one job that can be stopped; one that is under way is left to go on. */
  'versions.extract-many': {
    runs: 'library',
    request: z.strictObject({
      rows: z
        .instanceof(Uint32Array<ArrayBuffer>)
        .refine(({ length }) => length > 0 && length <= MAX_BULK_ROWS)
        .nullable(),
    }),
    response: z.strictObject({ jobId: JobId, total: z.int().min(0) }),
  },
  /** How many articles can be extracted again, and the job that does so now for many of them. */
  'versions.kept': {
    runs: 'library',
    request: z.undefined(),
    response: z.strictObject({ count: z.int().min(0), jobId: JobId.nullable() }),
  },
  /** The page of an article in parts, those of the article and those that were left out, in their order; without the page, the article alone. */
  'versions.parts': {
    runs: 'library',
    request: id,
    response: z.strictObject({
      version: z.int().min(1),
      title: z.string(),
      authors: z.array(z.string()),
      publisher: z.string().nullable(),
      publishedAt: Instant.nullable(),
      host: z.string().nullable(),
      language: z.string().nullable(),
      parts: z.array(ArticlePart).max(MAX_PARTS),
    }),
  },
  /**
   * Shows an article as a person mended it, as a new version: the parts by their places in the last answer of
   * `versions.parts`. With `isRule` the same is done to every page of its site that is read from now on. Undoable.
   */
  'versions.mend': {
    runs: 'library',
    request: z.strictObject({
      id: ArticleId,
      version: z.int().min(1),
      title: z.string().min(1).max(1_000),
      authors: z.array(z.string().min(1).max(200)).max(50),
      publisher: z.string().min(1).max(300).nullable(),
      publishedAt: Instant.nullable(),
      kept: z.array(z.int().min(0)).max(MAX_PARTS),
      isRule: z.boolean(),
    }),
    response: z.undefined(),
  },
  /** What is done to every page of a site, by host. */
  'site-rules.list': { runs: 'library', request: z.undefined(), response: z.array(SiteRulesRow) },
  /** A site is read like any other again; what was saved stays. Undoable. */
  'site-rules.delete': {
    runs: 'library',
    request: z.strictObject({ host: z.string().max(300) }),
    response: z.undefined(),
  },
  /** Fetches an article again from its address, as a new version; the old stays. Undoable. Fails with `bad-address` when it has none. */
  'versions.fetch-again': { runs: 'library', request: id, response: job },
} as const;

export const versionEvents = {
  /** The rules of a site are others, or gone. */
  'site-rules.changed': z.strictObject({}),
} as const;
