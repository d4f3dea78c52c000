const WORD = /[\p{L}\p{N}]+/gu;
const CHARACTER_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

const HAS_CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** The words of a text; of scripts without spaces, its characters. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const words = plain.match(WORD) ?? [];
  return HAS_CHARACTERS.test(plain) ? words.flatMap((word) => word.match(CHARACTER_SCRIPTS) ?? []) : words;
}

/** The pairs of neighbouring words of a text, which two extractions of one page share where they agree. */
export const pairsOf = (words: readonly string[]): readonly string[] =>
  words.length < 2 ? words : words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);

/** One opinion about what belongs to the article, to hold others against. */
export class Opinion {
  readonly #pairs: ReadonlySet<string>;
  readonly #words: ReadonlySet<string>;

  constructor(text: string, words = wordsOf(text)) {
    this.#pairs = new Set(pairsOf(words));
    this.#words = new Set(words);
  }

  /** How much of a text this opinion holds too, 0 to 1. A single word is looked up as such; no words at all are held. */
  shareOf(text: string): number {
    return this.shareOfWords(wordsOf(text));
  }

  /** The same for a text whose words are known. */
  shareOfWords(words: readonly string[]): number {
    if (words.length === 0) return 1;
    const known = words.length === 1 ? this.#words : this.#pairs;
    const parts = pairsOf(words);
    return parts.filter((part) => known.has(part)).length / parts.length;
  }
}
