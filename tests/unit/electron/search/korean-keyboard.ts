// What a Korean keyboard of two sets shows after each key, written without a line of what is tested with it.

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = '-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** What two keys make. */
const PAIRS: Readonly<Record<string, string>> = {
  ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ',
}; // prettier-ignore

const pairOf = (one: string, other: string): string | undefined =>
  Object.keys(PAIRS).find((pair) => PAIRS[pair] === one + other);

/** A syllable under the keys: letters of a keyboard, '' for what is not there yet. */
interface Syllable {
  readonly initial: string;
  readonly vowel: string;
  readonly final: string;
}

const shown = ({ initial, vowel, final }: Syllable): string => {
  if (vowel === '' || initial === '') return initial + vowel;
  const place = (INITIALS.indexOf(initial) * 21 + VOWELS.indexOf(vowel)) * 28;
  return String.fromCharCode(0xac00 + place + (final === '' ? 0 : FINALS.indexOf(final)));
};

const JAMO = /^[\u3131-\u3163]$/u;
const characters = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** The keys of a text as anybody types it; what is no syllable is a key by itself. */
function keysOf(text: string): readonly string[] {
  return Array.from(characters.segment(text), ({ segment }) => segment).flatMap((segment) => {
    const character = JAMO.test(segment) ? segment : segment.normalize('NFKC');
    const index = character.charCodeAt(0) - 0xac00;
    if (character.length > 1 || index < 0 || index >= 11_172) return [character];
    const letters = [
      INITIALS.charAt(Math.floor(index / 588)),
      VOWELS.charAt(Math.floor((index % 588) / 28)),
      index % 28 === 0 ? '' : FINALS.charAt(index % 28),
    ];
    return letters.flatMap((letter) => Array.from(PAIRS[letter] ?? letter));
  });
}

/** The syllable a key makes of the one before, and what that one leaves behind. */
interface Step {
  readonly left: string;
  readonly next: Syllable;
}

function withVowel(open: Syllable, key: string): Step | null {
  const { initial, vowel, final } = open;
  if (vowel === '') return { left: '', next: { initial, vowel: key, final } };
  const longer = pairOf(vowel, key);
  if (final === '')
    return longer === undefined ? null : { left: '', next: { initial, vowel: longer, final } };
  const [stays = '', moves = ''] = final in PAIRS ? Array.from(PAIRS[final] ?? '') : ['', final];
  return { left: shown({ initial, vowel, final: stays }), next: { initial: moves, vowel: key, final: '' } };
}

function withConsonant({ initial, vowel, final }: Syllable, key: string): Step | null {
  const closed = final === '' ? key : pairOf(final, key);
  const isFinal = vowel !== '' && closed !== undefined && FINALS.indexOf(closed) > 0;
  return isFinal ? { left: '', next: { initial, vowel, final: closed } } : null;
}

/** Null when the key begins anew. */
function goneOn(open: Syllable, key: string): Step | null {
  if (open.initial === '') return null;
  return VOWELS.includes(key) ? withVowel(open, key) : withConsonant(open, key);
}

const NONE: Syllable = { initial: '', vowel: '', final: '' };
const begun = (key: string): Syllable =>
  INITIALS.includes(key) ? { ...NONE, initial: key } : { ...NONE, vowel: key };

/** What a field shows after each key of a text; the last is the text. */
export function typedStates(text: string): readonly string[] {
  let [before, open] = ['', NONE];
  return keysOf(text).map((key) => {
    const next = goneOn(open, key);
    before += next ? next.left : shown(open);
    open = next ? next.next : begun(key);
    return before + shown(open);
  });
}
