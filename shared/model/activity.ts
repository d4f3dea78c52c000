import { z } from 'zod';
import { ArticleId, BodyState, Instant } from './article.js';
import { FailureFacts } from './failure.js';
import { JobId, JobKind } from './job.js';
import { RereadTally } from './version.js';

/**
 * Where a piece of work is: `deferred` failed for a reason that passes and is tried again by itself, `partial` failed
 * although something of what it was for is in the library, as a headline or a text without its pictures, `kept` failed
 * and left the text as it was, `here` turned out to be in the library under another address.
 */
export const ActivityState = z.enum([
  'running',
  'waiting',
  'deferred',
  'failed',
  'here',
  'partial',
  'kept',
  'cancelled',
  'done',
]);
export type ActivityState = z.infer<typeof ActivityState>;

/** One piece of work as Activity lists it: of each article the newest. */
export const ActivityRow = z
  .strictObject({
    jobId: JobId,
    /** Null for work on many articles. */
    articleId: ArticleId.nullable(),
    kind: JobKind,
    title: z.string(),
    address: z.string().nullable(),
    state: ActivityState,
    /** What is on disk of the article. */
    body: BodyState,
    /** What became so far of what is read again. */
    tally: RereadTally.nullable(),
    failure: FailureFacts.nullable(),
    nextTryAt: Instant.nullable(),
    changedAt: Instant,
  })
  .readonly();
export type ActivityRow = z.infer<typeof ActivityRow>;

/** How much there is of each; what is done, or done in part, is not counted. */
export const ActivityCounts = z
  .strictObject({
    running: z.int().min(0),
    waiting: z.int().min(0),
    deferred: z.int().min(0),
    failed: z.int().min(0),
  })
  .readonly();
export type ActivityCounts = z.infer<typeof ActivityCounts>;
