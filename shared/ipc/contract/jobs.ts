import { z } from 'zod';
import { ArticleId } from '../../model/article.js';
import { FailureFacts } from '../../model/failure.js';
import { JobId, JobProgress } from '../../model/job.js';

export const jobCommands = {
  /** Work waiting or under way. */
  'jobs.list': { runs: 'library', request: z.undefined(), response: z.array(JobProgress).max(200) },
  /** Stops a job; what it had already stored stays. Done jobs are left alone. */
  'jobs.cancel': { runs: 'library', request: z.strictObject({ id: JobId }), response: z.undefined() },
} as const;

export const jobEvents = {
  'job.progress': JobProgress,
  'job.finished': z.strictObject({ jobId: JobId, articleId: ArticleId.nullable() }),
  'job.failed': z.strictObject({ jobId: JobId, articleId: ArticleId.nullable(), failure: FailureFacts }),
} as const;
