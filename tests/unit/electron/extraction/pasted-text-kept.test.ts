import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../fixtures/runs.js';
import type { ParsedArticle } from '../../../../electron/extraction/contract.js';
import { readPastedText } from '../../../../electron/extraction/pasted-text.js';
import { articleText } from '../../../../shared/text/article-text.js';

const linesOf = (article: ParsedArticle): readonly string[] =>
  articleText(article.blocks).split('\n').filter(Boolean);

/** Each with the title it has; every other line stands in it as it was written. */
describe('a text that is no page stays as it was written', () => {
  test.each([
    [
      'a diary',
      '2026년 11월 24일 화요일',
      '날씨 맑음\n아침에 로그인 문제로 한 시간을 보냈다. 검색을 해도 답이 없었다.\n저녁\n구독\n메뉴는 된장찌개였다. 어머니가 좋아하셨고 나도 오래 앉아 있었다.',
    ],
    [
      'a diary in English',
      '24 November 2026',
      'Home\nSearch for the blue umbrella, again without any luck at all.\nShare\nTea with Ana, who is moving to the coast in the spring after all.',
    ],
    ['a poem', '로그인', '홈\n검색\n저장\n닫기\n나는 오늘도 들어가지 못한\n집 앞에 서 있다'],
    [
      'a poem of a writer',
      'Menu',
      'Bread\nSave me the heel of it\nShare what is left\nHome is a word for warm',
    ],
    ['a list', '할 일', '로그인 고치기\n검색\n저장\n공유\n인쇄\n내일 아침까지 모두 끝낸다.'],
    ['a list of sections', '장터 신문 기획', '정치\n경제\n사회\n문화\n스포츠\n날씨'],
    [
      'minutes',
      '회의록: 구독 메뉴 개편',
      '일시: 2026년 11월 24일 오후 2시\n참석: 한서우, 오세린, 조민재\n안건\n검색\n로그인\n결정: 로그인 메뉴를 왼쪽으로 옮기고 검색은 그대로 두기로 했다.\n공유',
    ],
    [
      'an e-mail',
      'From: Moira Sinclair <moira@example.com>',
      'To: Hana Okafor\nDate: 24 November 2026\nSubject: Menu\nHi Hana, could you send me the search results before we subscribe?\nShare\nThe menu is attached, and the login page is still broken for me.\nMoira',
    ],
    [
      'a recipe',
      'Lentil soup',
      'Serves 4\n30 minutes\nPrint\nSave\n1 onion\n200 g red lentils\nFry the onion until it is soft and golden at the edges.\nShare the soup with somebody who has had a long day outside.',
    ],
    [
      'a menu of a restaurant',
      '메뉴',
      '전체\n된장찌개 8,000원\n비빔밥 9,000원\n공유 접시는 따로 부탁하시면 됩니다. 물은 셀프입니다.\n검색',
    ],
    [
      'a note in Japanese',
      '買うもの',
      '保存\n検索\n印刷\n牛乳と卵を忘れないこと。帰りに郵便局へ寄って、荷物を受け取ること。',
    ],
  ])('%s', (_, title, rest) => {
    const article = readPastedText(`${title}\n${rest}`);
    expect(article).toMatchObject({ title, publisher: null, section: null, related: [] });
    expect(linesOf(article)).toEqual(rest.split('\n'));
  });
});

test('no line of a page is lost but those of its site', () => {
  const site = fc.constantFrom(
    '로그인 회원가입',
    '본문 바로가기',
    'Subscribe | Sign in',
    'Share Save Gift',
    'Home News Politics Opinion',
    '3 min read',
    '지면 12면',
    '기사원문',
    'Posted on 3 November 2026',
    'By Jane Doe',
    '입력2026.11.23. 오전 7:02',
    'メニュー',
    '',
  );
  const word = fc.constantFrom(
    '가나다',
    '라마',
    '로그인은',
    '검색이',
    'Share',
    'the',
    'Login',
    'market',
    '저장',
  );
  const line = fc
    .array(word, { minLength: 3, maxLength: 9 })
    .map((words) => `${words.join(' ')} 하늘`)
    .chain((words) => fc.constantFrom(words, `${words}.`, `${words}이 있었다고 모두가 말했다.`));
  const text = fc.array(fc.oneof(line, site), { maxLength: 16 });
  fc.assert(
    fc.property(text, (lines) => {
      const { title, publisher, authors, related, blocks } = readPastedText(lines.join('\n'));
      const kept = [title, publisher, ...authors, ...related.map((other) => other.title), articleText(blocks)]
        .join(' ')
        .replaceAll('\n', ' ');
      expect(lines.filter((other) => other.includes('하늘') && !kept.includes(other))).toEqual([]);
    }),
    runs(150),
  );
});

test('a poem called by a word of pages keeps its title', () => {
  const article = readPastedText(
    'Menu\nby Jane Doe\n\nBread\nSave\nShare\nI leave the crust upon the windowsill for whoever comes.',
  );
  expect(article).toMatchObject({ title: 'Menu', authors: ['Jane Doe'] });
  expect(linesOf(article).slice(0, 3)).toEqual(['Bread', 'Save', 'Share']);
});
