import { describe, expect, test } from 'vitest';
import type { ParsedArticle } from '../../../../electron/extraction/contract.js';
import { readPastedText } from '../../../../electron/extraction/pasted-text.js';
import { articleText } from '../../../../shared/text/article-text.js';

const linesOf = (article: ParsedArticle): readonly string[] =>
  articleText(article.blocks).split('\n').filter(Boolean);

const HEADLINE = '[단독] 공공 자전거 배터리 이천 개, 창고에서 부풀어 오른 채 발견';
const STAMPS = '입력 2026.11.26. 오전 9:12  수정 2026.11.26. 오전 11:40';
const BODY =
  '배터리 이천여 개가 창고에 쌓여 있는 것으로 확인됐다.\n\n시 관계자는 “옮기겠다”고 밝혔다.\n\n주민은 답을 받지 못했다.';
const FOOT = '정하늬 기자 hanui@dawn.example\nⓒ 새벽일보 무단전재 및 재배포 금지';
const LIST = '많이 본 뉴스\n1 첫눈 오는 날 지하철이 느려지는 이유\n2 전세 보증 사고 다시 늘었다';

/** What every copy of the page tells. */
const TOLD = {
  title: HEADLINE,
  publisher: '새벽일보',
  authors: ['정하늬'],
  publishedAt: '2026-11-26T00:12:00.000Z',
  modifiedAt: '2026-11-26T02:40:00.000Z',
};

test('a whole news page is taken apart: paper, headline, times, reporter, text, rights and the list of most read', () => {
  const article = readPastedText(
    `새벽일보\n${HEADLINE}\n${STAMPS}\n정하늬 기자\n\n${BODY}\n\n${FOOT}\n\n${LIST}`,
  );
  expect(article).toMatchObject({ ...TOLD, section: null, language: 'ko', quality: 'article' });
  expect(linesOf(article)).toEqual(BODY.split('\n\n'));
  expect(article.related).toEqual(
    ['첫눈 오는 날 지하철이 느려지는 이유', '전세 보증 사고 다시 늘었다'].map((title) => ({
      title,
      publishedAt: null,
      url: null,
    })),
  );
});

describe('the first line is the paper', () => {
  test.each([
    ['when its name sounds like one', '새벽일보', '새벽일보', FOOT],
    ['when the rights are its', '한겨레', '한겨레', 'ⓒ 한겨레신문사 무단전재 및 재배포 금지'],
    ['when it is one word above a whole headline and its times', '한겨레', '한겨레', ''],
    ['when a section stands below it', '새벽일보\n사회 > 사건·사고', '새벽일보', FOOT],
    ['when it stands apart', '새벽일보\n', '새벽일보', ''],
  ])('%s', (_, above, publisher, below) => {
    const article = readPastedText(`${above}\n${HEADLINE}\n${STAMPS}\n정하늬 기자\n\n${BODY}\n\n${below}`);
    expect(article).toMatchObject({ ...TOLD, publisher });
    expect(linesOf(article)).toEqual(BODY.split('\n\n'));
  });

  test('and a section, which is kept as one', () => {
    const article = readPastedText(`사회\n${HEADLINE}\n${STAMPS}\n정하늬 기자\n\n${BODY}\n\n${FOOT}`);
    expect(article).toMatchObject({ ...TOLD, section: '사회' });
  });

  test('also with the times above the headline, and a second headline under it', () => {
    const article = readPastedText(
      `새벽일보\n${STAMPS}\n${HEADLINE}\n정비 업체 “옮길 곳 없었다”\n\n정하늬 기자\n\n${BODY}`,
    );
    expect(article).toMatchObject(TOLD);
    expect(linesOf(article)[0]).toBe('정비 업체 “옮길 곳 없었다”');
  });

  test.each([
    ['a short title over a second headline', '첫눈 오는 날\n지하철이 느려지는 이유\n입력 2026.11.26. 09:12'],
    ['a title over a line of its writer', '새벽일보\n정하늬 기자'],
    ['a title over its text', '새벽일보\n폐간을 앞둔 편집국에서 하루를 보냈다.'],
    ['a word over a line that is no headline', '부엌\n입력 2026.11.26. 09:12\n둘째 줄'],
  ])('not %s', (_, above) => {
    const article = readPastedText(`${above}\n\n${BODY}`);
    expect(article.title).toBe(above.split('\n')[0]);
  });

  test('in English, with the day under the writer', () => {
    const article = readPastedText(
      'The Harbour Post\nCouncil votes to keep the night library open\nBy Priya Nair\n26 November 2026\n\nThey voted nine to six on Wednesday.\n\n© 2026 The Harbour Post. All rights reserved.\n\nMost read\nNight trains return to the Alps\nWhat a city learned from its bees',
    );
    expect(article).toMatchObject({
      title: 'Council votes to keep the night library open',
      publisher: 'The Harbour Post',
      authors: ['Priya Nair'],
      publishedAt: '2026-11-26T12:00:00.001Z',
      related: [{ title: 'Night trains return to the Alps' }, { title: 'What a city learned from its bees' }],
    });
    expect(linesOf(article)).toEqual(['They voted nine to six on Wednesday.']);
  });
});

