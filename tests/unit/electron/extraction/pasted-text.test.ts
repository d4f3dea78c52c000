import * as fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../fixtures/runs.js';
import type { ParsedArticle } from '../../../../electron/extraction/contract.js';
import { readPastedText } from '../../../../electron/extraction/pasted-text.js';
import { articleText } from '../../../../shared/text/article-text.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/articles');
/** The owner's own article lies beside the repository, not in it. */
const SAMPLE = join(import.meta.dirname, '../../../../../shared/seed/article-ko.txt');

const linesOf = (article: ParsedArticle): readonly string[] =>
  articleText(article.blocks).split('\n').filter(Boolean);
const read = (
  text: string,
): Pick<ParsedArticle, 'title' | 'authors' | 'publisher' | 'language'> & {
  readonly lines: readonly string[];
} => {
  const article = readPastedText(text);
  return {
    title: article.title,
    authors: article.authors,
    publisher: article.publisher,
    language: article.language,
    lines: linesOf(article),
  };
};

test('a newsroom dump is taken apart: title, writer, paragraphs, other headlines with their times', () => {
  const source = readFileSync(join(FIXTURES, 'pasted-ko.txt'), 'utf8');
  const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, 'expected/pasted-ko.json'), 'utf8'));
  expect(readPastedText(source)).toEqual(expected);
});

describe.skipIf(!existsSync(SAMPLE))(
  `the owner's sample article (${SAMPLE}; skipped where it is not there)`,
  () => {
    const source = existsSync(SAMPLE) ? readFileSync(SAMPLE, 'utf8') : '';
    const article = readPastedText(source);
    const lines = linesOf(article);

    test('has its title, publisher, writer and language, and no time of its own', () => {
      expect(article).toMatchObject({
        title: '[IT클로즈업] MS 손잡은 KT, 빅테크 공공시장 진출 우회로 열어주나',
        publisher: '디지털데일리',
        authors: ['권하영'],
        language: 'ko',
        publishedAt: null,
        quality: 'article',
      });
    });

    test('has 14 paragraphs and not one sentence less', () => {
      expect(article.blocks.map(({ type }) => type)).toEqual(Array.from({ length: 14 }, () => 'paragraph'));
      expect(lines[0]).toMatch(/^KT가 마이크로소프트\(MS\)와 인공지능\(AI\)/);
      expect(lines[13]).toMatch(/^한편, 이에 대해 KT 관계자는 .*구체화해 나가겠다는 방침이다\.$/);
      const body = source.split('\n').slice(1, 15).join('\n').replace('[디지털데일리 권하영기자] ', '');
      expect(lines.join('\n')).toBe(body);
    });

    test('has five other headlines, each with its own time, none in the body', () => {
      expect(article.related.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
        ['신한은행, 외국인중심 첫 영업점 오픈… "주말에도 금융상담 가능"', '2025-01-22T04:15:31.000Z'],
        ['"금융앱 확보 고객 비율, 네이버페이가 KB페이 앞질러"', '2025-01-22T04:13:57.000Z'],
        ['"개인정보 담긴 게시글 지워드립니다" 지우개서비스 이용자 1.5배 증가', '2025-01-22T03:00:00.000Z'],
        ['일본시장 겨냥한 체크멀 "3년간 수출 성장률 1100% 달성"', '2025-01-22T02:33:40.000Z'],
        [
          '하나금융, 이달 내 차기 회장 선출 결론 낼까… 함영주 회장 포함 후보 5인에 쏠리는 관심',
          '2025-01-22T02:22:08.000Z',
        ],
      ]);
      for (const { title } of article.related) expect(lines.join('\n')).not.toContain(title.slice(0, 12));
    });
  },
);

describe('the writer in front of the first sentence', () => {
  test.each([
    ['[가람일보 서하윤기자] 본문이다.', '가람일보', ['서하윤']],
    ['[가람일보 서하윤 기자]본문이다.', '가람일보', ['서하윤']],
    ['[가람일보=서하윤 기자] 본문이다.', '가람일보', ['서하윤']],
    ['[세종=가람일보 서하윤 기자] 본문이다.', '가람일보', ['서하윤']],
    ['[가람일보 서하윤 김도원 기자] 본문이다.', '가람일보', ['서하윤', '김도원']],
    ['[한들 서하윤 기자] 본문이다.', '한들', ['서하윤']],
    ['【가람일보 서하윤 특파원】 본문이다.', '가람일보', ['서하윤']],
    ['(가람=가람통신) 서하윤 기자 = 본문이다.', '가람통신', ['서하윤']],
    ['(가람=가람통신) 서하윤·김도원 기자 = 본문이다.', '가람통신', ['서하윤', '김도원']],
    ['[가람=가람뉴스]서하윤 기자 = 본문이다.', '가람뉴스', ['서하윤']],
    ['서하윤 기자 = 본문이다.', null, ['서하윤']],
    ['[가람뉴스] 본문이다.', '가람뉴스', []],
  ])('%s', (first, publisher, authors) => {
    expect(read(`제목\n${first}\n둘째 문단이다.`)).toMatchObject({
      publisher,
      authors,
      lines: ['본문이다.', '둘째 문단이다.'],
    });
  });

  test.each([
    '[단독] 본문이다.',
    '[사진] 본문이다.',
    '(서울) 본문이다.',
    '기자는 물었다.',
    '김 기자 = 이라는 말은 없다.',
  ])('is not in %j', (first) => {
    expect(read(`제목\n${first}\n둘째 문단이다.`)).toMatchObject({
      publisher: null,
      authors: [],
      lines: [first, '둘째 문단이다.'],
    });
  });
});

