import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { Tables } from '../library/tables.js';
import type { Act } from '../library/undo-log.js';
import type { Candidate } from './reread.js';
import { goalsToShow } from './show-version.js';

/** Writes a version with the rows of its files and answers its number; nothing shows it yet. In a transaction. */
export function addVersion(tables: Tables, row: number, { version, assets, places }: Candidate): number {
  const now = tables.clock();
  for (const asset of assets) tables.assets.insert(asset, now);
  const n = tables.versions.insert(row, version, now);
  tables.highlightPlaces.insert(n, places);
  return n;
}

/** The act that shows a version. */
export const actToShow = (tables: Tables, row: number, n: number, label: UndoLabel): Act => ({
  label,
  goals: goalsToShow(tables, row, n),
});
