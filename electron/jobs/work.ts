import type { FailureFacts } from '../../shared/model/failure.js';
import type { SaveStep } from '../../shared/model/job.js';
import type { RereadTally } from '../../shared/model/version.js';
import type { Job } from '../library/jobs-table.js';

/** What a piece of work is given to go on with. */
export interface JobContext {
  /** Aborted when a person cancels or the library closes. */
  readonly signal: AbortSignal;
  readonly progress: (step: SaveStep, done?: number, total?: number) => void;
}

/** What work comes to. `commit` runs in the transaction that ends the job: both happen or neither. */
export interface Outcome {
  readonly commit: () => void;
  /** Set when something was worth keeping although the work failed. */
  readonly failure: FailureFacts | null;
  /** What became of what was read again, to be told with the end. */
  readonly tally?: RereadTally;
  /** Runs once all of it is written. */
  readonly after?: () => void;
}

/** How one kind of job is done. */
export interface Work {
  /** Gathers; changes nothing in the database. @throws AppError for everything that is expected to go wrong */
  readonly run: (job: Job, context: JobContext) => Promise<Outcome>;
  /** Writes down that a job which was put off is under way again, in the transaction that takes it. */
  readonly resume: (job: Job) => void;
  /** Writes down that the job failed, was put off or was cancelled, in the transaction that does so. */
  readonly fail: (job: Job, failure: FailureFacts) => void;
}