describe('other headlines at the end', () => {
  const body = '제목\n첫 문단이다.\n둘째 문단이다.\n';

  test.each([
    [
      'glued',
      '하나가 열린다\n2025-01-22 13:15:31둘이 닫힌다\n2025-01-22 12:00:00',
      ['하나가 열린다', '둘이 닫힌다'],
    ],
    [
      'in one line',
      '하나가 열린다2025-01-22 13:15:31둘이 닫힌다2025-01-22 12:00:00',
      ['하나가 열린다', '둘이 닫힌다'],
    ],
    [
      'each on its line',
      '하나가 열린다\n2025-01-22 13:15:31\n둘이 닫힌다\n2025-01-22 12:00:00\n',
      ['하나가 열린다', '둘이 닫힌다'],
    ],
    [
      'beginning with a number',
      '하나가 열린다\n2025-01-22 13:15:3110대가 닫힌다\n2025-01-22 12:00:00',
      ['하나가 열린다', '10대가 닫힌다'],
    ],
    [
      'ending with a number',
      '하나가 열린다 1002025-01-22 13:15:31둘\n2025-01-22 12:00:00',
      ['하나가 열린다 100', '둘'],
    ],
    [
      'with dots',
      '하나가 열린다\n2025.01.22 13:15둘이 닫힌다\n2025.01.22 12:00',
      ['하나가 열린다', '둘이 닫힌다'],
    ],
    ['one alone', '하나가 열린다\n2025-01-22 13:15:31', ['하나가 열린다']],
  ])('%s', (_, tail, titles) => {
    const article = readPastedText(body + tail);
    expect(article.related.map(({ title }) => title)).toEqual(titles);
    expect(linesOf(article)).toEqual(['첫 문단이다.', '둘째 문단이다.']);
  });

  test.each([
    ['a sentence before a stamp', '셋째 문단이다.\n2025-01-22 13:15:31'],
    ['a stamp in running text', '사고는 2025-01-22 13:15:31에 났다.'],
    ['a day there is none of', '하나가 열린다\n2025-02-30 13:15:31'],
    ['an hour there is none of', '하나가 열린다\n2025-01-22 25:15:31'],
    ['text after the last stamp', '하나가 열린다\n2025-01-22 13:15:31\n그리고 끝 문단이다.'],
  ])('are not %s', (_, tail) => {
    const article = readPastedText(body + tail);
    expect(article.related).toEqual([]);
    expect(linesOf(article).slice(2).join('\n')).toBe(tail);
  });

  test('leave a text alone that is nothing but a list', () => {
    const list = '하나가 열린다\n2025-01-22 13:15:31둘이 닫힌다\n2025-01-22 12:00:00';
    expect(readPastedText(list).related).toEqual([]);
    expect(readPastedText(list).blocks).not.toEqual([]);
  });
});

describe('English text', () => {
  test('has a title line, a byline and paragraphs between blank lines', () => {
    const text =
      'The Bridge Reopens\n\nBy Jane Doe and John Roe, Staff Writers\n\nThe old bridge reopened on Monday after a year of repairs.\n\nTraffic was light, and the weather was not.';
    expect(read(text)).toEqual({
      title: 'The Bridge Reopens',
      authors: ['Jane Doe', 'John Roe'],
      publisher: null,
      language: null,
      lines: [
        'The old bridge reopened on Monday after a year of repairs.',
        'Traffic was light, and the weather was not.',
      ],
    });
  });

  test('wrapped at a width is joined again, a hyphen kept', () => {
    const text = `The Bridge Reopens

The old bridge over the river reopened on Monday after a year
of repairs that cost more than twice what the council had ex-
pected when the work began.
Nobody complained about it.

Traffic was light on the first day, and the weather was worse
than the forecast had promised.`;
    expect(read(text).lines).toEqual([
      'The old bridge over the river reopened on Monday after a year of repairs that cost more than twice what the council had ex-pected when the work began.',
      'Nobody complained about it.',
      'Traffic was light on the first day, and the weather was worse than the forecast had promised.',
    ]);
  });

  test('without a title line gets one from its first sentence, cut at a word, and keeps all of it', () => {
    const text =
      'The old bridge over the slow brown river reopened on Monday after a whole year of costly repairs. Traffic was light.';
    const { title, lines } = read(text);
    expect(title).toBe('The old bridge over the slow brown river reopened on Monday after a whole year…');
    expect(lines).toEqual([text]);
  });
});