test('the buttons around a headline are no part of it', () => {
  const article = readPastedText(
    `본문 바로가기\n한겨레\n구독\n${HEADLINE}\n입력2026.11.26. 오전 9:12  수정2026.11.26. 오전 11:40\n기사원문\n정하늬 기자\n정하늬 기자\n추천\n댓글\n본문 요약봇\n글자 크기 변경하기\nSNS 보내기\n${BODY}\n\n정하늬 기자\n\n이 기사는 언론사에서 사회 섹션으로 분류했습니다.`,
  );
  expect(article).toMatchObject({ ...TOLD, publisher: '한겨레' });
  expect(linesOf(article)).toEqual(BODY.split('\n\n'));
  const english = readPastedText(
    'Skip to content\nThe Harbour Post\nCouncil votes to keep the library open\nBy Priya Nair\n26 November 2026\nShare\nSave\n\nThey voted nine to six on Wednesday night.',
  );
  expect(english).toMatchObject({ title: 'Council votes to keep the library open', authors: ['Priya Nair'] });
  expect(linesOf(english)).toEqual(['They voted nine to six on Wednesday night.']);
});

test('a text of such words without who and when keeps them', () => {
  expect(linesOf(readPastedText('할 일\n\n검색\n저장\n닫기\n\n내일 아침까지 모두 끝낸다.'))).toEqual([
    '검색',
    '저장',
    '닫기',
    '내일 아침까지 모두 끝낸다.',
  ]);
});

describe('a second headline', () => {
  test('stands above the text, and the times below it are the article’s', () => {
    const article = readPastedText(
      `${HEADLINE}\n정비 업체 “옮길 곳 없었다”\n${STAMPS}\n정하늬 기자\n\n${BODY}\n\n${FOOT}`,
    );
    expect(article).toMatchObject(TOLD);
    expect(linesOf(article)).toEqual(['정비 업체 “옮길 곳 없었다”', ...BODY.split('\n\n')]);
  });
});

describe('a day beside a writer is the article’s', () => {
  const DAY = '2026-11-26T12:00:00.001Z';
  const WRITER = 'By Priya Nair';
  test.each([
    ['under it', `${WRITER}\n26 November 2026`],
    ['above it', `November 26, 2026\n${WRITER}`],
    ['behind a bar', `${WRITER} | 26 November 2026`],
    ['behind a dash and a word', `${WRITER} — Published on Nov 26, 2026`],
    ['with an hour of no zone', `${WRITER}\nPublished: Thursday, November 26, 2026, 3:14 PM`],
    ['with how long it takes to read', `${WRITER}\n26 November 2026 · 4 min read`],
  ])('%s', (_, head) => {
    const article = readPastedText(`The Bridge Reopens\n${head}\n\nIt reopened on Monday.`);
    expect(article).toMatchObject({ authors: ['Priya Nair'], publishedAt: DAY, modifiedAt: null });
    expect(linesOf(article)).toEqual(['It reopened on Monday.']);
  });

  test('a word tells the time of a change from that of the article', () => {
    expect(
      readPastedText(`Title\n${WRITER}\n26 November 2026 | Updated 27 November 2026\n\nIt reopened.`),
    ).toMatchObject({ publishedAt: DAY, modifiedAt: '2026-11-27T12:00:00.001Z' });
  });

  test('a Korean one has its hour', () => {
    expect(readPastedText(`제목이다\n정하늬 기자\n2026.11.26 09:12\n\n${BODY}`)).toMatchObject({
      publishedAt: '2026-11-26T00:12:00.000Z',
    });
  });

  test.each([
    ['in a sentence', 'By Priya Nair\nOn 26 November 2026 the bridge fell.'],
    ['beside a place', 'By Priya Nair\nLondon, 26 November 2026'],
    ['where nobody is named', '26 November 2026'],
  ])('not %s', (_, head) => {
    const article = readPastedText(`The Bridge Reopens\n${head}\n\nIt reopened on Monday.`);
    expect(article.publishedAt).toBeNull();
    expect(linesOf(article)).toContain(head.split('\n').at(-1));
  });
});

