import { expect, test } from 'vitest';
import { completionsOf } from '../../../../shared/search/complete.js';

const known = {
  tags: ['클라우드', '정치/국회', 'local first'],
  sources: ['한결데일리', 'The Harbor Review'],
};
const offered = (query: string, language: 'ko' | 'en' = 'en'): readonly string[] =>
  completionsOf(query, language, known).map(({ text, span }) => query.slice(0, span.start) + text);

test.each([
  ['ta', 'en', 'tag:'],
  ['제', 'ko', '제목:'],
  ['cloud 태', 'ko', 'cloud 태그:'],
  ['태그:클ㄹ', 'ko', '태그:클라우드 '],
  ['tag:ㅋㄹㅇㄷ', 'en', 'tag:클라우드 '],
  ['tag:국회', 'en', 'tag:정치/국회 '],
  ['tag:loc', 'en', 'tag:"local first" '],
  ['from:harb', 'en', 'from:"The Harbor Review" '],
  ['is:un', 'en', 'is:unread '],
  ['상태:안', 'ko', '상태:안읽음 '],
  ['-color:파', 'ko', '-color:파랑 '],
  ['lang:한', 'ko', 'lang:한국어 '],
  ['after:to', 'en', 'after:today '],
  ['length:>', 'en', 'length:>10 '],
] as const)('“%s” goes on in %s as “%s”', (query, language, first) => {
  expect(offered(query, language)[0]).toBe(first);
});

test.each(['', 'tag:클라우드', 'zebra', '"ta', 'tag:클라우드 ', 'title:ta', 'ㅅㅂ ㅅ ㅅ', 'ㅌㄱ', 'ㄳ'])(
  'nothing is offered for “%s”',
  (query) => {
    expect(offered(query)).toEqual([]);
  },
);
