import type { Recovery } from '../../shared/model/safety-copy.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { fullMoment } from '../i18n/dates.js';
import type { Words } from '../i18n/words.js';

/** What is open now and why, in a title and a sentence. */
export function whatHappened(
  { copyMadeAt, keptAs, orphans, folder }: Recovery,
  { safety }: Words,
  language: InterfaceLanguage,
) {
  if (orphans !== null) return { title: safety.goneTitle, text: safety.gone(orphans) };
  const date = copyMadeAt && fullMoment(copyMadeAt, language);
  const title = date === null ? safety.startedAnewTitle : safety.recoveredTitle;
  if (folder !== null) return { title, text: safety.folderFound(folder, date) };
  if (date === null) return { title, text: safety.startedAnew };
  return { title, text: keptAs === null ? safety.recoveredGone(date) : safety.recovered(date) };
}
