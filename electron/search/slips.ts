import { syllable, syllableParts } from './hangul.js';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');
const SIZES = { initial: 19, vowel: 21, final: 28 } as const;
const LATIN = /^[a-z0-9]+$/;

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/** All syllables that differ from one in one jamo. */
function besides(character: string): readonly string[] {
  const parts = syllableParts(character);
  if (!parts) return [];
  return [
    ...upTo(SIZES.initial).map((initial) => syllable({ ...parts, initial })),
    ...upTo(SIZES.vowel).map((vowel) => syllable({ ...parts, vowel })),
    ...upTo(SIZES.final).map((final) => syllable({ ...parts, final })),
  ].filter((other) => other !== character);
}

/** What may stand for a character, or before it. */
const exchanges = (character: string): readonly string[] =>
  LATIN.test(character) ? LETTERS.filter((letter) => letter !== character) : besides(character);
const additions = (character: string): readonly string[] => (LATIN.test(character) ? LETTERS : []);

/** Everything one slip away from a word: a letter or a jamo exchanged, one left out or too many, two swapped. Some hundreds. */
export function slipsOf(folded: string): readonly string[] {
  const characters = Array.from(folded);
  const slips = new Set<string>();
  for (const [at, character] of characters.entries()) {
    const before = characters.slice(0, at).join('');
    const after = characters.slice(at + 1).join('');
    const next = characters[at + 1] ?? '';
    for (const other of exchanges(character)) slips.add(before + other + after);
    for (const added of additions(character)) slips.add(before + added + character + after);
    if (next !== '') slips.add(before + next + character + characters.slice(at + 2).join(''));
    if (characters.length > 2) slips.add(before + after);
  }
  for (const added of additions(characters.at(-1) ?? '')) slips.add(folded + added);
  slips.delete(folded);
  return [...slips];
}
