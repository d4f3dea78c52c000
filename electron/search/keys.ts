import { syllableParts } from './hangul.js';

/** Keys of a Korean keyboard by the numbers of Unicode's order: what takes two keys is two. */
const INITIALS = 'ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
const VOWELS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const FINALS =
  '- ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  );

const JAMO = [...new Set([...INITIALS, ...VOWELS].filter((key) => key.length === 1))].join('');

/** One bit for each key in a text of keys: what lacks many bits of a word is far from it. */
export function maskOf(keys: string): number {
  let mask = 0;
  for (let at = 0; at < keys.length; at += 1) {
    const jamo = JAMO.indexOf(keys.charAt(at));
    mask |= 1 << ((jamo < 0 ? keys.charCodeAt(at) : jamo) & 31);
  }
  return mask;
}

/** A text as keys are pressed for it, and behind how many of them each of its characters ends. */
export interface Keys {
  readonly keys: string;
  /** 0, then the end of each character. */
  readonly ends: readonly number[];
}

function keysOfCharacter(character: string): string {
  const parts = syllableParts(character);
  if (!parts) return character;
  const final = parts.final === 0 ? '' : (FINALS[parts.final] ?? '');
  return (INITIALS[parts.initial] ?? '') + (VOWELS[parts.vowel] ?? '') + final;
}

/** Folded text key by key: a mistyped Hangul syllable is as far from the right one as the keys between them. */
export function keysOf(folded: string): Keys {
  let keys = '';
  const ends = [0];
  for (const character of folded) {
    keys += keysOfCharacter(character);
    ends.push(keys.length);
  }
  return { keys, ends };
}
