import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/app-error.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { JobId, JobKind, JobProgress } from '../../shared/model/job.js';
import type { RereadTally } from '../../shared/model/version.js';
import type { Database } from '../library/database.js';
import type { Emit } from '../library/emit.js';
import type { Job, JobsTable } from '../library/jobs-table.js';
import { instant } from '../library/row-values.js';
import { nextTry } from './back-off.js';
import type { NetworkState } from './network-state.js';
import { isProcessAlive } from './process-alive.js';
import { isRetriable } from './retriable.js';
import type { JobContext, Outcome, Work } from './work.js';

interface Options {
  readonly database: Database;
  readonly jobs: JobsTable;
  readonly work: Readonly<Record<JobKind, Work>>;
  readonly network: NetworkState;
  readonly emit: Emit;
  readonly clock: () => number;
  readonly report: (error: unknown) => void;
  /** Whether nothing new is to be begun; what is under way goes on to its end. */
  readonly isPaused?: () => boolean;
  /** The one job to work on, where the others are the app's: what the command line was asked for. */
  readonly only?: JobId;
}

interface Running {
  readonly job: Job;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
  progress: JobProgress;
}

const CONCURRENCY = 4;
const LEASE_MS = 30_000;
const HEARTBEAT_MS = 10_000;
const MOST_TRIES = 3;
/** While the disk is full an ending cannot be written down: it is tried again this often. */
const WRITE_AGAIN_MS = 2_000;
const STOP_LIMIT_MS = 2_000;
const MOST_LISTED = 200;
const CANCELLED: FailureFacts = { code: 'cancelled' };

/** The queues of this very process, whose id tells nothing about them. */
const liveOwners = new Set<string>();

/**
 * Long work, kept in the database until it is done: it survives a killed process, can be cancelled, and several
 * processes may share it, since each job is held by a lease (architecture.md §1, rows 1 and 8).
 */
export class JobQueue {
  readonly #options: Options;
  /** The process id lets a later process see at once that this one is dead. */
  readonly #owner = `${process.pid}:${randomUUID()}`;
  readonly #running = new Map<number, Running>();
  #heartbeat: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Begins to work, first on what a dead process left. */
  start(): void {
    liveOwners.add(this.#owner);
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS).unref();
    this.wake();
  }

