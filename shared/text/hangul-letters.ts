const FIRST = 0xac00;
const COUNT = 11_172;
const INITIALS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const VOWELS = [
  'ㅏ',
  'ㅐ',
  'ㅑ',
  'ㅒ',
  'ㅓ',
  'ㅔ',
  'ㅕ',
  'ㅖ',
  'ㅗ',
  'ㅗㅏ',
  'ㅗㅐ',
  'ㅗㅣ',
  'ㅛ',
  'ㅜ',
  'ㅜㅓ',
  'ㅜㅔ',
  'ㅜㅣ',
  'ㅠ',
  'ㅡ',
  'ㅡㅣ',
  'ㅣ',
];
const FINALS = [
  '',
  'ㄱ',
  'ㄲ',
  'ㄱㅅ',
  'ㄴ',
  'ㄴㅈ',
  'ㄴㅎ',
  'ㄷ',
  'ㄹ',
  'ㄹㄱ',
  'ㄹㅁ',
  'ㄹㅂ',
  'ㄹㅅ',
  'ㄹㅌ',
  'ㄹㅍ',
  'ㄹㅎ',
  'ㅁ',
  'ㅂ',
  'ㅂㅅ',
  'ㅅ',
  'ㅆ',
  'ㅇ',
  'ㅈ',
  'ㅊ',
  'ㅋ',
  'ㅌ',
  'ㅍ',
  'ㅎ',
];
/** What a keyboard makes of two consonants after one another, taken apart. */
const JOINED: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

interface Parts {
  readonly initial: string;
  readonly rest: string;
}

function partsOf(character: string): Parts | null {
  const number = character.charCodeAt(0) - FIRST;
  if (character.length !== 1 || number < 0 || number >= COUNT) return null;
  const vowel = VOWELS[Math.floor((number % 588) / 28)] ?? '';
  return { initial: INITIALS[Math.floor(number / 588)] ?? '', rest: vowel + (FINALS[number % 28] ?? '') };
}

const folded = (text: string): readonly string[] => Array.from(text.normalize('NFC').toLowerCase());

/** A text as the keys that type it: whatever syllable is half typed, its letters are the beginning of the whole word's. */
const letters = (text: string): string =>
  folded(text)
    .map((character) => {
      const parts = partsOf(character);
      return parts ? parts.initial + parts.rest : (JOINED[character] ?? character);
    })
    .join('');

/** The first consonant of each syllable; every other character as it is. */
const initials = (text: string): string =>
  folded(text)
    .map((character) => partsOf(character)?.initial ?? character)
    .join('');

const ONLY_INITIALS = /^[ㄱ-ㅎ]+$/u;

/** Whether a text is first consonants alone (`ㅋㄹ`), also where the keyboard joined two of them. */
export const areInitials = (text: string): boolean => ONLY_INITIALS.test(letters(text));

/**
 * How well a name fits what is typed of it, in any state of the keyboard: 0 when it begins so, 1 when one of its words
 * does, 2 within a word; null when it does not. First consonants alone (`ㅋㄹ`) are looked for as such (ux.md §1).
 */
export function fitOf(name: string, typed: string): number | null {
  const wanted = letters(typed.trim());
  if (wanted === '') return 0;
  const among = areInitials(wanted) ? [initials(name), letters(name)] : [letters(name)];
  const ranks = among.flatMap((text) => {
    const at = text.indexOf(wanted);
    if (at < 0) return [];
    return at === 0 ? 0 : /[\s/\-_.]/u.test(text.charAt(at - 1)) ? 1 : 2;
  });
  return ranks.length === 0 ? null : Math.min(...ranks);
}
