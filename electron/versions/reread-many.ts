import { z } from 'zod';
import { v7 as uuid } from 'uuid';
import { AppError } from '../../shared/app-error.js';
import { RereadTally } from '../../shared/model/version.js';
import type { JobId } from '../../shared/model/job.js';
import type { JobContext, Outcome, Work } from '../jobs/work.js';
import type { Job } from '../library/jobs-table.js';
import type { Tables } from '../library/tables.js';
import { RowChange } from '../library/row-change.js';
import { addVersion } from './add-version.js';
import { extractedAgain, NO_REREADS } from './reread-work.js';
import type { RereadTools } from './reread.js';
import { goalsToShow } from './show-version.js';
import { isThere } from './verdict.js';

/** How often is written down how far it is, when nothing changes; so much is done again after a crash. */
const NOTED_EVERY = 20;

/** What a run over many articles remembers: which, and how far it is. What it changed lies beside it. */
const Run = z.strictObject({
  /** Numbers of the articles, ascending; null for every one. */
  rows: z.array(z.int()).nullable(),
  total: z.int().min(0),
  /** The last article that is done. */
  after: z.int(),
  tally: RereadTally,
  /** Of a run that was begun before its changes had a table. */
  changes: z.array(RowChange),
});
type Run = z.infer<typeof Run>;

const doneIn = ({ changed, same, weaker, failed }: RereadTally): number => changed + same + weaker + failed;

/** Queues a run over the given articles, or over all. One that is under way is left to go on. */
export function requestMany(
  tables: Tables,
  rows: readonly number[] | null,
): { readonly jobId: JobId; readonly total: number } {
  return tables.database.transaction(() => {
    const open = tables.jobs.openOf('extract-many');
    if (open) return { jobId: open.id, total: Run.parse(open.payload).total };
    const sorted = rows && [...new Set(rows)].toSorted((one, other) => one - other);
    const total = sorted === null ? tables.history.countKept() : sorted.length;
    const jobId = uuid();
    const payload: Run = { rows: sorted, total, after: 0, tally: NO_REREADS, changes: [] };
    tables.jobs.insert({ id: jobId, kind: 'extract-many', articleRow: null, payload, now: tables.clock() });
    return { jobId, total };
  });
}

/** Whether a reading is one that is here, or has no text. */
const addsNothing = (
  { row, verdict, candidate }: Awaited<ReturnType<typeof extractedAgain>>,
  tables: Tables,
) => verdict === 'same' || candidate.version.quality === 'empty' || isThere(tables, row, candidate.version);

/** Reads one article again and writes what came of it, together with how far the run is. */
async function step(row: number, run: Run, job: Job, { tools, context }: Doing): Promise<Run> {
  const { tables } = tools;
  const quiet = { signal: context.signal, progress: () => undefined };
  const found = await extractedAgain(row, tools, quiet).catch((error: unknown) => {
    if (error instanceof AppError && error.code !== 'disk-full') return null;
    throw error;
  });
  if (context.signal.aborted) throw new AppError('cancelled');
  const verdict = found?.verdict ?? 'failed';
  const tally = { ...run.tally, [verdict]: run.tally[verdict] + 1 };
  const next = { ...run, tally, after: row };
  if (!found || addsNothing(found, tables)) {
    if (doneIn(tally) % NOTED_EVERY === 0) tables.jobs.setPayload(job.row, next);
    return next;
  }
  return tables.database.transaction(() => {
    const n = addVersion(tables, row, found.candidate);
    const isShown = verdict === 'changed' && tables.articles.findByRow(row)?.version === found.n;
    if (isShown)
      tables.runChanges.add(job.row, tables.undo.carryOut(goalsToShow(tables, row, n), tables.clock()));
    tables.jobs.setPayload(job.row, next);
    return next;
  });
}

interface Doing {
  readonly tools: RereadTools;
  readonly context: JobContext;
}

/** Makes what a run changed one step of Undo, however much it is. */
function remember({ tables }: RereadTools, job: Job, run: Run): void {
  const changes = [...run.changes, ...tables.runChanges.take(job.row)];
  tables.undo.remember({ label: 'extract-again', goals: [] }, changes, tables.clock());
}

async function runMany(job: Job, doing: Doing): Promise<Outcome> {
  const { tools, context } = doing;
  let run = Run.parse(job.payload);
  const nextRow = (): number | null => {
    const { rows, after } = run;
    return rows === null ? tools.tables.history.nextKept(after) : (rows.find((row) => row > after) ?? null);
  };
  for (let row = nextRow(); row !== null; row = nextRow()) {
    context.progress('text', doneIn(run.tally), run.total);
    // oxlint-disable-next-line no-await-in-loop -- one page after the other: new saves go in between
    const next = await step(row, run, job, doing);
    const isChanged = next.tally.changed > run.tally.changed;
    run = next;
    const id = isChanged ? tools.tables.articles.findByRow(row)?.id : undefined;
    if (id !== undefined) tools.onChanged(id);
  }
  return {
    failure: null,
    commit: () => {
      remember(tools, job, run);
      tools.tables.jobs.setPayload(job.row, { ...run, rows: [], changes: [] });
    },
    tally: run.tally,
    after: tools.onActed,
  };
}

/** Extracts many articles again, one after the other. It goes on after a restart where it was, and what was done stays when it is stopped. */
export const rereadManyWork = (tools: RereadTools): Work => ({
  run: (job, context) => runMany(job, { tools, context }),
  resume: () => undefined,
  fail: ({ id }) => {
    const job = tools.tables.jobs.find(id);
    const run = Run.safeParse(job?.payload);
    if (!job || !run.success) return;
    remember(tools, job, run.data);
    tools.tables.jobs.setPayload(job.row, { ...run.data, changes: [] });
  },
});
