import { z } from 'zod';
import { Change } from './change.js';
import type { Database } from './database.js';
import { jsonColumn } from './row-values.js';

const Row = z.object({ changes: jsonColumn(z.array(Change)) });

/** What a run over many articles has changed so far, until it becomes one step of Undo: a row of its own for each article, so that none is written twice. */
export class RunChangesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  add(jobRow: number, changes: readonly Change[]): void {
    const values = [jobRow, JSON.stringify(changes)];
    this.#database.run('INSERT INTO run_changes (job_id, changes) VALUES (?, ?)', values);
  }

  /** All of a run in their order; they are forgotten here. In a transaction. */
  take(jobRow: number): readonly Change[] {
    const sql = 'SELECT changes FROM run_changes WHERE job_id = ? ORDER BY id';
    const found = this.#database.all(Row, sql, [jobRow]).flatMap(({ changes }) => changes);
    this.#database.run('DELETE FROM run_changes WHERE job_id = ?', [jobRow]);
    return found;
  }
}
