import type { ErrorCode, FailureFacts } from '../../shared/model/failure.js';

const PASSING: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'host-not-found',
  'connection-refused',
  'connection-lost',
  'timeout',
  'disk-full',
  'library-restarting',
]);

/** Faults of a moment: nobody waits for them to pass, but another try is worth it. */
const WORTH_A_TRY: ReadonlySet<ErrorCode> = new Set([
  'internal',
  'pictures-missing',
  'parse-failed',
  'write-failed',
  'too-many-redirects',
]);

/** True for a failure that another try may mend, by itself or because a person asks. */
export const mayGoBetter = (failure: FailureFacts): boolean =>
  isRetriable(failure) || WORTH_A_TRY.has(failure.code);

/** True for a failure that may pass by itself: the network is back, the server is less busy, there is room again. */
export function isRetriable({ code, status }: FailureFacts): boolean {
  if (code !== 'http-status') return PASSING.has(code);
  return status === 408 || status === 425 || status === 429 || (status !== undefined && status >= 500);
}
