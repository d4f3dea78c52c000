import { z } from 'zod';
import { UndoLabel, type UndoStep } from '../../shared/ipc/contract/undo.js';
import { Change, countOf, isBulk, rowChanges } from './change.js';
import type { Database } from './database.js';
import { applyMany, type BulkGoal, manyChange, manyOfRowsThere } from './many-change.js';
import {
  bringing,
  bringsDate,
  Columns,
  columnsOf,
  differing,
  joinChanges,
  pick,
  reversible,
  type RowChange,
  type Table,
  withDate,
} from './row-change.js';
import { rowsIn } from './row-runs.js';
import { AnyRow, jsonColumn, NumberRow } from './row-values.js';

/** What one row shall become. */
export interface RowGoal {
  readonly table: Table;
  readonly key: number;
  readonly after: Columns;
}

/** A reversible act of a person. Acts with the same `mergeKey` that follow within half a minute are one step. */
export interface Act {
  readonly label: UndoLabel;
  readonly goals: readonly RowGoal[];
  /** Rows of articles that came with it: taken back, they go to the trash. */
  readonly brings?: readonly number[];
  /** For any number of articles at once. */
  readonly bulk?: readonly BulkGoal[];
  readonly mergeKey?: string;
}

/** The articles an act, its undo or its redo reached; `annotated` are those whose highlights or notes changed; `hasRules` when the rules of a site did, `hasSearches` when a kept search did; `hasSites` when the sites whose pages are kept whole did. */
export interface Touched {
  readonly articles: ReadonlySet<number>;
  readonly annotated: ReadonlySet<number>;
  readonly hasRules: boolean;
  readonly hasSearches: boolean;
  readonly hasSites: boolean;
}

/** The same of an act that was just carried out, with the number of its step; null when it left none. */
export interface Performed extends Touched {
  readonly step: number | null;
}

/** A step that was taken back or done again. */
export interface Walked {
  readonly id: number;
  readonly step: UndoStep;
  readonly touched: Touched;
}

const MERGE_MS = 30_000;
const KEPT_STEPS = 200;

const StepRow = z.object({
  id: z.int(),
  label: UndoLabel,
  count: z.int(),
  changes: jsonColumn(z.array(Change)),
});
const StepName = StepRow.omit({ id: true, changes: true });
const NEWEST_DONE = 'FROM undo_log WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1';
/** Steps are undone newest first, so the oldest undone one is the next to be done again. */
const NEXT_UNDONE = 'FROM undo_log WHERE undone_at IS NOT NULL ORDER BY id LIMIT 1';
const STEP = 'SELECT id, label, count, changes';
/** All but a large step that is being taken back at this moment (`large-step.ts`): its slices are still to be read. */
const END_REDO = `DELETE FROM undo_log WHERE undone_at IS NOT NULL
  AND id IS NOT (SELECT value ->> '$.step' FROM meta WHERE key = 'unfinished-step')`;

/**
 * The log of reversible acts, kept in the library itself: it works across views and bulk actions and survives a
 * restart (architecture.md §1, row 11). Each step holds what every changed column was and became. Call its methods
 * inside a transaction.
 */
