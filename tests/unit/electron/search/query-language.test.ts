import { describe, expect, it } from 'vitest';
import type { Parser } from '../../../../electron/articles/parser.js';
import { makeQuote } from '../../../../shared/anchor/quote.js';
import { AppError } from '../../../../shared/app-error.js';
import type { SearchHit } from '../../../../shared/ipc/contract/search.js';
import { noNetwork, paragraph, parsed, testLibrary, type TestLibrary } from '../library/library-for-test.js';
import { inStep } from './in-step.js';

const NOW = new Date(2026, 10, 27, 15, 30).getTime();

const FERRY = '배가 늘었다. '.repeat(400);
const DATA = '클라우드 공공 자료도 바다에 있다.';

/** Three articles as a parser reads them, by the text that is handed over: their titles. */
const ARTICLES = new Map([
  ['예산', { publisher: '한결데일리', authors: ['김서연'], language: 'ko', publishedAt: '2025-05-10T03:00:00.000Z', blocks: [paragraph('공공 클라우드 예산을 정부가 늘린다.')] }],
  ['Harbor', { publisher: 'The Harbor Review', authors: ['Ann Field'], language: 'en-GB', publishedAt: '2026-11-25T03:00:00.000Z', blocks: [paragraph('Cloud prices. '.repeat(2_000))] }],
  ['여객선', { publisher: '서해경제', authors: ['이도윤'], language: 'ko', publishedAt: '2026-11-27T03:00:00.000Z', blocks: [FERRY, DATA].map(paragraph) }],
]); // prettier-ignore

const parser: Parser = {
  parse: (request) => {
    const title = request.kind === 'text' ? request.text : '';
    return Promise.resolve(parsed({ title, related: [], ...ARTICLES.get(title) }));
  },
};
const fetcher = {
  ...noNetwork,
  fetchPage: () => Promise.reject(new AppError({ code: 'http-status', status: 404 })),
};

/** 예산 is read and starred and has a note, Harbor is for later, 여객선 in the archive with a tag and a highlight; one more failed. */
async function library(): Promise<TestLibrary> {
  const made = testLibrary({ parser, fetcher, clock: () => NOW });
  const { ask, save } = made;
  const saved = async (text: string): Promise<string> =>
    (await save({ source: { kind: 'text', text } })).articleId;
  const [budget, harbor, ferry] = [await saved('예산'), await saved('Harbor'), await saved('여객선')];
  await save({ source: { kind: 'address', address: 'https://gone.example/a' } });
  await ask('articles.change', { ids: [budget], change: { read: true, starred: true } });
  await ask('articles.change', { ids: [harbor], change: { place: 'later' } });
  await ask('articles.change', { ids: [ferry], change: { place: 'archive' } });
  await ask('notes.write', { articleId: budget, highlightId: null, text: '다시 확인할 것' });
  const { headline } = await ask('articles.open', { id: ferry });
  await ask('tags.change', { rows: Uint32Array.of(headline.row), add: ['바다/여객선'], remove: [] });
  const text = [FERRY.trim(), DATA].join('\n');
  const position = { start: text.indexOf('공공 자료'), end: text.indexOf('공공 자료') + 5 };
  const anchor = { version: 1, textVersion: 1, quote: makeQuote(text, position), position };
  await ask('highlights.add', { articleId: ferry, color: 'blue', anchor });
  await inStep(made);
  return made;
}

async function find({ ask }: TestLibrary, query: string, isOpen = false) {
  return ask('search.find', { query, isOpen, sort: 'oldest', offset: 0, limit: 50 });
}
const named = (hits: readonly SearchHit[]): string => hits.map(({ headline }) => headline.title).join(' ');

/** What each construct finds, in both languages. */
const FINDS: readonly (readonly [queries: string, found: string])[] = [
  ['클라우드|“클라우드”', '예산 여객선'],
  ['클라우드 예산', '예산'],
  ['"공공 클라우드"', '예산'],
  ['클라우드 -예산|클라우드 -"공공 클라우드"', '여객선'],
  ['예산 OR harbor', '예산 Harbor'],
  ['(예산 OR 여객선) 바다', '여객선'],
  ['title:예산|제목:예산', '예산'],
  ['title:클라우드', ''],
  ['author:김서연|글쓴이:김서|기자:서연', '예산'],
  ['from:한결|매체:한결데일리|출처:"한결데일리"', '예산'],
  ['from:harb', 'Harbor'],
  ['from:gone.example', 'gone.example/a'],
  ['feed:없는피드|피드:없는피드', ''],
  ['tag:바다|태그:바다/여객선|tag:바다/여', '여객선'],
  ['tag:여객선', ''],
  ['-tag:바다 is:saved', '예산 Harbor'],
  ['note:확인|메모:"다시 확인"', '예산'],
  ['highlight:공공|형광펜:"공공 자료"', '여객선'],
  ['color:blue|color:3|색:파랑', '여객선'],
  ['color:yellow', ''],
  ['lang:en|언어:영어|lang:English', 'Harbor'],
  ['lang:ko is:saved|언어:한국어 상태:저장됨', '예산 여객선'],
  ['is:unread is:saved|상태:안읽음 상태:저장됨', 'Harbor 여객선'],
  ['is:read|상태:읽음', '예산'],
  ['is:starred|상태:별표', '예산'],
  ['is:archived|상태:보관', '여객선'],
  ['is:later|상태:나중에', 'Harbor'],
  ['is:failed|상태:실패', 'gone.example/a'],
  ['has:note|있음:메모', '예산'],
  ['has:highlight|있음:형광펜', '여객선'],
  ['has:picture|있음:그림|has:snapshot|있음:원본', ''],
  ['before:2026|이전:2026|on:2025-05-10|날짜:2025.5.10', '예산'],
  ['after:7d is:saved|이후:7일 is:saved|after:2026-11 is:saved', 'Harbor 여객선'],
  ['on:today is:saved|날짜:오늘 is:saved', '여객선'],
  ['length:<3 is:saved|길이:<3 is:saved', '예산'],
  ['length:3-10|길이:3-10', '여객선'],
  ['length:>10|길이:>10', 'Harbor'],
  ['before:soon 예산|is:nope 예산|tag: 예산|( 예산|* 예산', '예산'],
];

