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
  'rendering-failed',
  'needs-window',
  'write-failed',
  'too-many-redirects',
  'text-lost',
]);

/** True for a failure that another try may mend, by itself or because a person asks. `allowed`: private addresses as `host:port`. */
export const mayGoBetter = (failure: FailureFacts, allowed: readonly string[]): boolean =>
  isRetriable(failure) || WORTH_A_TRY.has(failure.code) || isAllowedNow(failure, allowed);

/** True for a refused private address that a person has allowed since. */
export const isAllowedNow = ({ code, host }: FailureFacts, allowed: readonly string[]): boolean =>
  code === 'private-address' &&
  host !== undefined &&
  allowed.some((place) => place.toLowerCase() === host.toLowerCase());

/** True for a failure that may pass by itself: the network is back, the server is less busy, there is room again. */
export function isRetriable({ code, status }: FailureFacts): boolean {
  if (code !== 'http-status') return PASSING.has(code);
  return status === 408 || status === 425 || status === 429 || (status !== undefined && status >= 500);
}
