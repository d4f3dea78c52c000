import { expect, test } from 'vitest';
import { findInText, foldText, MOST_FOUND } from '../../../../shared/text/find-in-text.js';

const found = (text: string, words: string, isOpen = false): readonly string[] =>
  findInText(foldText(text), { words, isOpen }).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Cloud, cloud and CLOUDS', 'cloud', ['Cloud', 'cloud', 'CLOUD']],
  ['Café au lait; a cafe', 'cafe', ['Café', 'cafe']],
  ['the naïve Zoë', 'ZOË', ['Zoë']],
  ['“데이터는 국경 안에”', '"데이터', ['“데이터']],
  ['통신사·빅테크, 공공ㆍ금융, 상·하', '사·빅', ['사·빅']],
  ['공공ㆍ금융', '공공·금융', ['공공ㆍ금융']],
  ['ＡＢＣ 뉴스', 'abc', ['ＡＢＣ']],
  ['한 줄\n다음 줄', '줄 다음', []],
  ['두   칸', '두 칸', []],
  ['𝒜 flag 🇰🇷 here', 'here', ['here']],
  ['아아아아아', '아아', ['아아', '아아']],
  ['없다', '있', []],
  ['무엇이든', '   ', []],
])('in %j the words %j are %j', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected);
});

test('words written in pieces, as some systems type Hangul, are the same words', () => {
  expect(found('클라우드', '클라우드'.normalize('NFD'))).toEqual(['클라우드']);
});

test.each([
  ['ㅋ', ['클', '카']],
  ['크', ['클']],
  ['클', ['클']],
  ['클ㄹ', ['클라']],
  ['클라', ['클라']],
])('while it is typed, %s finds what it may become', (typed, expected) => {
  expect(found('클라우드와 카드', typed, true)).toEqual(expected);
});

test.each([
  ['간', '가나다', ['가나']],
  ['값', '갑사', ['갑사']],
  ['닭', '달걀', ['달걀']],
  ['간', '간다', ['간']],
])('the end of the syllable %s may begin the next one, as in %s', (typed, text, expected) => {
  expect(found(text, typed, true)).toEqual(expected);
});

test('a finished syllable is no beginning of another one', () => {
  expect(found('각자 가나다', '가')).toEqual(['가']);
  expect(found('가나', '간')).toEqual([]);
});

test('a text full of one letter is not counted without end', () => {
  expect(found('a'.repeat(MOST_FOUND + 100), 'a')).toHaveLength(MOST_FOUND);
});
