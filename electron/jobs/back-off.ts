import type { FailureFacts } from '../../shared/model/failure.js';
import { isRetriable } from './retriable.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a job waits before each automatic try; after the last one a person has to ask. */
const PAUSES_MS = [
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  6 * HOUR_MS,
  24 * HOUR_MS,
] as const;
/** Without any network a try asks nobody anything, so it costs none; the page tells when the network is back. */
const OFFLINE_PAUSE_MS = 2 * MINUTE_MS;
/** Jobs that failed together must not all come back at the same moment. */
const SPREAD = 0.2;

/** When a job is tried again by itself. */
export interface NextTry {
  readonly afterMs: number;
  /** How many waits it then had. */
  readonly waits: number;
}

/** Whether and when a job that failed is tried again by itself, after so many waits. Null when a person has to ask. */
export function nextTry(failure: FailureFacts, waits: number, random = Math.random): NextTry | null {
  if (!isRetriable(failure)) return null;
  const spread = 1 - SPREAD + 2 * SPREAD * random();
  if (failure.code === 'offline') return { afterMs: Math.round(OFFLINE_PAUSE_MS * spread), waits };
  const pause = PAUSES_MS[waits];
  return pause === undefined ? null : { afterMs: Math.round(pause * spread), waits: waits + 1 };
}

/** How often a job may be tried by itself, the first time counted. */
export const MOST_TRIES = PAUSES_MS.length + 1;
