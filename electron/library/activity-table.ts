import { z } from 'zod';
import type { ActivityCounts, ActivityRow, ActivityState } from '../../shared/model/activity.js';
import { BodyState } from '../../shared/model/article.js';
import { FailureFacts } from '../../shared/model/failure.js';
import { type JobId, JobKind, JobState } from '../../shared/model/job.js';
import { RereadTally } from '../../shared/model/version.js';
import type { Database } from './database.js';
import { instant, jsonColumn } from './row-values.js';

const JobRow = z.object({
  uid: z.string(),
  kind: JobKind,
  article_uid: z.string().nullable(),
  title: z.string(),
  url: z.string().nullable(),
  state: JobState,
  body: BodyState,
  tally: jsonColumn(RereadTally).nullable(),
  failure: jsonColumn(FailureFacts).nullable(),
  run_after: z.number(),
  updated_at: z.number(),
});

const CountRow = z.object({
  running: z.number(),
  waiting: z.number(),
  deferred: z.number(),
  failed: z.number(),
});

/** What brings a text: of an article that has one, nothing is less than before when it fails. */
const BRINGS_TEXT: ReadonlySet<JobKind> = new Set<JobKind>(['save-article', 'fetch-again', 'extract-again']);

function stateOf({ kind, state, failure, body }: z.infer<typeof JobRow>): ActivityState {
  if (state === 'waiting' && failure) return 'deferred';
  if (state === 'failed' && failure?.code === 'duplicate') return 'here';
  if (state !== 'failed' || body === 'failed') return state;
  return body === 'saved' && BRINGS_TEXT.has(kind) ? 'kept' : 'partial';
}

function fromRow(row: z.infer<typeof JobRow>): ActivityRow {
  const state = stateOf(row);
  return {
    jobId: row.uid,
    articleId: row.article_uid,
    kind: row.kind,
    title: row.title,
    address: row.url,
    state,
    body: row.body,
    tally: row.tally,
    failure: row.failure,
    nextTryAt: state === 'deferred' ? instant(row.run_after) : null,
    changedAt: instant(row.updated_at),
  };
}

const FROM = `FROM jobs j LEFT JOIN articles a ON a.id = j.article_id
  LEFT JOIN article_state s ON s.article_id = j.article_id`;
const SELECT = `SELECT j.uid, j.kind, a.uid AS article_uid, COALESCE(s.title, '') AS title, a.url, j.state,
  COALESCE(s.body, 'saved') AS body, json_extract(j.payload, '$.tally') AS tally, j.failure, j.run_after, j.updated_at ${FROM}`;
/** Work on articles that are not in the trash, and on none in particular. */
const OPEN = "s.deleted_at IS NULL AND j.state IN ('waiting', 'running')";
/** What turned out to be here goes to the trash by itself; that this was so stays to be read. */
const IS_LISTED = "(s.deleted_at IS NULL OR json_extract(j.failure, '$.code') IS 'duplicate')";
/** An older job of the same article was overtaken: it says nothing any more. */
const ENDED = `${IS_LISTED} AND j.state IN ('done', 'failed', 'cancelled') AND j.dismissed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM jobs n WHERE n.article_id = j.article_id AND n.id > j.id)`;

/** The queue as a person sees it: what is under way, what waits, how the rest ended. */
export class ActivityTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  counts(): ActivityCounts {
    const found = this.#database.get(
      CountRow,
      `SELECT COUNT(*) FILTER (WHERE j.state = 'running') AS running,
       COUNT(*) FILTER (WHERE j.state = 'waiting' AND j.failure IS NULL) AS waiting,
       COUNT(*) FILTER (WHERE j.state = 'waiting' AND j.failure IS NOT NULL) AS deferred,
       (SELECT COUNT(*) ${FROM} WHERE j.state = 'failed' AND s.body = 'failed' AND s.deleted_at IS NULL AND ${ENDED}) AS failed
       ${FROM} WHERE ${OPEN}`,
    );
    return found ?? { running: 0, waiting: 0, deferred: 0, failed: 0 };
  }

  /** What is under way, then what is next in turn, then what waits to be tried again, the soonest first. */
  open(limit: number): readonly ActivityRow[] {
    return this.#database
      .all(
        JobRow,
        `${SELECT} WHERE ${OPEN} ORDER BY j.state = 'running' DESC, j.failure IS NOT NULL, j.run_after, j.id LIMIT ?`,
        [limit],
      )
      .map(fromRow);
  }

  /** What ended, the newest first; of what went well only that since a moment. */
  ended(limit: number, doneSince: number): readonly ActivityRow[] {
    return this.#database
      .all(
        JobRow,
        `${SELECT} WHERE ${ENDED} AND (j.state <> 'done' OR j.updated_at >= ?) ORDER BY j.updated_at DESC, j.id DESC LIMIT ?`,
        [doneSince, limit],
      )
      .map(fromRow);
  }

  /** Every job that failed and is listed. */
  failed(): readonly ActivityRow[] {
    return this.#database
      .all(JobRow, `${SELECT} WHERE j.state = 'failed' AND ${ENDED} ORDER BY j.id`)
      .map(fromRow);
  }

  /** Takes one ended job out of the list. */
  dismiss(id: JobId, now: number): void {
    this.#database.run(
      `UPDATE jobs SET dismissed_at = ? WHERE state IN ('done', 'failed', 'cancelled') AND dismissed_at IS NULL
       AND uid = ?`,
      [now, id],
    );
  }

  /** Takes everything out of the list that is done, was here or was stopped: what failed is still to be seen to. */
  dismissFinished(now: number): void {
    this.#database.run(
      `UPDATE jobs SET dismissed_at = ? WHERE dismissed_at IS NULL
       AND (state IN ('done', 'cancelled') OR (state = 'failed' AND json_extract(failure, '$.code') IS 'duplicate'))`,
      [now],
    );
  }
}
