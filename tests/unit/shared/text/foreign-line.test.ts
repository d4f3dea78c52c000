import { expect, test } from 'vitest';
import { foreignLanguage } from '../../../../shared/text/foreign-line.js';

const ENGLISH =
  'The council of the town said that it was not for the ferry to wait, and that the tide is older than any of the laws by which it has been governed so far.';
const KOREAN =
  '“국내 기관이 암호키를 쥐지 못하면, 서버가 어디 있든 주권은 절반만 돌아온 셈”이라고 그는 말했다.';
const JAPANESE = '港の時計は一度も遅れたことがない、と町の人々は今でも口をそろえて言うのである。';
const HANJA = '國之語音異乎中國與文字不相流通故愚民有所欲言而終不得伸其情者多矣';

test.each([
  ['an English quotation in a Korean report', ENGLISH, 'ko', 'en'],
  ['a Korean quotation in an English report', KOREAN, 'en', 'ko'],
  ['a Japanese one in a Korean report', JAPANESE, 'ko', 'ja'],
  ['the article’s own language', KOREAN, 'ko-KR', null],
  ['Hanja in a Korean report', HANJA, 'ko', null],
  ['Chinese in an English report', HANJA, 'en', 'zh'],
  ['a Korean line full of Latin names', 'KT와 Microsoft Azure, Naver Cloud가 참여한다.', 'ko', null],
  ['a short Latin title', 'The Harbour Ledger, 2026', 'ko', null],
  ['an article nobody knows the language of', ENGLISH, null, null],
])('%s', (_, line, article, language) => {
  expect(foreignLanguage(line, article)).toBe(language);
});
