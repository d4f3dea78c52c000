import { z } from 'zod';
import { ArticleId } from '../../model/article.js';
import { AssetHash, MAX_ADDRESS } from '../../model/block.js';
import { JobId } from '../../model/job.js';

const one = z.strictObject({ id: ArticleId, address: z.string().max(MAX_ADDRESS) });

/** A film or sound on disk, by its address in the article. */
export const KeptMedia = z
  .strictObject({ address: z.string(), hash: AssetHash, mime: z.string(), bytes: z.int().min(0) })
  .readonly();
export type KeptMedia = z.infer<typeof KeptMedia>;

export const mediaCommands = {
  /** Films and sounds of an article that are on disk. */
  'media.list': {
    runs: 'library',
    request: z.strictObject({ id: ArticleId }),
    response: z.array(KeptMedia).max(1_000),
  },
  /** How long one is, as its site says; null when it does not say. `not-media` when it is none that could be kept. */
  'media.measure': {
    runs: 'library',
    request: one,
    response: z.strictObject({ bytes: z.int().min(0).nullable() }),
  },
  /** Queues the keeping of one film or sound of an article. */
  'media.keep': { runs: 'library', request: one, response: z.strictObject({ jobId: JobId }) },
  /** Takes one from the disk; its place in the text stays. Undoable. */
  'media.remove': { runs: 'library', request: one, response: z.undefined() },
} as const;
