import { z } from 'zod';
import type { Tables } from '../library/tables.js';
import { TRASH_DAYS } from '../library/trash-table.js';
import type { Remover } from './remover.js';

const HOUR_MS = 60 * 60 * 1000;
/** A day of use is counted when so much time has passed since the last one was. */
const SIGHTING_MS = 23 * HOUR_MS;
/** Nothing is removed that was not seen in the trash on so many days of use. */
const LEAST_SIGHTINGS = 7;
/** A gap this long, forward or back, is a long absence or a clock that jumped: the days of use are counted anew. */
const GAP_MS = 7 * 24 * HOUR_MS;

const LAST_SIGHTING = 'trash-seen-at';

/** Whole pages and films that were taken away so long ago are no longer to be had back. */
function forgetPages(tables: Tables, now: number): void {
  tables.database.transaction(() => {
    const before = now - TRASH_DAYS * 24 * HOUR_MS;
    if (tables.snapshots.forget(before) + tables.media.forget(before) === 0) return;
    tables.undo.forgetGone();
    tables.assets.deleteUnnamed();
  });
}

/**
 * Removes what has waited in the trash for 30 days. Never on the word of the clock alone (docs/why/trash.md): after a
 * jump of the clock, and after a long absence, everything still there waits for another seven days of use. False when
 * it was not due yet.
 */
export function tendTrash(tables: Tables, remover: Remover): boolean {
  const now = tables.clock();
  const last = tables.meta.get(LAST_SIGHTING, z.number());
  const passed = last === null ? Number.POSITIVE_INFINITY : Math.abs(now - last);
  if (passed < SIGHTING_MS) return false;
  tables.database.transaction(() => {
    tables.trash.sight(passed >= GAP_MS);
    tables.meta.set(LAST_SIGHTING, now);
  });
  remover.remove(tables.trash.expired(now, LEAST_SIGHTINGS));
  if (passed < GAP_MS) forgetPages(tables, now);
  return true;
}
