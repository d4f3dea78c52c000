// Substring truth (storage.md §4), written without a line of what it judges.

const LETTERS = String.raw`\p{L}\p{M}\p{N}`;
const WITHOUT_SPACES = [
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
/** A letter of a script that puts spaces between words: those are found from their beginning. */
const SPACED = `[[${LETTERS}]--[${WITHOUT_SPACES}]]`;
const PICTURES = String.raw`\p{Extended_Pictographic}\p{Regional_Indicator}`;

const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}\u0640]/gu;
const ACCENTED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const ALIKE: Readonly<Record<string, string>> = { ß: 'ss', ς: 'σ', ı: 'i', ł: 'l', ø: 'o', đ: 'd' };
const PICTURE = new RegExp(`[[${PICTURES}]--[${LETTERS}]]`, 'gv');
/** Signs of names as in `C++`; another word may begin behind them (`LG+SK`). */
const ENDING = new RegExp(`(?<=${SPACED})[+#]+`, 'gv');
const [PLUS, SHARP] = ['\u{f0001}', '\u{f0002}'];
const GAPS = new RegExp(`[[\\p{Any}]--[${LETTERS}${PICTURES}${PLUS}${SHARP}]]+`, 'gv');
const STARTS_SPACED = new RegExp(`^${SPACED}`, 'v');
const ENDS_SPACED = new RegExp(`${SPACED}$`, 'v');

/** A text without what nobody minds: case, accents, widths, signs between words. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(ACCENTED, '$1')
    .normalize('NFC')
    .replaceAll(/[ßςıłøđ]/gu, (letter) => ALIKE[letter] ?? letter)
    .replaceAll(PICTURE, ' $& ')
    .replaceAll(ENDING, (signs) => signs.replaceAll('+', PLUS).replaceAll('#', SHARP))
    .replaceAll(GAPS, ' ')
    .trim();
}

/** A text as {@link says} compares it: made once for many questions. */
export interface PlainText {
  readonly plain: string;
}

export const plainText = (text: string): PlainText => ({ plain: plain(text) });

/**
 * Whether a text says a word or a phrase: any part of a word of a script without spaces, the beginning of any other. What
 * is no word at all, a text never says.
 */
export function says({ plain: text }: PlainText, { plain: part }: PlainText): boolean {
  if (part === '') return false;
  const isSpaced = STARTS_SPACED.test(part);
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (!isSpaced || !ENDS_SPACED.test(text.slice(Math.max(0, at - 2), at))) return true;
  return false;
}
