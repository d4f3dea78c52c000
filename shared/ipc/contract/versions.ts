import { z } from 'zod';
import { MAX_BULK_ROWS } from '../../limits.js';
import { Article, ArticleId } from '../../model/article.js';
import { JobId } from '../../model/job.js';
import { VersionSummary } from '../../model/version.js';

const id = z.strictObject({ id: ArticleId });
const job = z.strictObject({ jobId: JobId });
const one = z.strictObject({ id: ArticleId, version: z.int().min(1) });

/** Most versions a list names; nobody has more. */
const MAX_VERSIONS = 1_000;

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
  'versions.extract-again': { runs: 'library', request: id, response: job },
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
  /** Fetches an article again from its address, as a new version; the old stays. Undoable. Fails with `bad-address` when it has none. */
  'versions.fetch-again': { runs: 'library', request: id, response: job },
} as const;
