import { z } from 'zod';
import { applyBulk, BulkChange, bulkChange, type BulkColumn, bulkOfRowsThere } from './bulk-change.js';
import type { Database } from './database.js';
import { applyTags, TagChange, tagChange, type TagGoal, tagsOfRowsThere } from './tag-change.js';

/** What one act did to many articles at once: to one column of them, or to one tag. */
export const ManyChange = z.union([BulkChange, TagChange]);
export type ManyChange = z.infer<typeof ManyChange>;

/** What one column, or one tag, of many articles shall become. */
export type BulkGoal =
  | { readonly rows: readonly number[]; readonly column: BulkColumn; readonly after: BulkChange['after'] }
  | TagGoal;

export const isOfTag = (change: ManyChange): change is TagChange => 'tag' in change;

/** What a goal would really change; null when nothing. */
export const manyChange = (database: Database, goal: BulkGoal): ManyChange | null =>
  'tag' in goal ? tagChange(database, goal) : bulkChange(database, goal);

/** Writes one side of a change. Articles that are gone by now are passed over. */
export function applyMany(
  database: Database,
  change: ManyChange,
  side: 'before' | 'after',
  now: number,
): void {
  if (isOfTag(change)) applyTags(database, change, side);
  else applyBulk(database, change, side, now);
}

/** What is left of a change when the articles that were removed for good are taken out; null when nothing is. */
export const manyOfRowsThere = (database: Database, change: ManyChange): ManyChange | null =>
  isOfTag(change) ? tagsOfRowsThere(database, change) : bulkOfRowsThere(database, change);

/** What of articles a change is about: changes of one kind in one step are for different articles. */
export const kindOf = (change: ManyChange): string => (isOfTag(change) ? `tag ${change.tag}` : change.column);
