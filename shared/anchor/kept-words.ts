/** Words longer than this on the average are not set apart by spaces: nothing is said of them. */
const LONGEST_WORD = 14;
const HANGUL = /^[\p{Script=Hangul}]+$/u;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Words so long are the same ones with one letter set right. */
const LEAST_MENDED = 3;

const isMended = (word: string, other: string): boolean =>
  word.length >= LEAST_MENDED &&
  word.length === other.length &&
  Array.from({ length: word.length }, (_, at) => at).filter((at) => word[at] !== other[at]).length === 1;

/** How much of a word stands among others, in letters: all of it, or of a Korean one what comes before another ending. */
function keptOf(word: string, others: readonly string[]): number {
  if (others.some((other) => other === word || isMended(word, other))) return word.length;
  if (!HANGUL.test(word)) return 0;
  const most = Math.max(0, ...others.map((other) => sharedBeginning(word, other)));
  return most * 2 >= word.length ? most : 0;
}

/** Which share of the letters of some words stands as words in a text, 0 to 1; letters alone are alike in words that are not. */
export function keptWords(words: string, text: string): number {
  const wanted = wordsOf(words);
  const letters = wanted.reduce((sum, { length }) => sum + length, 0);
  if (wanted.length === 0 || letters > wanted.length * LONGEST_WORD) return 1;
  const others = wordsOf(text);
  return wanted.reduce((sum, word) => sum + keptOf(word, others), 0) / letters;
}
