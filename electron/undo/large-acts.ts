import type { BulkDone } from '../../shared/ipc/contract/articles.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import { othersTurn } from '../library/idle-task.js';
import { LargeStep, type LargeStepRow, SLICE_ROWS } from '../library/large-step.js';
import type { Tables } from '../library/tables.js';
import { type BulkGoal, type ManyChange, manyChange } from '../library/many-change.js';

/** The same goal for as many rows at a time as may be changed without a pause. */
function slicesOf({ rows, ...wish }: BulkGoal): readonly BulkGoal[] {
  const sorted = Uint32Array.from(rows).toSorted();
  const once = sorted.filter((row, at) => at === 0 || row !== sorted[at - 1]);
  return Array.from({ length: Math.ceil(once.length / SLICE_ROWS) }, (_, at) => ({
    ...wish,
    rows: [...once.subarray(at * SLICE_ROWS, (at + 1) * SLICE_ROWS)],
  }));
}

/** A large step that was taken back or done again, and the articles whose highlights or notes that changed. */
export interface WalkedLarge extends LargeStepRow {
  readonly annotated: ReadonlySet<number>;
}

/** Acts on more articles than one transaction may hold the library for: one step each, and one after the other. */
export class LargeActs {
  readonly #tables: Tables;
  readonly #step: LargeStep;
  #running: Promise<unknown> | null = null;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#step = new LargeStep(tables);
  }

  /** Whether so many rows are too many for one transaction. */
  isLarge(goals: readonly BulkGoal[]): boolean {
    return goals.some(({ rows }) => rows.length > SLICE_ROWS);
  }

  /** Whether one is under way at this moment. */
  get isBusy(): boolean {
    return this.#running !== null;
  }

  /** Resolves when the one under way has ended, well or badly. */
  async settled(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }

  /** Goes on with what a dead process left, before anything else is done. */
  finishLeft(): void {
    while (!this.#step.advance(this.#tables.clock()).isLast);
  }

  /** Carries an act out, all of it or nothing. @throws AppError as the database does */
  perform(label: UndoLabel, goals: readonly BulkGoal[]): Promise<BulkDone> {
    return this.#alone(async () => {
      const changes = await this.#changesOf(goals);
      const step = this.#step.begin(label, changes, this.#tables.clock());
      if (step === null) return { count: 0, step };
      await this.#toTheEnd(() => this.#tables.undo.forget(step));
      return { count: this.#tables.undo.countOf(step), step };
    });
  }

  /** Takes the newest step back (`before`), or does the next one again (`after`); null when that is no large one. */
  async walk(side: 'before' | 'after'): Promise<WalkedLarge | null> {
    while (this.isBusy) await this.settled(); // oxlint-disable-line no-await-in-loop -- another one may have begun meanwhile
    const next = this.#step.next(side);
    if (!next) return null;
    return this.#alone(async () => {
      this.#step.beginWalk(next, side, this.#tables.clock());
      return { ...next, annotated: await this.#toTheEnd() };
    });
  }

  /** What would really change, slice by slice. */
  async #changesOf(goals: readonly BulkGoal[]): Promise<readonly ManyChange[]> {
    const changes: ManyChange[] = [];
    for (const slice of goals.flatMap(slicesOf)) {
      const change = manyChange(this.#tables.database, slice);
      if (change) changes.push(change);
      await othersTurn(); // oxlint-disable-line no-await-in-loop -- slice after slice
    }
    return changes;
  }

  /** Answers whose highlights or notes changed. */
  async #slices(): Promise<ReadonlySet<number>> {
    const annotated = new Set<number>();
    for (;;) {
      const advanced = this.#step.advance(this.#tables.clock());
      for (const row of advanced.annotated) annotated.add(row);
      if (advanced.isLast) return annotated;
      await othersTurn(); // oxlint-disable-line no-await-in-loop -- slice after slice
    }
  }

  /** Writes every slice. When one cannot be written, those before it are taken back; should that fail as well, the next start goes on with it. */
  async #toTheEnd(afterTurningBack: () => void = () => undefined): Promise<ReadonlySet<number>> {
    try {
      return await this.#slices();
    } catch (error) {
      try {
        this.#step.turnBack(this.#tables.clock());
        await this.#slices();
        afterTurningBack();
      } catch {
        // The reason is that of the first failure.
      }
      throw error;
    }
  }

  async #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    // Not even for a moment, else what comes right behind would find nothing under way.
    while (this.isBusy) await this.settled(); // oxlint-disable-line no-await-in-loop -- another one may have begun meanwhile
    const running = work();
    this.#running = running;
    try {
      return await running;
    } finally {
      this.#running = null;
    }
  }
}
