import type { ErrorCode, FailureFacts } from '../../shared/model/failure.js';

/** Failures that a network which is away or coming back explains. */
export const NETWORK_FAILURES: readonly ErrorCode[] = [
  'offline',
  'host-not-found',
  'connection-refused',
  'connection-lost',
  'timeout',
];

/**
 * What the windows were told of the network. It never keeps a job from trying, since a system may be wrong about it;
 * it only explains what failed.
 */
export class NetworkState {
  #isOnline = true;

  tell(isOnline: boolean): void {
    this.#isOnline = isOnline;
  }

  /** The same failure, told as `offline` when there was no network to succeed with. */
  explain(failure: FailureFacts): FailureFacts {
    if (this.#isOnline || !NETWORK_FAILURES.includes(failure.code)) return failure;
    return { ...failure, code: 'offline' };
  }
}
