import { languageOf } from './language.js';

const LETTER = /\p{L}/gu;
const CJK = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Fewer letters than this are a name or a title, and no line in another language. */
const FEWEST_LETTERS = 20;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isEastAsian = (language: string | null): boolean => language !== null && /^(?:ko|ja|zh)/.test(language);

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether the letters of a line are not those of its article's language. Two counts, since every line of an article is asked. */
function isOddOne(line: string, letters: number, article: string): boolean {
  const share = count(line, CJK) / letters;
  if (!isEastAsian(article)) return share > 0.5;
  return share < 0.1 || (article !== 'ja' && KANA.test(line));
}

/**
 * The language of a line that is written in other letters than its article, such as a Korean quotation in an English
 * report; null for every other line. Chinese characters alone prove nothing: Korean and Japanese write them too.
 */
export function foreignLanguage(line: string, articleLanguage: string | null): string | null {
  const article = articleLanguage?.toLowerCase().split('-')[0];
  const letters = count(line, LETTER);
  if (article === undefined || letters < FEWEST_LETTERS || !isOddOne(line, letters, article)) return null;
  const found = languageOf(line);
  return found === article || (found === 'zh' && isEastAsian(article)) ? null : found;
}
