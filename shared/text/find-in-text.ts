import type { TextPosition } from '../model/highlight.js';
import { normalText } from './white-space.js';

/** More than this many are neither counted nor painted. */
export const MOST_FOUND = 5_000;

/** Marks on letters, and signs that keyboards do not write as newsrooms do. */
const MARKS = /\p{M}/gu;
const ALIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  ㆍ: '·',
  '・': '·',
  '･': '·',
  '•': '·',
};
/** Conjoining jamo: what a Hangul syllable is made of. They carry no marks. */
const HANGUL = /^[\u1100-\u11ff\uac00-\ud7a3\u3131-\u318e]$/u;

/** A text as it is compared: letters without case, marks and widths, Hangul as its jamo. */
export interface FoldedText {
  readonly folded: string;
  /** For each unit of the folded text, where its letter begins in the text; one more for the end. */
  readonly starts: readonly number[];
}

function foldLetter(letter: string): string {
  const alike = ALIKE[letter];
  if (alike !== undefined) return alike;
  const parts = letter.normalize('NFKD');
  return HANGUL.test(letter) ? parts : parts.replace(MARKS, '').toLowerCase();
}

/** Folds a text that is NFC. Do it once for an article and search in it often. */
export function foldText(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const letter of text) {
    const folded = foldLetter(letter);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(at);
    at += letter.length;
  }
  starts.push(at);
  return { folded: parts.join(''), starts };
}

const VOWEL = /[\u1161-\u1175]$/;
/** Final consonants as the initial consonants they become when the next vowel is typed; of two, the second moves on. */
const FINALS: Readonly<Record<string, string>> = {
  ᆨ: 'ᄀ',
  ᆩ: 'ᄁ',
  ᆪ: 'ᆨᄉ',
  ᆫ: 'ᄂ',
  ᆬ: 'ᆫᄌ',
  ᆭ: 'ᆫᄒ',
  ᆮ: 'ᄃ',
  ᆯ: 'ᄅ',
  ᆰ: 'ᆯᄀ',
  ᆱ: 'ᆯᄆ',
  ᆲ: 'ᆯᄇ',
  ᆳ: 'ᆯᄉ',
  ᆴ: 'ᆯᄐ',
  ᆵ: 'ᆯᄑ',
  ᆶ: 'ᆯᄒ',
  ᆷ: 'ᄆ',
  ᆸ: 'ᄇ',
  ᆹ: 'ᆸᄉ',
  ᆺ: 'ᄉ',
  ᆻ: 'ᄊ',
  ᆼ: 'ᄋ',
  ᆽ: 'ᄌ',
  ᆾ: 'ᄎ',
  ᆿ: 'ᄏ',
  ᇀ: 'ᄐ',
  ᇁ: 'ᄑ',
  ᇂ: 'ᄒ',
};

/** What a syllable that is still being typed may become: 간 is on its way to 가나, too. */
function waysOn(folded: string): readonly string[] {
  const moved = FINALS[folded.slice(-1)];
  const isSyllable = moved !== undefined && VOWEL.test(folded.slice(0, -1));
  return isSyllable ? [folded, folded.slice(0, -1) + moved] : [folded];
}

interface Query {
  readonly words: string;
  /** Whether the last syllable is still being typed: then it is found as the beginning of a syllable (ux.md §2). */
  readonly isOpen: boolean;
}

/**
 * Every place of the words in a folded text, in order and none over another. Upper and lower case, marks on letters,
 * kinds of quotation marks and of middle dots are all one. No place reaches over the end of a line.
 */
export function findInText(
  { folded, starts }: FoldedText,
  { words, isOpen }: Query,
): readonly TextPosition[] {
  const wanted = foldText(normalText(words)).folded;
  if (wanted === '') return [];
  const begins = (at: number): boolean => at === 0 || starts[at] !== starts[at - 1];
  const found = (isOpen ? waysOn(wanted) : [wanted]).flatMap((way) => {
    const here: TextPosition[] = [];
    for (let at = folded.indexOf(way); at >= 0; at = folded.indexOf(way, at + 1)) {
      let end = at + way.length;
      if (isOpen) while (!begins(end)) end += 1;
      if (begins(at) && begins(end)) here.push({ start: starts[at] ?? 0, end: starts[end] ?? 0 });
      if (here.length >= MOST_FOUND) break;
    }
    return here;
  });
  const places: TextPosition[] = [];
  for (const place of found.toSorted((one, other) => one.start - other.start || other.end - one.end))
    if (place.start >= (places.at(-1)?.end ?? 0)) places.push(place);
  return places.slice(0, MOST_FOUND);
}
