import type { InterfaceLanguage } from '../../shared/model/settings.js';

/** Which of our languages a list of system languages asks for: the first one we have, else English. */
export const pickLanguage = (preferred: readonly string[]): InterfaceLanguage =>
  preferred
    .map((tag) => tag.toLowerCase().split(/[-_]/)[0])
    .find((primary): primary is InterfaceLanguage => primary === 'ko' || primary === 'en') ?? 'en';