test.each([
  'By Priya Nair and agencies',
  'By Priya Nair in New Delhi',
  'BY PRIYA NAIR',
  'By Priya de la Nair',
])('%j is a line of a writer', (line) => {
  const article = readPastedText(`The Bridge Reopens\n${line}\n\nIt reopened on Monday.`);
  expect(article.authors).toEqual([/(?:Priya|PRIYA).*(?:Nair|NAIR)/.exec(line)?.[0]]);
  expect(linesOf(article)).toEqual(['It reopened on Monday.']);
});

test.each(['By Monday the council had decided.', 'By then it was late', 'By the river they sat down'])(
  '%j is a sentence, no line of a writer',
  (line) => {
    const article = readPastedText(`The Bridge Reopens\n${line}\n\nIt reopened on Monday.`);
    expect(article.authors).toEqual([]);
    expect(linesOf(article)[0]).toBe(line);
  },
);

describe('lists of other headlines', () => {
  const text = `제목이다\n${BODY}`;

  test.each([
    ['numbered', '많이 본 뉴스\n1 하나가 열린다\n2 둘이 닫힌다'],
    ['with the numbers on lines of their own', '[많이 본 기사]\n1\n하나가 열린다\n2\n둘이 닫힌다'],
    ['with bullets', '■ 관련 기사\n· 하나가 열린다\n· 둘이 닫힌다'],
    ['two of them, each numbered', '관련 뉴스\n1. 하나가 열린다\n\n이 시각 주요뉴스\n1. 둘이 닫힌다'],
    ['above the rights', '많이 본 뉴스\n하나가 열린다\n둘이 닫힌다\nⓒ 새벽일보 무단전재 금지'],
  ])('%s leave the body', (_, list) => {
    const article = readPastedText(`${text}\n\n${list}`);
    expect(article.related.map(({ title }) => title)).toEqual(['하나가 열린다', '둘이 닫힌다']);
    expect(linesOf(article)).toEqual(BODY.split('\n\n'));
  });

  test('keep a number that is no place', () => {
    expect(readPastedText(`${text}\n\n많이 본 뉴스\n3 대 1로 이겼다\n10 년 만에`).related).toMatchObject([
      { title: '3 대 1로 이겼다' },
      { title: '10 년 만에' },
    ]);
  });

  test('are none above a sentence, or without a text', () => {
    const told = readPastedText(`${text}\n\n많이 본 뉴스\n하나가 열린다\n\n그리고 끝 문단이다.`);
    expect(told.related).toEqual([]);
    expect(linesOf(told)).toContain('하나가 열린다');
    expect(readPastedText('많이 본 뉴스\n1 하나가 열린다\n2 둘이 닫힌다').related).toEqual([]);
  });
});

test('rights name the publisher where nothing else does, those of a picture do not', () => {
  expect(readPastedText(`제목이다\n${BODY}\n\n저작권자 ⓒ 새벽신문, 무단 전재 금지`).publisher).toBe(
    '새벽신문',
  );
  expect(readPastedText(`제목이다\n창고의 모습. ⓒ 뉴스하나\n${BODY}`).publisher).toBeNull();
});
