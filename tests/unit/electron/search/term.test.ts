import { afterAll, describe, expect, it } from 'vitest';
import { indexOf } from './index-for-test.js';

const TEXTS = [
  '소버린 클라우드를 국내에 둔다',
  'KT와 삼성SDS가 손을 잡았다. AI는 관심 밖이다.',
  'Sovereign clouds are not for everyone; C++ programmers disagree',
  'C 언어와 R&D센터, 그리고 3,000명',
  '東京都の消費税率、クラウド移行',
  'Łódź i São Paulo, Ærøskøbing, Straße',
  '축하합니다🎉 ㅋㅋㅋ 웃음',
  '닭이 앉았다. 과학과 의학을 웠다',
  'ＫＴ ㈜한결 ①번',
  '\u1112\u1161\u11ab\u1100\u1173\u11af 분해된 글자',
  'soft\u00ADhyphen 보\u200B안 e\u0301clair',
  'Samsung+Intel 2+1 행사',
] as const;

const { find, close } = indexOf(TEXTS);
afterAll(close);

describe('A word finds', () => {
  it.each([
    ['the inside of a Korean word', '버린', [0]],
    ['one syllable', '둔', [0]],
    ['two syllables across a particle', '우드를', [0]],
    ['nothing across a space', '린클', []],
    ['a Latin word before a Korean particle', 'kt', [1, 8]],
    ['that word and its particle', 'KT와', [1]],
    ['no particle that stands apart', 'C와', []],
    ['a Latin word inside a Korean one', '삼성sds', [1]],
    ['the beginning of an English word', 'sov', [2]],
    ['no inside of an English word', 'vereign', []],
    ['a letter that begins a word', 'c', [2, 3]],
    ['a language with signs in its name', 'C++', [2]],
    ['a word behind a plus', 'intel', [11]],
    ['a number behind a plus', '1', [8, 11]],
    ['what stands around a plus, with it', 'samsung+in', [11]],
    ['letters around a sign', 'R&D', [3]],
    ['a number with its comma', '3,000', [3]],
    ['Han in a run', '京都', [4]],
    ['kana', 'ラウド', [4]],
    ['letters without their accents', 'lodz', [5]],
    ['letters with theirs', 'são', [5]],
    ['ß as ss', 'STRASSE', [5]],
    ['an emoji', '🎉', [6]],
    ['jamo that stand alone', 'ㅋㅋ', [6]],
    ['full-width letters', 'ＫＴ', [1, 8]],
    ['a sign of several letters', '주)한결', [8]],
    ['decomposed Hangul', '한글', [9]],
    ['a word with a soft hyphen', 'softhyphen', [10]],
    ['a word with an invisible space', '보안', [10]],
    ['a letter with an accent of its own', 'éclair', [10]],
    ['nothing when there is only punctuation', '(*', []],
  ])('%s', (_name, query, numbers) => {
    expect(find(query)).toEqual(numbers);
  });
});

/** What a Korean keyboard shows after each key of a word. */
const STATES = [
  ['클라우드', ['크', '클', '클ㄹ', '클라', '클랑', '클라우', '클라욷', '클라우드'], 0],
  ['소버린', ['소', '솝', '소버', '소벌', '소버리', '소버린'], 0],
  ['닭이', ['다', '달', '닭', '닭ㅇ', '닭이'], 7],
  ['과학과', ['고', '과', '괗', '과하', '과학', '과학ㄱ', '과학고', '과학과'], 7],
  ['앉았다', ['아', '안', '앉', '앉ㅇ', '앉아', '앉았', '앉았ㄷ', '앉았다'], 7],
  ['의학을', ['으', '의', '읳', '의하', '의학', '의학ㅇ', '의학으', '의학을'], 7],
  ['웠다', ['우', '워', '웠', '웠ㄷ', '웠다'], 7],
  ['KT와', ['KT', 'KTㅇ', 'KT오', 'KT와'], 1],
] as const;

describe('While it is typed', () => {
  const steps = STATES.flatMap(([word, states, number]) => states.map((state) => ({ word, state, number })));
  it.each(steps)('$state already finds $word', ({ state, number }) => {
    expect(find(state, true)).toContain(number);
  });

  it('a lone first consonant looks for nothing', () => {
    expect(find('ㅋ', true)).toEqual([]);
  });
});
