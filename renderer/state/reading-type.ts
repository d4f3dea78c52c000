import type { FontFamily, TypeSettings } from '../../shared/model/settings.js';

/** Which row of the design's table sets a text. */
export type TypeScript = 'korean' | 'latin' | 'han';

interface ScriptType {
  /** Pixels. */
  readonly size: number;
  readonly lineHeight: number;
  /** Width of a full line, in em, when it is 40 Korean letters long. */
  readonly measure: number;
  /** Letters in that line, spaces counted (measured, ux.md §3). */
  readonly letters: number;
}

const han: ScriptType = { size: 18.5, lineHeight: 1.85, measure: 36, letters: 36 };
const table: Readonly<Record<TypeScript, Readonly<Record<FontFamily, ScriptType>>>> = {
  korean: {
    serif: { size: 18.5, lineHeight: 1.76, measure: 30.5, letters: 40 },
    sans: { size: 18, lineHeight: 1.74, measure: 28, letters: 40 },
  },
  latin: {
    serif: { size: 18.5, lineHeight: 1.62, measure: 30.5, letters: 68 },
    sans: { size: 18.5, lineHeight: 1.6, measure: 29.5, letters: 66 },
  },
  han: { serif: han, sans: han },
};

/** The line the table was measured at, in Korean letters. */
const MEASURED = 40;

/** Smallest and largest type, and its steps, in pixels. */
export const TEXT_SIZES = { from: 15, to: 26, step: 0.5 } as const;
/** Narrowest and widest spacing of lines, as multiples of the script's own. */
export const LINE_SPACINGS = { from: 0.8, to: 1.3, step: 0.05 } as const;
/** The lines there are to choose, in Korean letters. */
export const LINE_LENGTHS: readonly TypeSettings['lineLength'][] = [32, 36, 40, 46];

/** The script a language is written in, as far as the table tells scripts apart. */
export function scriptOf(language: string | null): TypeScript {
  const primary = language?.toLowerCase().split('-')[0];
  if (primary === 'ko') return 'korean';
  return primary === 'ja' || primary === 'zh' ? 'han' : 'latin';
}

/** How a text is set. */
export interface ReadingType {
  /** Pixels. */
  readonly size: number;
  readonly lineHeight: number;
  /** Width of a full line, in em. */
  readonly measure: number;
  /** About how many letters that line holds. */
  readonly letters: number;
}

/** The face a script is set in. */
const familyOf = ({ hangulFamily, latinFamily }: TypeSettings, script: TypeScript): FontFamily =>
  script === 'latin' ? latinFamily : hangulFamily;

/** What the chosen settings come to in one script. */
export function readingType(settings: TypeSettings, script: TypeScript): ReadingType {
  const { size, lineHeight, measure, letters } = table[script][familyOf(settings, script)];
  const share = settings.lineLength / MEASURED;
  return {
    size: settings.textSize ?? size,
    lineHeight: lineHeight * settings.lineSpacing,
    measure: measure * share,
    letters: Math.round(letters * share),
  };
}

/** The size one pixel up or down from what is shown now; the ends of the range stay. */
export const steppedSize = (size: number, by: 1 | -1): number =>
  Math.min(TEXT_SIZES.to, Math.max(TEXT_SIZES.from, size + by));
