import type { SafetyCopy } from '../../shared/model/safety-copy.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { exactMoment } from './dates.js';
import type { Words } from './words.js';

/** What a safety copy is called: two of one second differ by why they were made. */
export const copyName = (
  { madeAt, kind }: SafetyCopy,
  safety: Words['safety'],
  language: InterfaceLanguage,
): string => `${exactMoment(madeAt, language)} (${safety.kinds[kind]})`;
