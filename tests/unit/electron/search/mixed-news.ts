import { array, type Arbitrary, constantFrom, integer, oneof, tuple } from 'fast-check';
import { parseQuery } from '../../../../shared/search/parse.js';

/** What newsrooms write side by side: Hangul composed and in jamo, hanja, kana, Latin, digits, full width, emoji, names with signs. */
const WORDS = [
  '정부', '공공', '클라우드', '소버린', '마이크로소프트', '망분리', '닭이', '값을', '꿇었던', '서울시교육청', '이', '를', '에서', '와', '제2공장',
  '정부'.normalize('NFD'), '클라우드'.normalize('NFD'), '값을'.normalize('NFD'), 'ㅋㅋㅋ', 'ㅠㅠ', 'ㅋㄹㅇㄷ', 'ㄳ', 'ㅇㅈ', '\u1100\u119e',
  '大韓民國', '北', '美', '中', '東京都', '𠮷野家', 'クラウド', 'ｶﾞｲﾄﾞ', 'データ', '数据', 'ภาษาไทย',
  'KT', 'AI', 'ai', 'kt', 'cloud', 'Sovereign', 'the', 'The', 'R&D', 'SK', 'C++', 'C#', 'K+', 'LG+SK', 'F#3', 'café', 'cafe\u0301', 'Łódź', 'Straße', 'İstanbul', 'ﬁnal', 'naïve',
  '5G', '2025', '3,000', '3.5', '1+1', '½', '①', '㈜한결', '㎢', '℃', 'ＡＩ', '１２３', 'ＫＴ와', 'e·메일', '\u0434\u043e\u043c', 'שלום', 'مرحبا',
  '🎉', '👩‍🔬', '🇰🇷', '👍🏽', '❤️', '보\u200b안', '공\u00ad공', 'soft\u00adhyphen', '·', 'ㆍ', '%', '$', '―',
] as const; // prettier-ignore

/** What stands between them: mostly spaces, often nothing. */
const JOINTS = [
  ' ', ' ', ' ', ' ', '', '', '', '\n', ', ', '. ', '·', 'ㆍ', '・', '-', '‘', '’', '“', '”', '"', "'", '「', '」', '(', ')', '/', '…', ' — ', ': ', '\u00a0', '\t',
] as const; // prettier-ignore

/** A text of one or two lines in many scripts. */
export const mixedText: Arbitrary<string> = array(tuple(constantFrom(...WORDS), constantFrom(...JOINTS)), {
  minLength: 1,
  maxLength: 14,
}).map((parts) => parts.flat().join(''));

const letters = new Intl.Segmenter('ko', { granularity: 'grapheme' });
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Nd}\p{No}㎢℃]/u;
const QUOTES = /["“”„«»]/gu;

/** A stretch of a text from a place where somebody may begin to type: not within a word of a script with spaces. */
function cutOf(text: string, from: number, length: number): string {
  const all = Array.from(letters.segment(text), ({ segment }) => segment);
  let start = from % all.length;
  const isWithin = (at: number): boolean =>
    SPACED.test((all[at] ?? '').normalize('NFKC')) && SPACED.test((all[at - 1] ?? '').normalize('NFKC'));
  while (start > 0 && isWithin(start)) start -= 1;
  return all.slice(start, start + length).join('');
}

/** A stretch as a query: its first word, if the language of queries takes that for one, or all of it as a phrase. */
function queryOf(cut: string, isWord: boolean): { readonly query: string; readonly said: string } {
  const [word = ''] = cut.trim().split(/\s/u);
  const read = parseQuery(word, new Date(0));
  if (isWord && read.type === 'words' && read.text === word && !read.isPhrase)
    return { query: word, said: word };
  const said = cut.replaceAll(QUOTES, ' ');
  return { query: `"${said}"`, said };
}

/** Something to look for in texts: a word or a phrase cut out of one of them. */
export interface Cut {
  readonly query: string;
  /** What of it a text must say. */
  readonly said: string;
}

/** A cut of one of some texts. */
export const cutFrom = (texts: readonly string[]): Arbitrary<Cut> =>
  tuple(
    constantFrom(...texts),
    integer({ min: 0, max: 99 }),
    integer({ min: 1, max: 12 }),
    oneof(constantFrom(true, false)),
  ).map(([text, from, length, isWord]) => queryOf(cutOf(text, from, length), isWord));