test.each([
  ['Windows line ends', '제목\r\n첫 문단이다.\r\n\r\n둘째 문단이다.\r\n'],
  ['old Macintosh line ends', '제목\r첫 문단이다.\r둘째 문단이다.'],
  ['no-break spaces and a byte order mark', '\ufeff제목\u00a0\n\u00a0첫\u00a0문단이다.\n둘째\u200b문단이다.'],
  ['line and paragraph separators', '제목\u2028첫 문단이다.\u2029둘째 문단이다.'],
  ['control characters', '제\u0000목\n첫 문단이다.\u0007\n둘째 문단이다.'],
  ['controls of direction in the title', '\u202e제목\u202c\n첫 문단이다.\n둘째 문단이다.'],
  ['decomposed syllables', '제목\n첫 문단이다.\n둘째 문단이다.'.normalize('NFD')],
])('%s', (_, text) => {
  expect(read(text)).toMatchObject({ title: '제목', lines: ['첫 문단이다.', '둘째 문단이다.'] });
});

test('what newsrooms print below leaves the body, its signature becomes the writer', () => {
  const text =
    '제목\n첫 문단이다.\n둘째 문단이다.\n서하윤 기자 hayun@garam.example\n▶ 가람일보 구독하기\nⓒ 가람일보, 무단전재 및 재배포 금지';
  expect(read(text)).toMatchObject({ authors: ['서하윤'], lines: ['첫 문단이다.', '둘째 문단이다.'] });
});

test.each(['', ' ', '\n\r\n\t', '\ufeff', '\u200b\n\u00a0'])('%j has no text', (text) => {
  expect(readPastedText(text)).toMatchObject({ quality: 'empty', title: '', blocks: [], related: [] });
});

test('a single short line is title and body', () => {
  expect(read('한 줄')).toMatchObject({ title: '한 줄', lines: ['한 줄'] });
});

test('half a character is replaced, so that the text can be stored', () => {
  expect(read('제목\n첫 \ud800문단이다.\n둘째').lines[0]).toBe('첫 \ufffd문단이다.');
});

test('a publisher with a foreign name stands with its writer, and two of them are both kept', () => {
  expect(read('가나\nName 가나 기자\n다라.')).toMatchObject({
    title: '가나',
    publisher: 'Name',
    authors: ['가나'],
    lines: ['다라.'],
  });
  expect(read('제목이다\nPaper 서하윤 기자\nName 김도원 기자\n본문이다.')).toMatchObject({
    publisher: 'Paper · Name',
    authors: ['서하윤', '김도원'],
  });
});

test('no word of any text is lost', () => {
  const word = fc.constantFrom(
    '가나',
    '다라.',
    'By',
    'Name',
    '[단독]',
    '"인용"',
    '3',
    '끝!',
    'a-',
    '2025',
    '기자',
  );
  const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, (source) => {
      const article = readPastedText(source);
      const { title, publisher, authors, blocks } = article;
      const kept = [title, publisher, ...authors, articleText(blocks)].join(' ');
      const words = (source.match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter(
        (found) => found !== '기자' && found !== 'By',
      );
      expect(words.filter((found) => !kept.includes(found))).toEqual([]);
    }),
    runs(500),
  );
});

describe('a short text is kept word for word', () => {
  test.each([
    ['two words on two lines', 'hello\nworld', 'hello', ['world']],
    ['one line', '장 볼 것', '장 볼 것', ['장 볼 것']],
    ['one character', '가', '가', ['가']],
    [
      'two addresses',
      'https://a.example/1\nhttps://b.example/2',
      'https://a.example/1',
      ['https://b.example/2'],
    ],
    ['what would be a signature', '홍길동 기자', '홍길동 기자', ['홍길동 기자']],
    ['a line of copyright', '메모\n\n무단전재 금지', '메모', ['무단전재 금지']],
  ])('%s', (_, source, title, lines) => {
    const article = readPastedText(source);
    expect(article).toMatchObject({ quality: 'weak', title });
    expect(linesOf(article)).toEqual(lines);
  });
});
