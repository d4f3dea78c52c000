/** Reading speeds: Korean, Japanese and Chinese by characters, everything else by words (ux.md §0; anchors.md §2, row 15). */
const CJK_CHARACTERS_PER_MINUTE = 500;
const WORDS_PER_MINUTE = 230;

const CJK = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

/** How long an article takes to read, in seconds. Counts CJK characters and other scripts' words each at their own speed. */
export function readingSeconds(text: string): number {
  const characters = text.match(CJK)?.length ?? 0;
  const words = text.replace(CJK, ' ').match(WORD)?.length ?? 0;
  return Math.round((characters / CJK_CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE) * 60);
}
