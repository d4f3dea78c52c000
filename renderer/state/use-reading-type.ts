import type { CSSProperties } from 'react';
import { readingType, scriptOf, type TypeScript } from './reading-type.js';
import { useSession } from './session.js';
import { useStorePart } from './store.js';

const scripts: readonly TypeScript[] = ['korean', 'latin', 'han'];

interface SheetType {
  readonly style: CSSProperties;
  readonly 'data-hangul': string;
  readonly 'data-latin': string;
  readonly 'data-keeps-words': boolean;
  readonly 'data-alignment': string;
  readonly 'data-paragraphs': string;
}

/** What the sheet of an article in a language carries, so that styles/article.css sets it as it was chosen. */
export function useReadingType(language: string | null): SheetType {
  const settings = useStorePart(useSession().settings.store, (state) => state.settings);
  const { size, measure, lineHeight } = readingType(settings, scriptOf(language));
  const heights = scripts.map((script) => [`--lh-${script}`, readingType(settings, script).lineHeight]);
  return {
    style: {
      '--rs': `${size}px`,
      '--lh': lineHeight,
      '--measure': `${measure}em`,
      ...Object.fromEntries(heights),
    },
    'data-hangul': settings.hangulFamily,
    'data-latin': settings.latinFamily,
    'data-keeps-words': settings.keepsWords,
    'data-alignment': settings.alignment,
    'data-paragraphs': settings.paragraphs,
  };
}
