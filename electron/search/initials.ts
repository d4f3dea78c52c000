import { initialJamo, initialNumber, syllableParts } from './hangul.js';

/** What a keyboard makes of two initials after one another, as NFKC leaves it (`ㄳ`, a final): the numbers of both initials. */
const JOINED: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['\u11aa', [0, 9]],
  ['\u11ac', [2, 12]],
  ['\u11ad', [2, 18]],
  ['\u11b0', [5, 0]],
  ['\u11b1', [5, 6]],
  ['\u11b2', [5, 7]],
  ['\u11b3', [5, 9]],
  ['\u11b4', [5, 16]],
  ['\u11b5', [5, 17]],
  ['\u11b6', [5, 18]],
  ['\u11b9', [7, 9]],
]);

/** The initial a Hangul character begins with, as conjoining jamo; a space for anything else. */
function initialOf(character: string): string {
  const parts = syllableParts(character);
  if (parts) return initialJamo(parts.initial);
  return initialNumber(character) === null ? ' ' : character;
}

/** A text as the first consonants of its Hangul: what the index keeps of a title, so that `ㅋㄹㅇㄷ` finds 클라우드. */
export const initialsOf = (text: string): string => Array.from(text.normalize('NFKC'), initialOf).join('');

/** Folded text that consists of first consonants alone, at least two, with those parted that a keyboard joins; else null. */
export function asInitials(folded: string): string | null {
  const initials = Array.from(folded, (character) => {
    if (initialNumber(character) !== null) return character;
    return JOINED.get(character)?.map(initialJamo).join('') ?? '';
  });
  return initials.includes('') || initials.join('').length < 2 ? null : initials.join('');
}
