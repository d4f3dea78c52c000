import type { Recovery } from '../../shared/model/safety-copy.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { fullMoment } from '../i18n/dates.js';
import type { Words } from '../i18n/words.js';

/** What is open now and why, in a title and a sentence. */
export function whatHappened(
  { copyMadeAt, keptAs, orphans }: Recovery,
  { safety }: Words,
  language: InterfaceLanguage,
) {
  if (orphans !== null) return { title: safety.goneTitle, text: safety.gone(orphans) };
  if (copyMadeAt === null) return { title: safety.startedAnewTitle, text: safety.startedAnew };
  const date = fullMoment(copyMadeAt, language);
  return {
    title: safety.recoveredTitle,
    text: keptAs === null ? safety.recoveredGone(date) : safety.recovered(date),
  };
}
