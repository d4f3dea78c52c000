import { z } from 'zod';
import { ArticleId, Instant } from '../../model/article.js';
import { ActivityCounts, ActivityRow } from '../../model/activity.js';
import { FailureFacts } from '../../model/failure.js';
import { JobId, JobKind, JobProgress } from '../../model/job.js';
import { RereadTally } from '../../model/version.js';

/** Most rows Activity lists of what is open, and as many of what has ended. */
const MAX_ACTIVITY_ROWS = 100;

/** As many as can be stopped at once. */
const Jobs = z.array(JobId).max(10_000);

const id = z.strictObject({ id: JobId });

export const jobCommands = {
  /** Work under way or next in turn. */
  'jobs.list': { runs: 'library', request: z.undefined(), response: z.array(JobProgress).max(200) },
  /** Stops a job; what it had already stored stays. Done jobs are left alone. */
  'jobs.cancel': { runs: 'library', request: id, response: z.undefined() },
  /** Everything waiting, under way, failed and lately finished, as far as the limit goes; the counts know of all. */
  'jobs.activity': {
    runs: 'library',
    request: z.strictObject({ limit: z.int().min(0).max(MAX_ACTIVITY_ROWS) }),
    response: z.strictObject({
      counts: ActivityCounts,
      /** Whether nothing new is begun until a person resumes. */
      isPaused: z.boolean(),
      /** How many of them would be tried again by `jobs.retry-failed`. */
      retriable: z.int().min(0),
      open: z.array(ActivityRow).max(MAX_ACTIVITY_ROWS),
      ended: z.array(ActivityRow).max(MAX_ACTIVITY_ROWS),
    }),
  },
  /** How often the text of an article was asked for in vain, how often it may be, and when next by itself; null when nothing failed. */
  'jobs.tries': {
    runs: 'library',
    request: z.strictObject({ articleId: ArticleId }),
    response: z
      .strictObject({ made: z.int().min(1), most: z.int().min(1), nextAt: Instant.nullable() })
      .nullable(),
  },
  /** Stops everything waiting and under way; answers what that was. */
  'jobs.cancel-all': { runs: 'library', request: z.undefined(), response: Jobs },
  /** Makes a save that waits for its turn the next one. One under way, ended or put off is left alone. */
  'jobs.move-to-front': { runs: 'library', request: id, response: z.undefined() },
  /** Lets nothing new be begun, also over a restart, until it is resumed; what is under way goes on to its end. */
  'jobs.pause': {
    runs: 'library',
    request: z.strictObject({ isPaused: z.boolean() }),
    response: z.undefined(),
  },
  /** Lets a failed, stopped or waiting job begin at once. Fails with `not-found` when its article is gone. */
  'jobs.retry': { runs: 'library', request: id, response: z.undefined() },
  /** The same for several, in their order; answers how many began. Those whose article is gone are left out. */
  'jobs.retry-many': {
    runs: 'library',
    request: z.strictObject({ ids: Jobs }),
    response: z.int().min(0),
  },
  /** The same for everything that may go better this time; answers how much that was. */
  'jobs.retry-failed': { runs: 'library', request: z.undefined(), response: z.int().min(0) },
  /** Takes an ended job out of Activity; with null, all that are done or were stopped. What they were for stays as it is. */
  'jobs.dismiss': {
    runs: 'library',
    request: z.strictObject({ id: JobId.nullable() }),
    response: z.undefined(),
  },
  /** The page tells what it hears of the network, at its start and whenever that changes: what waits for it is tried at once. */
  'jobs.network-changed': {
    runs: 'library',
    request: z.strictObject({ isOnline: z.boolean() }),
    response: z.undefined(),
  },
} as const;

/** Which job it is about. */
const which = { jobId: JobId, articleId: ArticleId.nullable(), kind: JobKind } as const;

export const jobEvents = {
  /** What Activity lists changed otherwise than by an article or a job: something was dismissed. */
  'activity.changed': z.strictObject({}),
  'job.progress': JobProgress,
  'job.finished': z.strictObject({
    ...which,
    /** What became of what was read again; left out by every other work. */
    tally: RereadTally.optional(),
  }),
  /** It failed for a reason that passes, and will be tried again by itself. */
  'job.deferred': z.strictObject({
    ...which,
    failure: FailureFacts,
    nextTryAt: Instant,
  }),
  'job.failed': z.strictObject({
    ...which,
    failure: FailureFacts,
    /** Whether something was worth keeping all the same, such as a headline. */
    isKept: z.boolean(),
  }),
} as const;
