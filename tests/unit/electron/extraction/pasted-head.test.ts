import { describe, expect, test } from 'vitest';
import type { ParsedArticle } from '../../../../electron/extraction/contract.js';
import { readPastedText } from '../../../../electron/extraction/pasted-text.js';
import { articleText } from '../../../../shared/text/article-text.js';

const linesOf = (article: ParsedArticle): readonly string[] =>
  articleText(article.blocks).split('\n').filter(Boolean);

describe('labelled times and a line of who wrote it', () => {
  const [published, modified] = ['2025-05-15T11:00:00.000Z', '2025-05-15T12:10:00.000Z'];
  const body = '첫 문단이다.\n둘째 문단이다.';

  test.each([
    ['over each other', `제목\n가람일보 서하윤 기자\n입력 2025.05.15 20:00 / 수정 2025.05.15 21:10\n${body}`],
    ['stamps first', `제목\n입력 2025.05.15 20:00\n수정 2025.05.15 21:10\n가람일보 서하윤 기자\n\n${body}`],
    ['above the title', `입력 2025.05.15 20:00 | 수정 2025.05.15 21:10\n제목\n가람일보 서하윤 기자\n${body}`],
    ['on one line', `제목.\n가람일보 서하윤 기자 | 입력 2025.05.15 20:00 수정 2025.05.15 21:10\n${body}`],
    [
      'in brackets',
      `제목\n서하윤 기자\n[입력 : 2025-05-15 20:00, 업데이트 : 2025-05-15 21:10]\n[가람일보] ${body}`,
    ],
    [
      'as portals print them',
      `제목\n입력2025.05.15. 오후 8:00 수정2025.05.15. 오후 9:10\n\n서하윤 가람일보 기자\n\n${body}`,
    ],
    [
      'below the text',
      `제목\n${body}\n가람일보 서하윤 기자 hayun@garam.example\n입력 2025-05-15 20:00 / 수정 2025-05-15 21:10`,
    ],
    [
      'beside the publisher',
      `제목\n가람일보 | 입력 2025.05.15 20:00 | 수정 2025.05.15 21:10\n서하윤 기자\n${body}`,
    ],
  ])('%s leave the body', (_, text) => {
    const article = readPastedText(text);
    expect(article).toMatchObject({
      publisher: '가람일보',
      authors: ['서하윤'],
      publishedAt: published,
      modifiedAt: modified,
      related: [],
    });
    expect(article.title).toMatch(/^제목/);
    expect(linesOf(article)).toEqual(['첫 문단이다.', '둘째 문단이다.']);
  });

  test.each([
    ['a stamp without a label', '2025.05.15 20:00'],
    ['a day there is none of', '입력 2025.02.30 20:00'],
    ['a sentence with a stamp', '시는 최종 수정 2025.05.15 20:00 안을 냈다.'],
    ['a stamp between two paragraphs', `가.\n입력 2025.05.15 20:00\n나.`],
  ])('%s stays', (_, line) => {
    const article = readPastedText(`제목\n${line}\n${body}`);
    expect(article).toMatchObject({ publishedAt: null, modifiedAt: null });
    expect(linesOf(article)).toEqual([...line.split('\n'), '첫 문단이다.', '둘째 문단이다.']);
  });

  test.each([
    ['가람일보 서하윤 기자', '가람일보', ['서하윤']],
    ['가람데일리뉴스 서하윤·김도원 기자', '가람데일리뉴스', ['서하윤', '김도원']],
    ['GBS 서하윤 기자', 'GBS', ['서하윤']],
    ['가람일보=서하윤 기자', '가람일보', ['서하윤']],
    ['서하윤/김도원 기자', null, ['서하윤', '김도원']],
    ['서하윤 김도원 기자', null, ['서하윤', '김도원']],
    ['이경제 기자', null, ['이경제']],
  ])('%s', (line, publisher, authors) => {
    expect(readPastedText(`제목\n${line}\n${body}`)).toMatchObject({ publisher, authors });
  });
});
