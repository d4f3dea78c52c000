import { z } from 'zod';
import { ArticleId, Instant } from '../../model/article.js';
import { FailureFacts } from '../../model/failure.js';
import { JobId, JobProgress } from '../../model/job.js';

export const jobCommands = {
  /** Work under way or next in turn. */
  'jobs.list': { runs: 'library', request: z.undefined(), response: z.array(JobProgress).max(200) },
  /** Stops a job; what it had already stored stays. Done jobs are left alone. */
  'jobs.cancel': { runs: 'library', request: z.strictObject({ id: JobId }), response: z.undefined() },
  /** The page tells what it hears of the network, at its start and whenever that changes: what waits for it is tried at once. */
  'jobs.network-changed': {
    runs: 'library',
    request: z.strictObject({ isOnline: z.boolean() }),
    response: z.undefined(),
  },
} as const;

export const jobEvents = {
  'job.progress': JobProgress,
  'job.finished': z.strictObject({ jobId: JobId, articleId: ArticleId.nullable() }),
  /** It failed for a reason that passes, and will be tried again by itself. */
  'job.deferred': z.strictObject({
    jobId: JobId,
    articleId: ArticleId.nullable(),
    failure: FailureFacts,
    nextTryAt: Instant,
  }),
  'job.failed': z.strictObject({ jobId: JobId, articleId: ArticleId.nullable(), failure: FailureFacts }),
} as const;
