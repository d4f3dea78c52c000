import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeQuote, trimRange } from '../../../shared/anchor/quote.js';
import { TextLocator } from '../../../shared/anchor/text-locator.js';
import { articleText } from '../../../shared/text/article-text.js';
import { body } from './bodies.js';

const KOREAN = [
  '산골 다섯 마을을 도는 작은 버스는 요금을 받지 않는다. 대신 타는 사람은 모두에게 인사를 해야 한다.',
  '운전사는 이 규칙이 장난에서 시작되었다고 말한다. 한 달이 지나자 이웃이 서로 안부를 묻기 시작했다.',
  '군은 내년에도 요금을 받지 않기로 했다. 버스 한 대를 굴리는 돈보다 살피는 돈이 더 든다는 것이 이유다.',
].join('\n');

/** Where words marked in one text are in another; the words themselves, or null. */
function found(before: string, words: string, after: string): string | null {
  const start = before.indexOf(words);
  const position = { start, end: start + words.length };
  const place = new TextLocator(after).locate(makeQuote(before, position), position);
  return place && after.slice(place.start, place.end);
}

describe('marked words', () => {
  test('of any choice in any text are found in it where they are', () => {
    fc.assert(
      fc.property(body.map(articleText), fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b);
        const range = trimRange(text, start ?? 0, end ?? 0);
        fc.pre(range !== null);
        expect(new TextLocator(text).locate(makeQuote(text, range), range)).toEqual(range);
      }),
    );
  });

  test.each([
    ['in which a word was exchanged', '대신 타는 사람은 모두에게', '대신 타는 손님은 모두에게'],
    ['in which one was put in', '이웃이 서로 안부를 묻기', '이웃이 서로 날마다 안부를 묻기'],
    ['whose first word was exchanged', '운전사는 이 규칙이 장난에서', '기사는 이 규칙이 장난에서'],
    ['over two paragraphs', '해야 한다.\n운전사는 이 규칙이', '해야 한다.\n운전기사는 이 규칙이'],
  ])('%s are found', (_, words, now) => {
    expect(found(KOREAN, words, `사진 설명이 앞에 붙었다.\n${KOREAN.replace(words, now)}`)).toBe(now);
  });

  test('that stand twice are found where their surroundings are', () => {
    const second = KOREAN.lastIndexOf('요금을');
    const position = { start: second, end: second + 3 };
    const moved = `머리말이다. ${KOREAN}`;
    expect(new TextLocator(moved).locate(makeQuote(KOREAN, position), position)?.start).toBe(
      moved.lastIndexOf('요금을'),
    );
  });

  test.each([
    ['are gone', '한 달이 지나자 이웃이 서로 안부를 묻기 시작했다.', KOREAN.split('\n')[0] ?? ''],
    [
      'are few, and stand elsewhere by chance',
      '모두에게',
      '이 소식은 모두에게 놀라움이었다. 다른 글의 다른 문장이다.',
    ],
    [
      'stood in an article that is another one now',
      '이웃이 서로 안부를',
      'The council asked the street what it wanted, and it voted.',
    ],
  ])('that %s are not found', (_, words, after) => {
    expect(found(KOREAN, words, after)).toBeNull();
  });

  test.each([
    'Councillors are expected to vote ton',
    'Councillors are expected to vote tonight to scrap',
    'Councillors are expected to vote tonight to scrap the number 6 tram',
  ])('“%s” are not found in a sentence that only begins and ends alike', (words) => {
    const before = `By Rhona Eskdale\nCouncillors are expected to vote tonight to scrap the number 6 tram, whose rails were laid in 1904.\nThe line carries 3,100 people a day.`;
    const after = `By Rhona Eskdale\nCouncillors voted by 14 to 9 last night to keep the number 6 tram, after a five-hour debate.\nThe line carries 3,100 people a day.`;
    expect(found(before, words, after)).toBeNull();
  });

  test.each([
    [
      '군의회는 오늘 밤 전차를 없애는 안을 표결할 예정이다',
      '군의회는 어젯밤 열네 표 대 아홉 표로 전차를 지키기로 했다',
      '. 이용자는 하루 3천 명이다.',
    ],
    ['市议会今晚将表决是否取消六号电车', '市议会昨夜以十四票对九票保留电车', '。这条线路每天运送三千人。'],
  ])('%s is not found where something else is said', (words, now, rest) => {
    expect(found(words + rest, words, now + rest)).toBeNull();
  });

  test('with a letter set right, or with other Korean endings, are found', () => {
    const english = 'The keeper wrote the nunber of gulls down before he had his coffee, every morning.';
    expect(found(english, 'the nunber of', english.replace('nunber', 'number'))).toBe('the number of');
    expect(
      found(KOREAN, '이웃이 서로 안부를', KOREAN.replace('이웃이 서로 안부를', '이웃도 서로 안부만')),
    ).toBe('이웃도 서로 안부만');
  });

  test('of a long passage are found by its two ends', () => {
    const long = Array.from(
      { length: 30 },
      (_, n) => `${n}번째 문장은 ${n * 7}명이 쓴 편지의 한 줄이다.`,
    ).join(' ');
    const before = `머리글이다. ${long} 맺음말이다.`;
    const after = before.replace('15번째 문장은', '열다섯째 줄은').replace('머리글이다', '고친 머리글이다');
    expect(found(before, long, after)).toBe(long.replace('15번째 문장은', '열다섯째 줄은'));
  });
});
