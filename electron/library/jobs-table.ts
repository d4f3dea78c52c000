import { z } from 'zod';
import { type ErrorCode, FailureFacts } from '../../shared/model/failure.js';
import { JobKind, type JobId, type JobState } from '../../shared/model/job.js';
import type { Database } from './database.js';
import { AnyRow, jsonColumn } from './row-values.js';

const JobRow = z.object({
  id: z.int(),
  uid: z.string(),
  kind: JobKind,
  article_id: z.int().nullable(),
  article_uid: z.string().nullable(),
  payload: jsonColumn(z.unknown()),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  tries: z.int(),
  waits: z.int(),
  run_after: z.number(),
  failure: jsonColumn(FailureFacts).nullable(),
  lease_owner: z.string().nullable(),
  lease_until: z.number().nullable(),
});

/** One piece of long work as it is kept. */
export interface Job {
  readonly row: number;
  readonly id: JobId;
  readonly kind: JobKind;
  readonly articleRow: number | null;
  readonly articleId: string | null;
  readonly payload: unknown;
  readonly state: JobState;
  /** How often a process took it, and died or has it still. */
  readonly tries: number;
  /** How often it was put off to be tried again by itself. */
  readonly waits: number;
  /** When it is tried again, in milliseconds since 1970, while it waits for a failure to pass. */
  readonly runAfter: number;
  /** Why it was put off or has ended; null for one that was never tried and for one under way. */
  readonly failure: FailureFacts | null;
  readonly leaseOwner: string | null;
  readonly leaseUntil: number | null;
}

const fromRow = (row: z.infer<typeof JobRow>): Job => ({
  row: row.id,
  id: row.uid,
  kind: row.kind,
  articleRow: row.article_id,
  articleId: row.article_uid,
  payload: row.payload,
  state: row.state,
  tries: row.tries,
  waits: row.waits,
  runAfter: row.run_after,
  failure: row.failure,
  leaseOwner: row.lease_owner,
  leaseUntil: row.lease_until,
});

const SELECT = `SELECT j.id, j.uid, j.kind, j.article_id, a.uid AS article_uid, j.payload, j.state, j.tries, j.waits, j.run_after, j.failure,
  j.lease_owner, j.lease_until FROM jobs j LEFT JOIN articles a ON a.id = j.article_id`;

/**
 * What may be taken now. Of an article in the trash nothing is fetched until it is back. A job put off at a moment
 * that has not come yet was put off before the clock was set back: it must not wait for that moment.
 */
const DUE = `j.state IN ('waiting', 'running') AND (j.failure IS NULL OR j.run_after <= ? OR j.updated_at > ?)
  AND NOT EXISTS (SELECT 1 FROM article_state s WHERE s.article_id = j.article_id AND s.deleted_at IS NOT NULL)`;
/** Clocks are set right by this much all the time. */
const CLOCK_SLACK_MS = 60_000;

/** Ended jobs older than this many newer ones are forgotten. */
const KEPT_ENDED = 1_000;

const InputRow = z.object({ bytes: z.instanceof(Uint8Array) });

/** A claim on a running job: who works on it and until when nobody else may. */
export interface Lease {
  readonly owner: string;
  readonly until: number;
}

