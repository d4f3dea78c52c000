import { z } from 'zod';
import { ArticleId } from './article.js';

export const JobId = z.uuid();
export type JobId = z.infer<typeof JobId>;

/** The kinds of long work. Later issues add theirs. */
export const JobKind = z.enum([
  'save-article',
  'fetch-pictures',
  'keep-page',
  'keep-media',
  'extract-again',
  'fetch-again',
  'extract-many',
  'bring-back',
]);
export type JobKind = z.infer<typeof JobKind>;

export const JobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);
export type JobState = z.infer<typeof JobState>;

/** The steps of a save, in order (ux.md §6); `turn` waits for its turn, `page` fetches what a whole page is made of, `media` a film or a sound (in bytes). */
export const SaveStep = z.enum(['turn', 'address', 'text', 'pictures', 'page', 'media', 'storing']);
export type SaveStep = z.infer<typeof SaveStep>;

/** How far a job is. `total` is 0 while it is unknown. */
export const JobProgress = z
  .strictObject({
    jobId: JobId,
    articleId: ArticleId.nullable(),
    step: SaveStep,
    done: z.int().min(0),
    total: z.int().min(0),
  })
  .readonly();
export type JobProgress = z.infer<typeof JobProgress>;
