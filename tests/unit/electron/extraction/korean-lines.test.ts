import { describe, expect, test } from 'vitest';
import { isNewsroomLine } from '../../../../electron/extraction/korean-lines.js';
import { cleanKorean } from '../../../../electron/extraction/newsroom-cleanup.js';
import { paragraph, text } from './body-for-test.js';

describe('what a newsroom prints around an article', () => {
  test.each([
    'Copyright ⓒ 가람일보. 무단전재 및 재배포 금지',
    '<저작권자 ⓒ 가람통신, 무단 전재-재배포, AI 학습 및 활용 금지>',
    '© 가람일보 All rights reserved',
    '서하윤 기자 hayun@garam.example',
    '서하윤 가람일보 기자 (hayun@garam.co.kr)',
    '서하윤 기자',
    '서하윤·김도원 특파원',
    '서하윤 기자 hayun@garam.example, 김도원 기자',
    '서하윤 기자(hayun@garam.example)·김도원 인턴기자 dowon@garam.example',
    '▶ 가람일보 채널 구독하기',
    '☞ 더 많은 뉴스 보기',
    '[관련기사]',
    '관련 기사: 강변 시장',
    '기사제보',
  ])('%s', (line) => expect(isNewsroomLine(line)).toBe(true));

  test.each([
    '',
    '그는 “무단전재를 막겠다”고 밝히면서, 앞으로 저작권자와 언론사, 그리고 포털이 함께 하는 협의체를 만들어 석 달에 한 번씩 만나고, 그 결과를 누구나 볼 수 있게 누리집에 올리며, 해마다 한 번은 공청회를 열어 독자와 기자와 학자가 한자리에서 의견을 나누고 제도를 고쳐 나가겠다고 덧붙였다.',
    '기자는 시장에게 물었다.',
    '시는 관련 기사를 모두 내렸다고 밝혔다.',
    '▶ 첫째, 예산을 늘린다.',
    '신청은 desk@city.example 로 하면 되고 마감은 다음 달이다.',
    'Contact me at jane@paper.example',
    'By Jane Doe',
    '서하윤 기자, 김도원 기자가 함께 썼다.',
    '서하윤 기자는 3년 동안 강변 시장을 취재했다.',
  ])('not: %s', (line) => expect(isNewsroomLine(line)).toBe(false));

  // With the `u` flag `\W` matches Hangul: a rule built on it once deleted sentences that begin or end with a date.
  test.each([
    '2024년 11월 18일 시는 새 도서관을 열었다',
    '시는 새 도서관을 2024.11.18에 연다',
    '10일',
    '2025-01-22 13:15 강변 시장이 다시 열렸다',
  ])('a date in a Korean sentence deletes nothing: %s', (line) => expect(isNewsroomLine(line)).toBe(false));
});

describe('a Korean body', () => {
  test('loses its byline from inside a mark, and keeps the rest of it', () => {
    const { blocks, publisher, authors } = cleanKorean([
      paragraph({ type: 'strong', children: [text('[가람일보 서하윤 기자] 시장이')] }, ' 열렸다.'),
    ]);
    expect(blocks).toEqual([paragraph({ type: 'strong', children: [text('시장이')] }, ' 열렸다.')]);
    expect({ publisher, authors }).toEqual({ publisher: '가람일보', authors: ['서하윤'] });
  });

  test('loses the stamps above it and the headlines pointed at below it, not a heading with such a mark', () => {
    const { blocks, authors, publisher } = cleanKorean([
      paragraph('입력 2026.11.27 08:30 수정 2026.11.27 08:45 이바다 기자'),
      paragraph('[바다일보 이바다 기자] 분교가 도서관이 되었다.'),
      paragraph('▶ 내년 예산'),
      paragraph('2억 3천만 원이다.'),
      paragraph('▶ 섬마을 분교 마지막 졸업식'),
      paragraph('이바다 기자 bada@badailbo.example'),
      paragraph('▶ 남해 여객선 운임 동결'),
      paragraph('ⓒ 바다일보 무단전재 및 재배포 금지'),
    ]);
    expect(blocks).toEqual([
      paragraph('분교가 도서관이 되었다.'),
      paragraph('▶ 내년 예산'),
      paragraph('2억 3천만 원이다.'),
    ]);
    expect({ authors, publisher }).toEqual({ authors: ['이바다'], publisher: '바다일보' });
  });

  test('gives its tail of other headlines away as data', () => {
    const { blocks, related } = cleanKorean([
      paragraph('첫 문단이다.'),
      paragraph('둘째 문단이다.'),
      paragraph('하나가 열린다'),
      paragraph('2025-01-22 13:15:31둘이 닫힌다'),
      paragraph('2025-01-22 12:00:00'),
    ]);
    expect(blocks).toEqual([paragraph('첫 문단이다.'), paragraph('둘째 문단이다.')]);
    expect(related.map(({ title }) => title)).toEqual(['하나가 열린다', '둘이 닫힌다']);
  });

  test('of nothing but such lines keeps them', () => {
    const body = [paragraph('서하윤 기자'), paragraph('무단전재 금지')];
    expect(cleanKorean(body).blocks).toEqual(body);
  });
});
