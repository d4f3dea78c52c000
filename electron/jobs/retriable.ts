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

/** True for a failure that may pass by itself: the network is back, the server is less busy, there is room again. */
export function isRetriable({ code, status }: FailureFacts): boolean {
  if (code !== 'http-status') return PASSING.has(code);
  return status === 408 || status === 425 || status === 429 || (status !== undefined && status >= 500);
}
