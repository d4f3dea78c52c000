/** How Unicode composes Hangul: syllable = first + (initial × 21 + vowel) × 28 + final. Unicode Standard §3.12. */
const FIRST = 0xac00;
const LAST = 0xd7a3;
const VOWELS = 21;
const FINALS = 28;
const INITIAL_JAMO = 0x1100;
const VOWEL_JAMO = 0x1161;
const FINAL_JAMO = 0x11a7;

/** The parts of a syllable by number; `final` is 0 where it has none. */
export interface SyllableParts {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

/** The parts of a Hangul syllable, or null for anything else. */
export function syllableParts(character: string): SyllableParts | null {
  const code = character.charCodeAt(0);
  if (character.length !== 1 || code < FIRST || code > LAST) return null;
  const index = code - FIRST;
  return {
    initial: Math.floor(index / (VOWELS * FINALS)),
    vowel: Math.floor((index % (VOWELS * FINALS)) / FINALS),
    final: index % FINALS,
  };
}

export const syllable = ({ initial, vowel, final }: SyllableParts): string =>
  String.fromCharCode(FIRST + (initial * VOWELS + vowel) * FINALS + final);

/** The number of a conjoining initial (ᄀ = 0), or null. */
export function initialNumber(character: string): number | null {
  const number = character.charCodeAt(0) - INITIAL_JAMO;
  return character.length === 1 && number >= 0 && number < 19 ? number : null;
}

export const initialJamo = (initial: number): string => String.fromCharCode(INITIAL_JAMO + initial);

/** The beginning of a syllable in conjoining jamo. */
export function spelledStart({ initial, vowel, final }: SyllableStart): string {
  if (vowel === undefined) return initialJamo(initial);
  const whole = spelledOut(syllable({ initial, vowel, final: 0 }));
  return final === undefined || final === 0 ? whole : whole + String.fromCharCode(FINAL_JAMO + final);
}

/** A syllable in conjoining jamo, so that its beginnings are the states of a keyboard; other characters as they are. */
export function spelledOut(character: string): string {
  const parts = syllableParts(character);
  if (!parts) return character;
  const { initial, vowel, final } = parts;
  const open = initialJamo(initial) + String.fromCharCode(VOWEL_JAMO + vowel);
  return final === 0 ? open : open + String.fromCharCode(FINAL_JAMO + final);
}

/** A syllable as far as it is sure. */
export interface SyllableStart {
  readonly initial: number;
  readonly vowel?: number;
  readonly final?: number;
}

/** The first and the last of the syllables that begin so; all that begin so stand between them. */
export function syllablesFrom({ initial, vowel, final }: SyllableStart): {
  readonly from: string;
  readonly to: string;
} {
  const lowest = { initial, vowel: vowel ?? 0, final: final ?? 0 };
  const highest = { initial, vowel: vowel ?? VOWELS - 1, final: final ?? FINALS - 1 };
  return { from: syllable(lowest), to: syllable(highest) };
}