export class UndoLog {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Carries an act out and remembers it; null when every row was already as it should be. A new act ends Redo. */
  perform(act: Act, now: number): Performed | null {
    const changes: readonly Change[] = [
      ...bringing(act.brings, now),
      ...act.goals.flatMap((goal) => this.#changeTo(goal, now) ?? []),
      ...(act.bulk ?? []).flatMap((goal) => manyChange(this.#database, goal) ?? []),
    ];
    if (changes.length === 0) return null;
    const touched = this.apply(changes, 'after', now);
    return { ...touched, step: this.remember(act, changes, now) };
  }

  /** Brings rows to what they shall become and answers what changed, for an act that is remembered later with others. */
  carryOut(goals: readonly RowGoal[], now: number): readonly RowChange[] {
    const changes = goals.flatMap((goal) => this.#changeTo(goal, now) ?? []);
    this.apply(changes, 'after', now);
    return changes;
  }

  /** Makes changes that were carried out a step, and answers its number; null when there is none of its own. A new act ends Redo. */
  remember(act: Act, changes: readonly Change[], now: number): number | null {
    if (changes.length === 0) return null;
    this.#database.run(END_REDO);
    return this.#merge(act, changes, now) ? null : this.#append(act, changes, now);
  }

  /** Takes the newest step back. Rows that are gone by now are passed over. */
  undo(now: number): Walked | null {
    const found = this.#database.get(StepRow, `${STEP} ${NEWEST_DONE}`);
    if (!found) return null;
    this.setUndone(found.id, now);
    return {
      id: found.id,
      step: stepOf(found),
      touched: this.apply(found.changes.toReversed(), 'before', now),
    };
  }

  /** Does the step again that was taken back last. */
  redo(now: number): Walked | null {
    const found = this.#database.get(StepRow, `${STEP} ${NEXT_UNDONE}`);
    if (!found) return null;
    this.setUndone(found.id, null);
    return { id: found.id, step: stepOf(found), touched: this.apply(found.changes, 'after', now) };
  }

  /** Says when a step was taken back; null that it was not, or was done again. */
  setUndone(step: number, at: number | null): void {
    this.#database.run('UPDATE undo_log SET undone_at = ? WHERE id = ?', [at, step]);
  }

  /** Forgets a step of which nothing was done. */
  forget(step: number): void {
    this.#database.run('DELETE FROM undo_log WHERE id = ?', [step]);
  }

  /** How many things a step touches. */
  countOf(step: number): number {
    const sql = 'SELECT count AS value FROM undo_log WHERE id = ?';
    return this.#database.get(NumberRow, sql, [step])?.value ?? 0;
  }

  /** Forgets changes to rows that were removed for good: Undo must not name an act that it cannot take back. */
  forgetGone(): void {
    for (const { id, changes } of this.#database.all(StepRow, `${STEP} FROM undo_log`)) {
      const left = changes.flatMap((change) => this.#ofRowsThere(change) ?? []);
      if (left.length === 0) this.#database.run('DELETE FROM undo_log WHERE id = ?', [id]);
      else {
        const values = [countOf(left), JSON.stringify(left), id];
        this.#database.run('UPDATE undo_log SET count = ?, changes = ? WHERE id = ?', values);
      }
    }
  }

  /** What Undo and Redo would do now. */
  next(): { readonly undo: UndoStep | null; readonly redo: UndoStep | null } {
    const undo = this.#database.get(StepName, `SELECT label, count ${NEWEST_DONE}`);
    const redo = this.#database.get(StepName, `SELECT label, count ${NEXT_UNDONE}`);
    return { undo: undo && stepOf(undo), redo: redo && stepOf(redo) };
  }

  #ofRowsThere(change: Change): Change | null {
    if (isBulk(change)) return manyOfRowsThere(this.#database, change);
    const sql = `SELECT 1 FROM ${change.table} WHERE ${reversible[change.table].key} = ?`;
    return this.#database.get(AnyRow, sql, [change.key]) === null ? null : change;
  }

  /** The columns of a row that would really change; null when none would or the row is gone. */
  #changeTo({ table, key, after }: RowGoal, now: number): RowChange | null {
    const names = columnsOf(table, after);
    if (names.length === 0) return null;
    const read = [...new Set([...names, ...(bringsDate(table) ? ['updated_at'] : [])])];
    const sql = `SELECT ${read.join(', ')} FROM ${table} WHERE ${reversible[table].key} = ?`;
    const present = this.#database.get(Columns, sql, [key]);
    if (!present) return null;
    const changing = withDate(table, differing(present, after, names));
    return changing.length === 0
      ? null
      : { table, key, before: pick(present, changing), after: pick({ ...after, updated_at: now }, changing) };
  }

  /** Writes one side of changes, in the given order. */
  apply(changes: readonly Change[], side: 'before' | 'after', now: number): Touched {
    const articles = new Set<number>();
    const annotated = new Set<number>();
    const tables = new Set<Table>();
    for (const change of changes) {
      if (isBulk(change)) {
        applyMany(this.#database, change, side, now);
        for (const row of rowsIn(change.runs)) articles.add(row);
        continue;
      }
      const owner = this.#write(change, change[side], now);
      tables.add(change.table);
      if (change.table === 'tags') for (const row of this.#under(change.key)) articles.add(row);
      if (owner === null) continue;
      articles.add(owner);
      if (this.#isAnnotating(change.table, owner)) annotated.add(owner);
    }
    return {
      articles,
      annotated,
      hasRules: tables.has('site_rules'),
      hasSearches: tables.has('saved_searches'),
      hasSites: tables.has('whole_page_sites'),
    };
  }

  /** The articles that show a tag, which may have another name now. */
  #under(tag: number): readonly number[] {
    const sql = 'SELECT article_id AS value FROM tagged WHERE tag_id = ?';
    return this.#database.all(NumberRow, sql, [tag]).map(({ value }) => value);
  }

  /** Whether a change reaches highlights or notes: in another version the words of a highlight stand elsewhere. */
  #isAnnotating(table: Table, owner: number): boolean {
    if (table !== 'articles') return table !== 'article_state';
    const sql = `SELECT 1 FROM highlights WHERE article_id = ? UNION ALL SELECT 1 FROM notes WHERE article_id = ? LIMIT 1`;
    return this.#database.get(AnyRow, sql, [owner, owner]) !== null;
  }

  /** Writes one row and names the article it belongs to; null when the row is gone or another one took its place. */
  #write({ table, key }: RowChange, values: Columns, now: number): number | null {
    const names = columnsOf(table, values);
    const { key: keyColumn, owner } = reversible[table];
    const written =
      table === 'article_state'
        ? { ...stateNow(pick(values, names), now), updated_at: now }
        : pick(values, names);
    const sql = `UPDATE OR IGNORE ${table} SET ${Object.keys(written)
      .map((name) => `${name} = ?`)
      .join(', ')} WHERE ${keyColumn} = ?`;
    const { changes } = this.#database.run(sql, [...Object.values(written), key]);
    if (changes === 0 || owner === null) return null;
    const found = this.#database.get(
      NumberRow,
      `SELECT ${owner} AS value FROM ${table} WHERE ${keyColumn} = ?`,
      [key],
    );
    return found?.value ?? null;
  }

  #append(act: Act, changes: readonly Change[], now: number): number {
    const values = [act.label, countOf(changes), act.mergeKey ?? null, JSON.stringify(changes), now];
    const { rowId } = this.#database.run(
      'INSERT INTO undo_log (label, count, merge_key, changes, done_at) VALUES (?, ?, ?, ?, ?)',
      values,
    );
    this.#database.run('DELETE FROM undo_log WHERE id <= ?', [rowId - KEPT_STEPS]);
    return rowId;
  }

  /** Adds the changes to the newest step when it belongs to the same burst. A burst that ends where it began leaves no step. */
  #merge(act: Act, changes: readonly Change[], now: number): boolean {
    if (act.mergeKey === undefined) return false;
    const newest = this.#database.get(
      StepRow.extend({ merge_key: z.string().nullable(), done_at: z.number() }),
      MERGEABLE,
    );
    if (newest?.merge_key !== act.mergeKey || Math.abs(now - newest.done_at) > MERGE_MS) return false;
    const merged = joinChanges(rowChanges(newest.changes), rowChanges(changes));
    if (merged.length === 0) this.#database.run('DELETE FROM undo_log WHERE id = ?', [newest.id]);
    else {
      const values = [act.label, countOf(merged), JSON.stringify(merged), now, newest.id];
      this.#database.run(
        'UPDATE undo_log SET label = ?, count = ?, changes = ?, done_at = ? WHERE id = ?',
        values,
      );
    }
    return true;
  }
}

const MERGEABLE = `SELECT id, label, count, changes, merge_key, done_at FROM undo_log
  WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1`;

/** Whatever goes into the trash goes there now, whenever that was thought of first: its days there begin. */
const stateNow = (values: Columns, now: number): Columns =>
  values['deleted_at'] == null ? values : { ...values, deleted_at: now };

const stepOf = ({ label, count }: { readonly label: UndoLabel; readonly count: number }): UndoStep => ({
  label,
  count,
});
