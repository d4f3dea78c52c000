const CJK = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const LETTER = /\p{L}/gu;

/** What one CJK character counts against one Latin letter: a Japanese article of 201 characters is a whole article (extraction.md §4). */
const CJK_WEIGHT = 2.5;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How much a text says, in Latin characters: a CJK character counts 2.5. For "is there enough of it", never for offsets. */
export function weightedLength(text: string): number {
  return text.length + (CJK_WEIGHT - 1) * count(text, CJK);
}

/** Whether a text is mainly Korean, Japanese or Chinese. Korean business news is full of Latin names, hence not "more than half". */
export function isCjk(text: string): boolean {
  const letters = count(text, LETTER);
  return letters > 0 && count(text, CJK) / letters > 0.3;
}

/** Controls that turn the reading direction of what follows: a title with one can look like another address. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text without controls of reading direction; letters of right-to-left scripts stay. */
export const withoutBidiControls = (text: string): string => text.replace(BIDI_CONTROLS, '');
