import type { Response } from '../../shared/ipc/contract.js';
import type { Job } from '../library/jobs-table.js';
import { instant } from '../library/row-values.js';
import { MOST_TRIES } from './back-off.js';
import { isRetriable } from './retriable.js';

/** How often a job was tried, how often it may be, and when next by itself; null for one that did not fail. */
export function triesOf({ state, failure, waits, runAfter }: Job): Response<'jobs.tries'> {
  if (!failure || failure.code === 'cancelled') return null;
  if (state === 'waiting') return { made: Math.max(1, waits), most: MOST_TRIES, nextAt: instant(runAfter) };
  const made = waits + 1;
  return { made, most: isRetriable(failure) ? Math.max(made, MOST_TRIES) : made, nextAt: null };
}