/** The queue's memory: what is to be done, by whom, and how it ended. */
export class JobsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  insert(job: {
    readonly id: JobId;
    readonly kind: JobKind;
    /** Null for work on no article in particular. */
    readonly articleRow: number | null;
    readonly payload: unknown;
    readonly now: number;
  }): number {
    const { id, kind, articleRow, payload, now } = job;
    return this.#database.run(
      `INSERT INTO jobs (uid, kind, article_id, payload, state, run_after, created_at, updated_at)
       VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?)`,
      [id, kind, articleRow, JSON.stringify(payload), now, now, now],
    ).rowId;
  }

  find(id: JobId): Job | null {
    return this.#one('j.uid = ?', id);
  }

  /** Jobs under way or next in turn, without those that wait to be tried again. */
  open(limit: number): readonly Job[] {
    return this.#database
      .all(
        JobRow,
        `${SELECT} WHERE j.state IN ('waiting', 'running') AND j.failure IS NULL ORDER BY j.run_after, j.id LIMIT ?`,
        [limit],
      )
      .map(fromRow);
  }

  /** Waiting and running jobs that may be worked on now, in the order they are due; of all, or `only` that one. */
  due(limit: number, now: number, only: JobId | null = null): readonly Job[] {
    const [which, named] = only === null ? ['', []] : ['AND j.uid = ?', [only]];
    return this.#database
      .all(JobRow, `${SELECT} WHERE ${DUE} ${which} ORDER BY j.run_after, j.id LIMIT ?`, [
        now,
        now + CLOCK_SLACK_MS,
        ...named,
        limit,
      ])
      .map(fromRow);
  }

  /** The jobs still working on one article. */
  openFor(articleRow: number): readonly Job[] {
    return this.#database
      .all(JobRow, `${SELECT} WHERE j.article_id = ? AND j.state IN ('waiting', 'running') ORDER BY j.id`, [
        articleRow,
      ])
      .map(fromRow);
  }

  /** The open job of a kind of which there is one at a time. */
  openOf(kind: JobKind): Job | null {
    return this.#one("j.kind = ? AND j.state IN ('waiting', 'running') ORDER BY j.id LIMIT 1", kind);
  }

  /** The newest job of a kind, however it ended. */
  newestOfKind(kind: JobKind): Job | null {
    return this.#one('j.kind = ? ORDER BY j.id DESC LIMIT 1', kind);
  }

  /** Writes down what a job is to know when it goes on after a restart. */
  setPayload(row: number, payload: unknown): void {
    this.#database.run('UPDATE jobs SET payload = ? WHERE id = ?', [JSON.stringify(payload), row]);
  }

  /** Whether any process is at work on anything. */
  isAnyRunning(): boolean {
    return this.#database.get(AnyRow, `SELECT 1 FROM jobs WHERE state = 'running' LIMIT 1`) !== null;
  }

  /** The newest job of an article, however it ended. */
  newestOf(articleRow: number): Job | null {
    return this.#one('j.article_id = ? ORDER BY j.id DESC LIMIT 1', articleRow);
  }

  /** Claims a job. Call it in the transaction that found the job free. */
  take(row: number, lease: Lease, now: number): void {
    this.#database.run(
      `UPDATE jobs SET state = 'running', failure = NULL, tries = tries + 1, lease_owner = ?, lease_until = ?, updated_at = ?
       WHERE id = ?`,
      [lease.owner, lease.until, now, row],
    );
  }

  renew(lease: Lease): void {
    this.#database.run(`UPDATE jobs SET lease_until = ? WHERE state = 'running' AND lease_owner = ?`, [
      lease.until,
      lease.owner,
    ]);
  }

  /** Hands unfinished work back untouched, as if it had never been taken. */
  release(owner: string, now: number): void {
    this.#database.run(
      `UPDATE jobs SET state = 'waiting', tries = MAX(0, tries - 1), lease_owner = NULL, lease_until = NULL,
       updated_at = ? WHERE state = 'running' AND lease_owner = ?`,
      [now, owner],
    );
  }

  /** Ends a job that its owner still holds; false when it was cancelled or taken over meanwhile. */
  end(row: number, owner: string, ending: Ending): boolean {
    const { state, failure, isRetriable, now } = ending;
    const { changes } = this.#database.run(
      `UPDATE jobs SET state = ?, failure = ?, retriable = ?, lease_owner = NULL, lease_until = NULL, updated_at = ?
       WHERE id = ? AND state = 'running' AND lease_owner = ?`,
      [state, failure && JSON.stringify(failure), isRetriable ? 1 : 0, now, row, owner],
    );
    if (changes > 0 && state === 'done') this.#forget(row);
    return changes > 0;
  }

  /** Puts a job off that its owner still holds; false when it was cancelled or taken over meanwhile. */
  putOff(row: number, owner: string, delay: Delay): boolean {
    const { failure, runAfter, waits, now } = delay;
    const { changes } = this.#database.run(
      `UPDATE jobs SET state = 'waiting', failure = ?, retriable = 1, run_after = ?, waits = ?, tries = 0,
       lease_owner = NULL, lease_until = NULL, updated_at = ? WHERE id = ? AND state = 'running' AND lease_owner = ?`,
      [JSON.stringify(failure), runAfter, waits, now, row, owner],
    );
    return changes > 0;
  }

  /** Lets an ended or waiting job begin anew, as if asked for now; false for one under way or done. */
  askAgain(row: number, now: number): boolean {
    const { changes } = this.#database.run(
      `UPDATE jobs SET state = 'waiting', failure = NULL, retriable = 0, run_after = ?, waits = 0, tries = 0,
       dismissed_at = NULL, updated_at = ? WHERE id = ? AND state IN ('waiting', 'failed', 'cancelled')`,
      [now, now, row],
    );
    return changes > 0;
  }

  /** Puts a job before every other that waits for its turn. */
  moveToFront(id: JobId): void {
    const inLine = "state = 'waiting' AND failure IS NULL";
    this.#database.run(
      `UPDATE jobs SET run_after = (SELECT MIN(run_after) FROM jobs WHERE ${inLine}) - 1 WHERE uid = ? AND ${inLine}`,
      [id],
    );
  }

  /** Makes what waits for one of these reasons due at once. */
  hasten(reasons: readonly ErrorCode[], now: number): void {
    this.#database.run(
      `UPDATE jobs SET run_after = ? WHERE state = 'waiting' AND failure IS NOT NULL AND run_after > ?
       AND json_extract(failure, '$.code') IN (SELECT value FROM json_each(?))`,
      [now, now, JSON.stringify(reasons)],
    );
  }

  /** Cancels a job whoever holds it; false when it had ended. */
  cancel(row: number, failure: FailureFacts, now: number): boolean {
    const { changes } = this.#database.run(
      `UPDATE jobs SET state = 'cancelled', failure = ?, lease_owner = NULL, lease_until = NULL, updated_at = ?
       WHERE id = ? AND state IN ('waiting', 'running')`,
      [JSON.stringify(failure), now, row],
    );
    return changes > 0;
  }

  putInput(row: number, bytes: Uint8Array): void {
    this.#database.run('INSERT INTO job_inputs (job_id, bytes) VALUES (?, ?)', [row, bytes]);
  }

  /** What a person handed over for a job; null when that was only an address. */
  input(row: number): Uint8Array | null {
    return (
      this.#database.get(InputRow, 'SELECT bytes FROM job_inputs WHERE job_id = ?', [row])?.bytes ?? null
    );
  }

  /** Gives what was handed over for a failed job to the job that tries again. */
  moveInput(from: number, to: number): void {
    this.#database.run('UPDATE job_inputs SET job_id = ? WHERE job_id = ?', [to, from]);
  }

  #one(where: string, value: string | number): Job | null {
    const found = this.#database.get(JobRow, `${SELECT} WHERE ${where}`, [value]);
    return found && fromRow(found);
  }

  #forget(row: number): void {
    this.#database.run('DELETE FROM job_inputs WHERE job_id = ?', [row]);
    this.#database.run(`DELETE FROM jobs WHERE id < ? AND state IN ('done', 'cancelled')`, [
      row - KEPT_ENDED,
    ]);
  }
}

/** Until when a job waits, and why. */
export interface Delay {
  readonly failure: FailureFacts;
  readonly runAfter: number;
  readonly waits: number;
  readonly now: number;
}

/** How a job ended. */
export interface Ending {
  readonly state: 'done' | 'failed' | 'cancelled';
  readonly failure: FailureFacts | null;
  readonly isRetriable: boolean;
  readonly now: number;
}