  /** Looks for work. To be called after a transaction that added some. */
  wake(): void {
    try {
      if (this.#options.isPaused?.()) return;
      while (!this.#isStopped && this.#running.size < CONCURRENCY) {
        const job = this.#take();
        if (!job) return;
        if (job.tries >= MOST_TRIES) this.#end(job, { state: 'failed', failure: { code: 'internal' } });
        else this.#begin(job);
      }
    } catch (error) {
      // A full or busy disk: the next heartbeat looks again.
      this.#options.report(error);
    }
  }

  /** True while nothing is under way here. */
  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  /** How far everything under way or next in turn is. */
  list(): JobProgress[] {
    return this.#options.jobs
      .open(MOST_LISTED)
      .map((job) => this.#running.get(job.row)?.progress ?? atTheStart(job));
  }

  /** Stops jobs, all of them at once; what ended is left alone. */
  cancel(ids: readonly JobId[]): void {
    const { database, jobs, work, clock } = this.#options;
    const cancelled = database.transaction(() =>
      ids.flatMap((id) => {
        const job = jobs.find(id);
        if (!job || !jobs.cancel(job.row, CANCELLED, clock())) return [];
        work[job.kind].fail(job, CANCELLED);
        return job;
      }),
    );
    for (const { row } of cancelled) this.#running.get(row)?.abort.abort();
    this.#announce(cancelled, CANCELLED);
  }

  /** Aborts what is under way and hands it back for the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#heartbeat);
    const ending = [...this.#running.values()].map(({ abort, ended }) => {
      abort.abort();
      return ended;
    });
    try {
      this.#options.jobs.release(this.#owner, this.#options.clock());
    } catch (error) {
      this.#options.report(error);
    }
    liveOwners.delete(this.#owner);
    const limit = new Promise<void>((passed) => void setTimeout(passed, STOP_LIMIT_MS).unref());
    await Promise.race([Promise.all(ending), limit]);
  }

  #beat(): void {
    try {
      if (this.#running.size > 0)
        this.#options.jobs.renew({ owner: this.#owner, until: this.#options.clock() + LEASE_MS });
    } catch (error) {
      this.#options.report(error);
    }
    this.wake();
  }

  #take(): Job | null {
    const { database, jobs, work, clock, only } = this.#options;
    const now = clock();
    const due = (): readonly Job[] => jobs.due(CONCURRENCY * 8, now, only);
    // Most heartbeats find nothing: they must not take the write lock to learn so.
    if (!due().some((job) => this.#isFree(job, now))) return null;
    const taken = database.transaction(() => {
      const free = due().find((job) => this.#isFree(job, now));
      if (!free) return null;
      jobs.take(free.row, { owner: this.#owner, until: now + LEASE_MS }, now);
      if (free.failure) work[free.kind].resume(free);
      return { ...free, state: 'running' } satisfies Job;
    });
    if (taken?.failure) this.#changed([taken]);
    return taken;
  }

  #isFree(job: Job, now: number): boolean {
    if (this.#running.has(job.row)) return false;
    if (job.state === 'waiting' || job.leaseOwner === null) return true;
    const until = job.leaseUntil ?? 0;
    // No lease reaches further ahead: one that does was taken before the clock was put back.
    if (until < now || until > now + LEASE_MS) return true;
    const pid = Number(job.leaseOwner.split(':')[0]);
    return pid === process.pid ? !liveOwners.has(job.leaseOwner) : !isProcessAlive(pid);
  }

  #begin(job: Job): void {
    const abort = new AbortController();
    const running: Running = {
      job,
      abort,
      progress: atTheStart(job),
      ended: Promise.resolve().then(() => this.#run(running)),
    };
    this.#running.set(job.row, running);
  }

  async #run(running: Running): Promise<void> {
    const { job, abort } = running;
    const context: JobContext = {
      signal: abort.signal,
      progress: (step, done = 0, total = 0) => {
        if (abort.signal.aborted) return;
        running.progress = { jobId: job.id, articleId: job.articleId, step, done, total };
        this.#options.emit('job.progress', running.progress);
      },
    };
    try {
      const outcome = await Promise.race([
        this.#options.work[job.kind].run(job, context),
        aborted(abort.signal),
      ]);
      this.#finish(running, { state: outcome.failure ? 'failed' : 'done', ...outcome });
    } catch (error) {
      this.#fail(running, error);
    }
  }

  /** Ends a job with what its work came to. @throws AppError when the outcome cannot be kept, such as `duplicate` */
  #finish(running: Running, ending: JobEnd): void {
    if (!this.#isStopped && !running.abort.signal.aborted) this.#end(running.job, ending);
    this.#leave(running);
  }

  #fail(running: Running, error: unknown): void {
    if (this.#isStopped || running.abort.signal.aborted) return this.#leave(running);
    if (!(error instanceof AppError)) this.#options.report(error);
    const failure: FailureFacts =
      error instanceof AppError ? this.#options.network.explain(error.facts) : { code: 'internal' };
    try {
      if (!this.#putOff(running.job, failure)) this.#end(running.job, { state: 'failed', failure });
      this.#leave(running);
    } catch (cause) {
      this.#options.report(cause);
      setTimeout(() => this.#fail(running, error), WRITE_AGAIN_MS).unref();
    }
  }

  #leave(running: Running): void {
    this.#running.delete(running.job.row);
    if (!this.#isStopped) this.wake();
  }

  /** Lets a job wait for a failure to pass; false when it will not pass, or has been waited for long enough. */
  #putOff(job: Job, failure: FailureFacts): boolean {
    const { database, jobs, work, emit, clock } = this.#options;
    const next = nextTry(failure, job.waits);
    if (!next) return false;
    const now = clock();
    const runAfter = now + next.afterMs;
    const isOurs = database.transaction(() => {
      const delay = { failure, runAfter, waits: next.waits, now };
      if (!jobs.putOff(job.row, this.#owner, delay)) return false;
      work[job.kind].fail(job, failure);
      return true;
    });
    if (!isOurs) return true;
    const { id: jobId, articleId, kind } = job;
    emit('job.deferred', { jobId, articleId, kind, failure, nextTryAt: instant(runAfter) });
    this.#changed([job]);
    return true;
  }

  #end(job: Job, ending: JobEnd): void {
    const { state, failure, commit, after, tally } = ending;
    const { database, jobs, work, clock } = this.#options;
    const isOurs = database.transaction(() => {
      const ended = { state, failure, isRetriable: failure !== null && isRetriable(failure), now: clock() };
      if (!jobs.end(job.row, this.#owner, ended)) return false;
      if (commit) commit();
      else if (failure) work[job.kind].fail(job, failure);
      return true;
    });
    if (!isOurs) return;
    this.#announce([job], failure, { isKept: commit !== undefined, tally });
    after?.();
  }

  #announce(
    ended: readonly Job[],
    failure: FailureFacts | null,
    { isKept = false, tally }: { readonly isKept?: boolean; readonly tally?: RereadTally | undefined } = {},
  ): void {
    const { emit } = this.#options;
    for (const { id: jobId, articleId, kind } of ended) {
      if (failure) emit('job.failed', { jobId, articleId, kind, failure, isKept });
      else emit('job.finished', { jobId, articleId, kind, ...(tally && { tally }) });
    }
    this.#changed(ended);
  }

  #changed(jobs: readonly Job[]): void {
    const ids = jobs.flatMap(({ articleId }) => articleId ?? []);
    if (ids.length > 0) this.#options.emit('articles.changed', { ids });
  }
}

interface JobEnd extends Partial<Outcome> {
  readonly state: 'done' | 'failed';
  readonly failure: FailureFacts | null;
}

/** Never resolves: a parser that cannot be interrupted must not keep a cancelled job's place. @throws AppError `cancelled` */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('cancelled')), { once: true });
  });

/** Of a job no more is known here than whether somebody is at it. */
const atTheStart = ({ id, articleId, state }: Job): JobProgress => ({
  jobId: id,
  articleId,
  step: state === 'waiting' ? 'turn' : 'address',
  done: 0,
  total: 0,
});
