import { z } from 'zod';
import { rowsIn, toRuns } from './row-runs.js';
import type { Database } from './database.js';
import { NumberRow } from './row-values.js';

/** A tag that was given to any number of articles that did not have it, or taken from some that had. */
export const TagChange = z.strictObject({
  tag: z.int(),
  isGiven: z.boolean(),
  /** First number and length of each run of articles, one after the other. */
  runs: z.array(z.int()),
});
export type TagChange = z.infer<typeof TagChange>;

/** A tag that any number of articles shall have, or not. */
export interface TagGoal {
  readonly tag: number;
  readonly isGiven: boolean;
  readonly rows: readonly number[];
}

const ASKED = 'SELECT value FROM json_each(?)';
const HAVING = `SELECT article_id AS value FROM article_tags WHERE tag_id = ? AND article_id IN (${ASKED}) ORDER BY article_id`;
const LACKING = `SELECT article_id AS value FROM article_state WHERE deleted_at IS NULL AND article_id IN (${ASKED})
  AND NOT EXISTS (SELECT 1 FROM article_tags x WHERE x.article_id = article_state.article_id AND x.tag_id = ?) ORDER BY article_id`;

/** What a goal would change: only articles that are not so already; none of the trash is given a tag. Null when there are none. */
export function tagChange(database: Database, { tag, isGiven, rows }: TagGoal): TagChange | null {
  const asked = JSON.stringify(rows);
  const found = isGiven
    ? database.all(NumberRow, LACKING, [asked, tag])
    : database.all(NumberRow, HAVING, [tag, asked]);
  const runs = toRuns(found.map(({ value }) => value));
  return runs.length === 0 ? null : { tag, isGiven, runs };
}

/** What is left of a change when the articles that were removed for good are taken out; null when nothing is. */
export function tagsOfRowsThere(database: Database, change: TagChange): TagChange | null {
  const sql = `SELECT article_id AS value FROM article_state WHERE article_id IN (${ASKED}) ORDER BY article_id`;
  const there = database.all(NumberRow, sql, [JSON.stringify(rowsIn(change.runs))]);
  return there.length === 0 ? null : { ...change, runs: toRuns(there.map(({ value }) => value)) };
}

/** Writes one side of a change. Articles that are gone by now are passed over. */
export function applyTags(
  database: Database,
  { tag, isGiven, runs }: TagChange,
  side: 'before' | 'after',
): void {
  const rows = JSON.stringify(rowsIn(runs));
  if (isGiven === (side === 'after'))
    database.run(
      `INSERT OR IGNORE INTO article_tags (tag_id, saved_at, article_id)
       SELECT ?, saved_at, article_id FROM article_state WHERE article_id IN (${ASKED})`,
      [tag, rows],
    );
  else database.run(`DELETE FROM article_tags WHERE tag_id = ? AND article_id IN (${ASKED})`, [tag, rows]);
}
