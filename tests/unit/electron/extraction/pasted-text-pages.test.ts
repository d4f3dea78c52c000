import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../fixtures/runs.js';
import type { ParsedArticle } from '../../../../electron/extraction/contract.js';
import { readPastedText } from '../../../../electron/extraction/pasted-text.js';
import { articleText } from '../../../../shared/text/article-text.js';

const PAGES = join(import.meta.dirname, '../../../fixtures/copied-pages');

const linesOf = (article: ParsedArticle): readonly string[] =>
  articleText(article.blocks).split('\n').filter(Boolean);

describe('a whole page that was copied, from its menu to its foot', () => {
  test.each([
    {
      page: 'ko-town-paper',
      title: '마을버스 막차, 삼십 분 늦춘다',
      publisher: '동네신문',
      authors: ['한서우'],
      publishedAt: '2026-11-23T23:10:00.000Z',
      first: '마을버스 막차가 다음 달부터',
      last: '군 관계자는 “석 달 동안',
      count: 3,
    },
    {
      page: 'ko-portal',
      title: '겨울 딸기, 11월에 나온다...온실이 바꾼 달력',
      publisher: '남산경제',
      authors: ['오세린'],
      publishedAt: '2026-11-22T22:02:00.000Z',
      first: '논산의 한 농가는',
      last: '소비자 이가람(29)씨는',
      count: 3,
    },
    {
      page: 'ko-portal-from-stamp',
      title: '논산의 한 농가는 올해 첫 딸기를 11월 둘째 주에 냈다.',
      publisher: null,
      authors: ['오세린'],
      publishedAt: '2026-11-22T22:02:00.000Z',
      first: '논산의 한 농가는',
      last: '소비자 이가람(29)씨는',
      count: 3,
    },
    {
      page: 'ko-second-portal',
      title: '강물이 줄자 나룻배가 돌아왔다',
      publisher: '한빛일보',
      authors: ['조민재'],
      publishedAt: '2026-11-22T09:40:00.000Z',
      first: '가뭄으로 강물이',
      last: '도는 봄까지',
      count: 3,
    },
    {
      page: 'ko-national-paper',
      title: '학생 셋인 분교, 올해도 문집을 냈다',
      publisher: '누리신문',
      authors: ['임도현'],
      publishedAt: '2026-11-24T20:00:00.000Z',
      first: '[기획] 작은 학교의 겨울 ②',
      last: '문집은 마을회관과',
      count: 4,
    },
    {
      page: 'ko-plain-name',
      title: '밤을 새우는 등대 곁의 우체국',
      publisher: '물결',
      authors: ['윤가온'],
      publishedAt: '2026-11-20T09:05:00.000Z',
      first: '섬의 우체국은',
      last: '우체국장은',
      count: 3,
    },
    {
      page: 'en-northern',
      title: 'Harbour town votes to keep its last ferry running',
      publisher: 'The Northern Ledger',
      authors: ['Moira Sinclair'],
      publishedAt: '2026-11-24T12:00:00.001Z',
      first: 'The council voted',
      last: 'The ferry will be paid',
      count: 3,
    },
    {
      page: 'en-no-blank',
      title: 'Harbour town votes to keep its last ferry running',
      publisher: null,
      authors: ['Moira Sinclair'],
      publishedAt: '2026-11-24T12:00:00.001Z',
      first: 'The council voted',
      last: 'Fishermen had packed',
      count: 2,
    },
    {
      page: 'en-standfirst',
      title: 'The beavers are back, and the village is learning to live with wet feet',
      publisher: 'The Meridian',
      authors: ['Ines Marlowe'],
      publishedAt: '2026-11-21T12:00:00.001Z',
      first: 'Rivers',
      last: 'By spring there may be',
      count: 5,
    },
    {
      page: 'en-newsletter',
      title: 'What a watchmaker taught me about deleting code',
      publisher: 'Small Engines',
      authors: ['Hana Okafor'],
      publishedAt: '2026-11-12T12:00:00.001Z',
      first: 'Fewer parts, fewer ways to stop',
      last: 'Next week: what the drawer',
      count: 6,
    },
    {
      page: 'en-blog',
      title: 'Notes from a leaking roof',
      publisher: null,
      authors: ['Tomas Lindqvist'],
      publishedAt: '2026-11-03T12:00:00.001Z',
      first: 'Every roof leaks',
      last: 'The last thing I learned',
      count: 3,
    },
    {
      page: 'en-tech',
      title: 'The quiet return of the pocket radio',
      publisher: 'Ampersand Weekly',
      authors: ['Dana Whitfield'],
      publishedAt: '2026-11-18T12:00:00.001Z',
      first: 'Sales have doubled',
      last: 'One maker has reopened',
      count: 4,
    },
    {
      page: 'ja-local',
      title: '港の朝市、三十年ぶりに冬も続ける',
      publisher: 'みなと新聞',
      authors: ['佐々木遥'],
      publishedAt: '2026-11-21T12:00:00.001Z',
      first: '港の朝市が、今年は',
      last: '次の市は日曜日',
      count: 3,
    },
    {
      page: 'ja-national',
      title: '山の駅に図書室ができた理由',
      publisher: '海風日報',
      authors: ['北川みのり'],
      publishedAt: '2026-11-19T12:00:00.001Z',
      first: '列車は一日に四本',
      last: '冬のあいだは薪の',
      count: 3,
    },
  ])('$page', ({ page, title, publisher, authors, publishedAt, first, last, count }) => {
    const article = readPastedText(readFileSync(join(PAGES, `${page}.txt`), 'utf8'));
    const lines = linesOf(article);
    expect(article).toMatchObject({ title, publisher, authors, publishedAt });
    expect(lines[0]?.slice(0, first.length), lines.join('\n')).toBe(first);
    expect(lines.at(-1)?.slice(0, last.length), lines.join('\n')).toBe(last);
    expect(lines.length, lines.join('\n')).toBe(count);
  });
});

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
