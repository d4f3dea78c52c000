import type { FailureFacts } from '../../shared/model/failure.js';
import type { Words } from './words.js';

/** Why a change was not made. A full disk stops a save in other words than a star or a note. */
export const actFailure = (failure: FailureFacts, { acts, failures }: Words): string =>
  failure.code === 'disk-full' ? acts.diskFull : failures[failure.code].sentence(failure);
