import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { fileName } from './file-name.js';

/** The name of notes whose article has no title to name them by. */
export const FALLBACK_NAME: Readonly<Record<InterfaceLanguage, string>> = { ko: '메모', en: 'Notes' };

const COLLECTION: Readonly<Record<InterfaceLanguage, string>> = { ko: 'Offprint 메모', en: 'Offprint notes' };

interface Naming {
  /** The title of the one article; null for the notes of several. */
  readonly title: string | null;
  readonly language: InterfaceLanguage;
  readonly now: number;
}

/** The file name that is offered for an export. */
export const suggestedName = ({ title, language, now }: Naming): string =>
  fileName(
    title ?? `${COLLECTION[language]} ${new Date(now).toISOString().slice(0, 10)}`,
    'md',
    FALLBACK_NAME[language],
  );
