import { z } from 'zod';
import { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { ArticleStateTable } from './article-state-table.js';
import { Change, isBulk } from './change.js';
import type { Database } from './database.js';
import type { ManyChange } from './many-change.js';
import type { MetaTable } from './meta-table.js';
import { jsonColumn } from './row-values.js';
import type { UndoLog } from './undo-log.js';

/** More rows than this are changed slice by slice, so that others are answered in between (docs/measurements.md). */
export const SLICE_ROWS = 1_000;

type Side = 'before' | 'after';

/** A step of which some slices are written and some are not: kept with them, so that a sudden end leaves no half act. */
const Unfinished = z.strictObject({
  step: z.int(),
  side: z.enum(['before', 'after']),
  done: z.int(),
  of: z.int(),
});
const KEY = 'unfinished-step';

const Step = z.object({ id: z.int(), label: UndoLabel, count: z.int(), slices: z.int(), isBulk: z.int() });
export type LargeStepRow = z.infer<typeof Step>;

type Open = z.infer<typeof Unfinished>;

/** What came of one slice. */
export interface Advanced {
  readonly isLast: boolean;
  /** Numbers of the articles whose highlights or notes changed. */
  readonly annotated: ReadonlySet<number>;
}

const NOTHING_LEFT: Advanced = { isLast: true, annotated: new Set() };

const ChangeRow = z.object({ change: jsonColumn(Change) });
/** Changes to one row each are written so many at a time. */
const SLICE_CHANGES = 200;

interface Parts {
  readonly database: Database;
  readonly meta: MetaTable;
  readonly undo: UndoLog;
  readonly state: ArticleStateTable;
}

/** Which step is taken back or done again next. */
const NEXT: Readonly<Record<Side, string>> = {
  before: 'undone_at IS NULL ORDER BY id DESC',
  after: 'undone_at IS NOT NULL ORDER BY id',
};

/**
 * A step of the undo log that changes more than one transaction may hold the library for. It is written down
 * whole before its first slice; every slice is a transaction of its own, which counts itself; what a dead process left is
 * gone on with. So there is one step, and in the end all of it or nothing.
 */
export class LargeStep {
  readonly #database: Database;
  readonly #meta: MetaTable;
  readonly #undo: UndoLog;
  readonly #state: ArticleStateTable;

  constructor({ database, meta, undo, state }: Parts) {
    this.#database = database;
    this.#meta = meta;
    this.#undo = undo;
    this.#state = state;
  }

  /** The step Undo (`before`) or Redo (`after`) means, if it is such a large one. */
  next(side: Side): LargeStepRow | null {
    const found = this.#database.get(
      Step,
      `SELECT id, label, count, json_array_length(changes) AS slices, json_type(changes, '$[0].runs') IS NOT NULL AS isBulk
       FROM undo_log WHERE ${NEXT[side]} LIMIT 1`,
    );
    const isLarge = found && ((found.isBulk === 1 && found.count > SLICE_ROWS) || found.slices > SLICE_ROWS);
    return isLarge ? found : null;
  }

  /** Writes an act down, each of its changes a slice; nothing is changed yet. Answers the number of its step. */
  begin(label: UndoLabel, changes: readonly ManyChange[], now: number): number | null {
    return this.#database.transaction(() => {
      const step = this.#undo.remember({ label, goals: [] }, changes, now);
      if (step !== null) this.#meta.set(KEY, { step, side: 'after', done: 0, of: changes.length });
      return step;
    });
  }

  /** Says that a step is to be taken back or done again; nothing is changed yet. */
  beginWalk({ id, slices }: LargeStepRow, side: Side, now: number): void {
    this.#database.transaction(() => {
      this.#undo.setUndone(id, side === 'before' ? now : null);
      this.#meta.set(KEY, { step: id, side, done: 0, of: slices });
    });
  }

  /** Writes the next slice. */
  advance(now: number): Advanced {
    return this.#database.transaction(() => {
      const open = this.#meta.get(KEY, Unfinished);
      if (!open) return NOTHING_LEFT;
      const slice = this.#slice(open);
      const { annotated } = this.#undo.apply(slice, open.side, now);
      for (const row of annotated) this.#state.recount(row);
      const done = open.done + Math.max(1, slice.length);
      const isLast = done >= open.of;
      if (isLast) this.#meta.delete(KEY);
      else this.#meta.set(KEY, { ...open, done });
      return { isLast, annotated };
    });
  }

  /** The changes that come next: one of many articles, or some of one row each. */
  #slice({ step, side, done, of }: Open): readonly Change[] {
    const [first, order] = side === 'after' ? [done, ''] : [of - done - SLICE_CHANGES, 'DESC'];
    const last = side === 'after' ? done + SLICE_CHANGES : of - done;
    const sql = `SELECT c.value AS change FROM undo_log u, json_each(u.changes) c
      WHERE u.id = ? AND c.key >= ? AND c.key < ? ORDER BY c.key ${order}`;
    const changes = this.#database.all(ChangeRow, sql, [step, first, last]).map(({ change }) => change);
    const bulkAt = changes.findIndex(isBulk);
    return bulkAt === -1 ? changes : changes.slice(0, Math.max(1, bulkAt));
  }

  /** Turns round a step that could not be carried on: what was written of it is taken back by the next slices. */
  turnBack(now: number): void {
    this.#database.transaction(() => {
      const open = this.#meta.get(KEY, Unfinished);
      if (!open) return;
      const side = open.side === 'after' ? 'before' : 'after';
      this.#undo.setUndone(open.step, side === 'before' ? now : null);
      if (open.done === 0) this.#meta.delete(KEY);
      else this.#meta.set(KEY, { ...open, side, done: open.of - open.done });
    });
  }
}
