/** Signs that belong to the Latin word before them (C++, F#), and what stands for each in the index: a letter of its own, so that no tokeniser cuts there. */
const ENDINGS: ReadonlyMap<number, number> = new Map([
  [0x2b, 0xf8fe],
  [0x23, 0xf8ff],
]);

/** What stands in the index for a sign that ends a word, by UTF-16 unit. */
export const endingOf = (unit: number): number | undefined => ENDINGS.get(unit);

/** Whether a unit of folded text stands for such a sign. */
const isEnding = (unit: number): boolean => unit === 0xf8fe || unit === 0xf8ff;

/** Whether a word ends between two units of one, and the next begins: `LG+SK` is two. */
export const endsBetween = (unit: number, next: number): boolean => isEnding(unit) && !isEnding(next);

/** The same signs in a regular expression. */
export const ENDING_PATTERN = String.raw`[\uf8fe\uf8ff]`;
