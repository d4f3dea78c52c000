import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { HttpAddress } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { JobId } from '../../shared/model/job.js';
import { BroughtBack, DamagedName, MOST_NAMED_MISSING } from '../../shared/model/salvage.js';
import { payloadOf } from '../articles/save-payload.js';
import { nextTry } from '../jobs/back-off.js';
import type { JobContext, Outcome, Work } from '../jobs/work.js';
import type { BulkChange } from '../library/bulk-change.js';
import { type Change, isBulk, rowChanges } from '../library/change.js';
import { isOfTag } from '../library/many-change.js';
import type { TagChange } from '../library/tag-change.js';
import type { Job } from '../library/jobs-table.js';
import { SLICE_ROWS } from '../library/large-step.js';
import { rowsIn, toRuns } from '../library/row-runs.js';
import type { Tables } from '../library/tables.js';
import { othersTurn } from '../library/idle-task.js';
import { SLICE_MS } from '../library/turns.js';
import { bringArticle, bringNewer, type Brought } from './bring-back.js';
import { countsBeside, goalsBeside, lackedBeside } from './beside-articles.js';
import type { CommonArticle, MissingArticle } from './plan.js';
import type { Salvage } from './salvage.js';
import type { Salvaged } from './salvaged.js';

/** What bringing back remembers, beside what it changed: out of which file, when it was asked for, and what has come so far. */
const Run = z.strictObject({
  file: DamagedName,
  at: z.int(),
  back: BroughtBack,
  /** The tags that articles got, by their numbers in the damaged library. */
  tags: z.array(z.int()).default([]),
});
type Run = z.infer<typeof Run>;

const NOTHING = BroughtBack.parse({ articles: 0, highlights: 0, notes: 0, textless: [] });
/** The page hears of progress this often at most. */
const TELL_MS = 200;
/** Who holds the jobs of lost texts for the moment in which they are written. */
const LOST = 'salvage';

interface Tools {
  readonly tables: Tables;
  readonly salvage: Salvage;
  /** Told when it has ended, however. */
  readonly onActed: () => void;
}

/** Queues bringing back what a damaged file holds. One that is under way is left to go on. */
export function requestBringBack(tables: Tables, file: DamagedName): { readonly jobId: JobId } {
  return tables.database.transaction(() => {
    const open = tables.jobs.openOf('bring-back');
    if (open) return { jobId: open.id };
    const jobId = uuid();
    const now = tables.clock();
    const payload: Run = { file, at: now, back: NOTHING, tags: [] };
    tables.jobs.insert({ id: jobId, kind: 'bring-back', articleRow: null, payload, now });
    return { jobId };
  });
}

/** What the newest run has brought back so far, and how it stands; null when nobody asked for one. */
export function newestRun({
  jobs,
}: Pick<Tables, 'jobs'>):
  (Pick<Job, 'state' | 'failure'> & { readonly jobId: JobId; readonly back: BroughtBack }) | null {
  const job = jobs.newestOfKind('bring-back');
  const run = Run.safeParse(job?.payload).data;
  return job && run ? { jobId: job.id, state: job.state, failure: job.failure, back: run.back } : null;
}

/** An article of the damaged file that is to come, whole or what is newer of it. */
type Unit = MissingArticle | CommonArticle;

const unitsOf = ({ plan }: Salvaged): readonly Unit[] => [...plan.articles, ...plan.common.values()];

const bring = (salvaged: Salvaged, unit: Unit): Brought =>
  unit.presentRow === null ? bringArticle(salvaged, unit) : bringNewer(salvaged, unit);

const isLost = (unit: Unit): unit is MissingArticle => unit.presentRow === null && !unit.isWhole;

/** A lost text is told in Activity, where it can be tried again, as any save that failed. In a transaction. */
function noteLost({ jobs, clock }: Tables, { url }: MissingArticle, articleRow: number): void {
  if (url === null || !HttpAddress.safeParse(url).success) return;
  const now = clock();
  const payload = payloadOf({ kind: 'address', address: url });
  const row = jobs.insert({ id: uuid(), kind: 'save-article', articleRow, payload, now });
  jobs.take(row, { owner: LOST, until: now }, now);
  jobs.end(row, LOST, { state: 'failed', failure: { code: 'text-lost' }, isRetriable: true, now });
}

/** What had come, and one article more. */
function counted(back: BroughtBack, unit: Unit, brought: Brought): BroughtBack {
  const isTextless = isLost(unit);
  return {
    ...back,
    articles: back.articles + (brought.isNew && !isTextless ? 1 : 0),
    changed: back.changed + (unit.presentRow !== null && unit.isChanged ? 1 : 0),
    highlights: back.highlights + brought.highlights,
    notes: back.notes + brought.notes,
    pages: back.pages + brought.pages,
    media: back.media + brought.media,
    textless:
      isTextless && back.textless.length < MOST_NAMED_MISSING
        ? [...back.textless, { id: unit.id, title: unit.title, canRetry: unit.url !== null }]
        : back.textless,
  };
}

/** New articles are one change, so that Undo sends them to the trash as quickly as any others. */
const added = (rows: readonly number[], { at }: Run): readonly BulkChange[] =>
  rows.length === 0 ? [] : [{ column: 'deleted_at', runs: toRuns(rows), before: [at], after: null }];

/** The changes of all slices as one step keeps them: those of many articles first, no more at once than a slice of Undo takes. */
function joined(changes: readonly Change[], run: Run): readonly Change[] {
  const bulk = changes.filter(isBulk);
  const articles = bulk.filter((change) => !isOfTag(change)).flatMap(({ runs }) => rowsIn(runs));
  return [
    ...inSlices(articles).flatMap((rows) => added(rows, run)),
    ...tagged(bulk.filter(isOfTag)),
    ...rowChanges(changes),
  ];
}

