/** Parts words from one another. */
export const GAP = 1;
/** Of a script that puts no space between words, or glues particles to them: any part of a run can be found. */
export const DENSE = 2;
/** A letter or digit of a script with spaces: found from the beginning of a word. */
export const WORD = 3;
/** A picture, an emoji say: a word by itself. */
export const SIGN = 4;
/** Nothing to the index: an accent, a joiner, a soft hyphen. The letters around it are neighbours. */
export const DROPPED = 5;

/** What a code point of normalised text is to the index. */
export type CharacterClass = typeof GAP | typeof DENSE | typeof WORD | typeof SIGN | typeof DROPPED;

export interface Character {
  readonly is: CharacterClass;
  /** What stands in the index for it: lower case, without accents; one or two characters. */
  readonly folded: string;
}

const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u0640]/u;
/** Marks that readers leave out; those of Indic and other scripts are letters to theirs. */
const ACCENT =
  /(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const WITH_ACCENTS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const SKIN_TONE = /\p{Emoji_Modifier}/u;

const LETTERS = String.raw`\p{L}\p{M}\p{N}\p{Co}`;
const LETTER = new RegExp(`[${LETTERS}]`, 'u');
const SCRIPTS_WITHOUT_SPACES = [
  'Hangul',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
]
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('');
const WITHOUT_SPACES = new RegExp(`[${SCRIPTS_WITHOUT_SPACES}]`, 'u');
/** The class `WORD` in a regular expression with the flag `v`. */
export const WORD_PATTERN = `[[${LETTERS}]--[${SCRIPTS_WITHOUT_SPACES}]]`;

/** Letters that differ from another only as an accent would, though Unicode takes none off them. */
const ALIKE: Readonly<Record<string, string>> = { ß: 'ss', ς: 'σ', ı: 'i', ł: 'l', ø: 'o', đ: 'd' };

function foldLetter(character: string): string {
  const lower = character.toLowerCase();
  if (!WITH_ACCENTS.test(lower)) return lower;
  const plain = Array.from(lower.normalize('NFD'))
    .filter((part) => !ACCENT.test(part))
    .join('');
  return ALIKE[plain] ?? plain;
}

function learn(character: string): Character {
  if (INVISIBLE.test(character) || ACCENT.test(character) || SKIN_TONE.test(character))
    return { is: DROPPED, folded: '' };
  if (LETTER.test(character)) {
    const is = WITHOUT_SPACES.test(character) ? DENSE : WORD;
    return { is, folded: foldLetter(character) };
  }
  return PICTURE.test(character) ? { is: SIGN, folded: character } : { is: GAP, folded: ' ' };
}

const known = new Map<number, Character>();

/** What a code point of text in NFKC is to the index. Learned from Unicode's tables when first met, then remembered. */
export function characterOf(codePoint: number): Character {
  const met = known.get(codePoint);
  if (met) return met;
  const learned = learn(String.fromCodePoint(codePoint));
  known.set(codePoint, learned);
  return learned;
}

/** Class by UTF-16 unit of the basic plane, 0 until met: the index reads megabytes of text through it. */
const classes = new Uint8Array(0x1_0000);
/** What a unit folds to, where that is one unit. */
const folds = new Uint16Array(0x1_0000);
/** Stands in the table for a unit that is half of a character, or folds to more than one. */
export const SPECIAL = 255;

function learnUnit(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const { is, folded } = characterOf(unit);
  classes[unit] = isHalf || folded.length > 1 ? SPECIAL : is;
  folds[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
  return classes[unit];
}

/** The class of a UTF-16 unit, or `SPECIAL`. */
export const unitClass = (unit: number): number => {
  const is = classes[unit] ?? SPECIAL;
  return is === 0 ? learnUnit(unit) : is;
};

/** The unit that stands in the index for a unit whose class was asked before and is not `SPECIAL`. */
export const foldedUnit = (unit: number): number => folds[unit] ?? unit;
