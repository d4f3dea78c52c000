/** Every white space the text rule folds: Unicode's own, and the zero-width ones Korean newsrooms paste in. */
const WHITE_SPACE = /[\s\u200b\u2060]+/gu;

/** NFC, white-space runs to one space; not trimmed. */
const fold = (text: string): string => text.normalize('NFC').replace(WHITE_SPACE, ' ');

/** The text of one block or cell: NFC, white-space runs to one space, trimmed (architecture.md §4b). */
export const normalText = (text: string): string => fold(text).trim();

/** Where an offset into source text falls in its normal text. Offsets inside a folded run fall on its one space. */
export function toNormalOffset(source: string, offset: number): number {
  const before = fold(source.slice(0, offset)).trimStart().length;
  return Math.min(before, normalText(source).length);
}

/** The smallest offset into source text that falls on the given offset of its normal text: the way back of {@link toNormalOffset}. */
export function toSourceOffset(source: string, normalOffset: number): number {
  if (normalText(source) === source) return Math.min(normalOffset, source.length);
  let low = 0;
  let high = source.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (toNormalOffset(source, middle) < normalOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}
