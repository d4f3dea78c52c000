import { z } from 'zod';
import type { Tables } from '../library/tables.js';
import type { RowGoal } from '../library/undo-log.js';
import type { SurvivingArticle } from './identity.js';
import type { RowOf } from './rows.js';
import type { Survivors } from './survivors.js';

type StateRow = RowOf<'article_state'>;

/** An article that is in both libraries. */
interface Common extends Pick<SurvivingArticle, 'row' | 'state'> {
  readonly presentRow: number;
}

const PresentState = z.object({
  place: z.string(),
  read_at: z.number().nullable(),
  starred_at: z.number().nullable(),
  progress: z.number(),
  updated_at: z.number(),
  deleted_at: z.number().nullable(),
});

const isSet = (at: number | null): boolean => at !== null;

/** Where an article lay and how far it was read, when that is newer than what the open library knows; null when it says the same. */
export function newerState({ database }: Tables, { state, presentRow }: Common): StateRow | null {
  const sql = `SELECT place, read_at, starred_at, progress, updated_at, deleted_at FROM article_state WHERE article_id = ?`;
  const present = database.get(PresentState, sql, [presentRow]);
  if (!state || !present || isSet(state.deleted_at) || isSet(present.deleted_at)) return null;
  if (state.updated_at <= present.updated_at) return null;
  const isSame =
    state.place === present.place &&
    isSet(state.read_at) === isSet(present.read_at) &&
    isSet(state.starred_at) === isSet(present.starred_at) &&
    state.progress === present.progress;
  return isSame ? null : state;
}

/** That a person wanted both of two articles that tell one story, when the open library would ask again. */
export function keptTwin(
  { twins }: Tables,
  survivors: Survivors,
  { row, presentRow }: Common,
): readonly RowGoal[] {
  const keptAt = survivors.twins.get(row)?.kept_at ?? null;
  return keptAt === null || twins.of(presentRow) === null ? [] : [twins.goalToKeepBoth(presentRow, keptAt)];
}