describe('The language of queries', () => {
  it('finds by every construct, in both languages, what it says', async () => {
    const made = await library();
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [queries, titles] of FINDS)
      for (const query of queries.split('|')) {
        // oxlint-disable-next-line no-await-in-loop -- one library
        found[query] = named((await find(made, query)).hits);
        expected[query] = titles;
      }
    expect(found).toEqual(expected);
  });

  it('says why an article is found, whatever of it says so', async () => {
    const made = await library();
    const hit = async (query: string) => (await find(made, query)).hits[0];
    expect(await hit('바다 여객')).toMatchObject({ inTags: ['바다/여객선'], inBody: 1 });
    expect(await hit('김서연')).toMatchObject({ inAuthors: ['김서연'], inBody: 0 });
    expect(await hit('harbor')).toMatchObject({ sourceMarks: [{ start: 4, end: 10 }] });
    expect(await hit('확인')).toMatchObject({ inNotes: 1, from: 'note' });
  });

  it('offers the sources of the library, none for what has none', async () => {
    const made = testLibrary({
      parser: { parse: () => Promise.resolve(parsed({ publisher: null })) },
      clock: () => NOW,
    });
    await made.save({ source: { kind: 'text', text: '이름 없는 글' } });
    expect(await made.ask('search.sources', undefined)).toEqual([]);
    const { ask } = await library();
    expect(await ask('search.sources', undefined)).toEqual([
      'gone.example',
      'The Harbor Review',
      '서해경제',
      '한결데일리',
    ]);
  });

  it('leads to the places of an article and the notes on it that say it', async () => {
    const made = await library();
    const [hit] = (await find(made, '예산')).hits;
    const marks = (query: string) =>
      made.ask('search.marks', { id: hit?.headline.id ?? '', query, isOpen: false });
    expect(await marks('예산 OR 확인')).toEqual({
      body: [{ start: 8, end: 10 }],
      notes: [{ highlightId: null, marks: [expect.objectContaining({})] }],
    });
    expect(await marks('정부')).toMatchObject({ notes: [] });
  });

  it('counts where words stand, and whose and from when the articles are', async () => {
    const { ask } = await library();
    const facets = (query: string) => ask('search.facets', { query, isOpen: false });
    const count = (n: number) => ({ count: n, isMore: false });
    expect(await facets('클라우드 OR 여객선 OR 확인')).toEqual({
      within: { title: count(1), body: count(2), notes: count(1) },
      sources: [
        { name: '서해경제', count: 1 },
        { name: '한결데일리', count: 1 },
      ],
      tags: [{ name: '바다/여객선', count: 1 }],
      periods: ['today', '7d', '30d'].map((name) => ({ name, count: 1 })).concat({ name: '1y', count: 1 }),
    });
    expect(await facets('*')).toMatchObject({ sources: [], tags: [], periods: [] });
    const within = async (query: string, place: 'title' | 'body' | 'notes') => {
      const request = { query, within: place, isOpen: false, sort: 'oldest', offset: 0, limit: 9 } as const;
      return named((await ask('search.find', request)).hits);
    };
    expect(await within('예산', 'title')).toBe('예산');
    expect(await within('클라우드', 'title')).toBe('');
    expect(await within('클라우드 from:서해', 'body')).toBe('여객선');
    expect(await within('클라우드 -예산', 'body')).toBe('여객선');
    expect(await within('확인', 'notes')).toBe('예산');
  });

  it('asks for nothing where nothing can be looked for, also while the first consonant of a word is typed', async () => {
    const made = await library();
    for (const query of ['from:', '*', '(', '"', 'OR', '-', 'is:nope'])
      // oxlint-disable-next-line no-await-in-loop -- one library
      expect(await find(made, query)).toMatchObject({ isNothingAsked: true, count: 0 });
    expect(await find(made, 'ㅋ', true)).toMatchObject({ isNothingAsked: true });
    expect(await find(made, '뷁')).toMatchObject({ isNothingAsked: false });
    expect(await find(made, '클라우드 ㅇ', true)).toMatchObject({ count: 2 });
  });
});