const inSlices = (rows: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(rows.length / SLICE_ROWS) }, (_, at) =>
    rows.slice(at * SLICE_ROWS, (at + 1) * SLICE_ROWS),
  );

/** All that one tag was given to, together. */
function tagged(changes: readonly TagChange[]): readonly TagChange[] {
  const rowsOf = new Map<number, number[]>();
  for (const { tag, runs } of changes) {
    const known = rowsOf.get(tag);
    if (known) known.push(...rowsIn(runs));
    else rowsOf.set(tag, [...rowsIn(runs)]);
  }
  return [...rowsOf].flatMap(([tag, rows]) =>
    inSlices(rows.toSorted((one, other) => one - other)).map((slice) => ({
      tag,
      isGiven: true,
      runs: toRuns(slice),
    })),
  );
}

/** Makes what has come one step of Undo. In a transaction. */
function remember({ tables }: Tools, job: Job, run: Run): void {
  const changes = joined(tables.runChanges.take(job.row), run);
  tables.undo.remember({ label: 'bring-back', goals: [] }, changes, tables.clock());
}

/** One job that brings back, piece by piece. */
class BringingBack {
  readonly #tools: Tools;
  readonly #job: Job;
  readonly #context: JobContext;
  #run: Run;
  #toldAt = 0;

  constructor(tools: Tools, job: Job, context: JobContext) {
    this.#tools = tools;
    this.#job = job;
    this.#context = context;
    this.#run = Run.parse(job.payload);
  }

  async toTheEnd(): Promise<Outcome> {
    const { signal } = this.#context;
    const found = this.#tools.salvage.take(this.#run.file) ?? (await this.#look());
    try {
      this.#besideArticles(found);
      const units = unitsOf(found);
      for (let at = 0; at < units.length;) {
        if (signal.aborted) throw new AppError('cancelled');
        at = this.#slice(found, units, at);
        this.#tell('storing', at, units.length);
        await othersTurn(); // oxlint-disable-line no-await-in-loop -- slice after slice
      }
    } finally {
      found.survivors.close();
    }
    return {
      failure: null,
      commit: () => remember(this.#tools, this.#job, this.#run),
      after: () => this.#tools.onActed(),
    };
  }

  /** After a restart the file is read again: what has come by then is not missing any more. */
  #look(): Promise<Salvaged> {
    return this.#tools.salvage.look(this.#run.file, {
      signal: this.#context.signal,
      tell: (share) => this.#tell('text', Math.round(100 * share), 100),
    });
  }

  /** Brings back what belongs to no article; what a dead process brought is not missing any more. */
  #besideArticles(found: Salvaged): void {
    const { tables } = this.#tools;
    tables.database.transaction(() => {
      const lacked = lackedBeside(tables, found.survivors);
      const renamed = found.tags.renamed();
      const goals = [...goalsBeside(tables, lacked), ...found.tags.goalsToRename()];
      const changes = tables.undo.carryOut(goals, tables.clock());
      if (changes.length === 0) return;
      tables.runChanges.add(this.#job.row, changes);
      this.#note({ ...this.#run.back, ...countsBeside(lacked) }, renamed);
    });
  }

  /** Writes down what has come so far. */
  #note(back: BroughtBack, tags: readonly number[]): void {
    const all = [...new Set([...this.#run.tags, ...tags])];
    this.#run = { ...this.#run, back: { ...back, tags: all.length }, tags: all };
    this.#tools.tables.jobs.setPayload(this.#job.row, this.#run);
  }

  /** Brings back as many as a moment has room for, in one transaction with what Undo must know; answers where to go on. */
  #slice(found: Salvaged, units: readonly Unit[], from: number): number {
    const { tables } = this.#tools;
    const until = performance.now() + SLICE_MS;
    return tables.database.transaction(() => {
      const rows: number[] = [];
      const changes: Change[] = [];
      const tags: number[] = [];
      let { back } = this.#run;
      let at = from;
      for (const unit of units.slice(from)) {
        const brought = bring(found, unit);
        back = counted(back, unit, brought);
        if (brought.isNew) rows.push(brought.articleRow);
        if (isLost(unit)) noteLost(tables, unit, brought.articleRow);
        changes.push(...brought.changes);
        tags.push(...brought.tags);
        at += 1;
        if (performance.now() > until) break;
      }
      const all = [...added(rows, this.#run), ...changes];
      if (all.length > 0) tables.runChanges.add(this.#job.row, all);
      this.#note(back, tags);
      return at;
    });
  }

  #tell(step: 'text' | 'storing', done: number, total: number): void {
    if (performance.now() - this.#toldAt < TELL_MS) return;
    this.#toldAt = performance.now();
    this.#context.progress(step, done, total);
  }
}

/**
 * Brings back what the damaged file holds, piece by piece. It goes on after a restart; what has come when it is stopped
 * stays, and is one step of Undo however often the process died.
 */
export const bringBackWork = (tools: Tools): Work => ({
  run: (job, context) => new BringingBack(tools, job, context).toTheEnd(),
  resume: () => undefined,
  fail: (job, failure) => {
    const present = tools.tables.jobs.find(job.id);
    const run = Run.safeParse(present?.payload);
    // One that is tried again by itself is still the same act.
    if (!run.success || willGoOn(failure, job)) return;
    remember(tools, job, run.data);
    tools.onActed();
  },
});

const willGoOn = (failure: FailureFacts, { waits }: Job): boolean => nextTry(failure, waits) !== null;
