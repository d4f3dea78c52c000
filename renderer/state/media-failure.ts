import type { FailureFacts } from '../../shared/model/failure.js';
import type { Words } from '../i18n/words.js';

/** Why a film or sound was not kept: a file that is gone is no page. */
export function mediaFailure(failure: FailureFacts, { media, failures }: Words): string {
  const { code, status } = failure;
  const isGone = code === 'http-status' && (status === 404 || status === 410);
  return media.failed(isGone ? media.gone : failures[code].brief(failure));
}
