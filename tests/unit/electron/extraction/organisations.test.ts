import { describe, expect, test } from 'vitest';
import { isOfPublisher, isOrganisationName } from '../../../../electron/extraction/organisation-name.js';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const ENGLISH = [
  'The moon passes overhead and the water waits, and at Dover it waits eleven hours before it turns again.',
  'So the tide is always answering a moon that has already gone, as every pilot on this coast will say to you.',
  'Nobody on the pier has ever asked it to hurry, and the harbour master keeps a second clock for the water.',
];
const KOREAN = [
  '섬마을 첫 전기 여객선이 석 달 만에 결항률을 절반으로 낮췄다. 주민들은 하루 두 번 오가는 배를 믿게 됐다고 말했다.',
  '군은 내년 봄까지 두 척을 더 들여오기로 하고 예산을 올렸다. 선착장에는 충전 시설이 네 곳 새로 들어선다.',
  '어민들은 조용한 배가 고기를 쫓지 않는다며 반겼다. 운항사는 겨울 바람에 맞춘 시간표를 다시 짜고 있다.',
];

interface Given {
  readonly head?: string;
  readonly byline?: string;
  readonly lines?: readonly string[];
}

async function read({ head = '', byline = '', lines = ENGLISH }: Given) {
  const html = `<!doctype html><html><head><title>The waiting tide</title>${head}</head><body><article><h1>The waiting tide</h1>${byline}${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;
  const { authors, publisher, blocks } = await readPage({ html, encoding: null, url: 'https://n.test/1' });
  return { authors, publisher, text: articleText(blocks) };
}

const jsonLd = (author: unknown, more: object = {}): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The waiting tide', author, ...more })}</script>`;
const organisation = (name: string) => ({ '@type': 'Organization', name });
const LEDGER = '<meta property="og:site_name" content="The Harbour Ledger">';

describe('An organisation in the place of the writer', () => {
  test('is the publisher of a page that names none, whatever the page prints', async () => {
    const head = jsonLd(organisation('The Harbour Ledger'));
    const byline = '<p class="byline">By The Harbour Ledger</p>';
    expect(await read({ head, byline })).toEqual({
      authors: [],
      publisher: 'The Harbour Ledger',
      text: ENGLISH.join('\n'),
    });
  });

  test('is nobody beside a publisher that is named', async () => {
    const head = jsonLd(organisation('Tide Watch'), { publisher: organisation('The Harbour Ledger') });
    expect(await read({ head, byline: '<p class="byline">By Tide Watch</p>' })).toMatchObject({
      authors: [],
      publisher: 'The Harbour Ledger',
    });
  });

  test('leaves the persons beside it', async () => {
    const head = jsonLd([organisation('Tide Watch'), { '@type': 'Person', name: 'Jane Holm' }]);
    expect((await read({ head })).authors).toEqual(['Jane Holm']);
    const meta = '<meta name="author" content="탐사보도팀, 김하늘 기자">';
    expect((await read({ head: meta, lines: KOREAN })).authors).toEqual(['김하늘']);
    expect((await read({ byline: '<p class="byline">By Jane Holm, Associated Press</p>' })).authors).toEqual([
      'Jane Holm',
    ]);
  });

  test.each([
    ['By Jane Holm and agencies', ['Jane Holm']],
    ['Jane Holm for The Harbour Ledger', ['Jane Holm']],
    ['By Jane Holm, Carrow', ['Jane Holm']],
    ['Von dpa und Jana Petersen', ['Jana Petersen']],
    ['Por Lucas Prado, The Harbour Ledger — Carro', ['Lucas Prado']],
  ])('and places stand beside writers: %s', async (line, authors) => {
    expect((await read({ head: LEDGER, byline: `<p class="byline">${line}</p>` })).authors).toEqual(authors);
  });

  test.each(['By the editorial board', 'By The Editorial Board', 'Newsroom'])(
    'is none, and no line of the text: %s',
    async (line) => {
      expect(await read({ head: LEDGER, byline: `<div>${line}</div>` })).toEqual({
        authors: [],
        publisher: 'The Harbour Ledger',
        text: ENGLISH.join('\n'),
      });
    },
  );

  test.each([
    { byline: '<div class="byline">온라인뉴스팀</div>' },
    { byline: '<p class="writer">편집국</p>' },
    { byline: '<span class="reporter">디지털뉴스부</span>' },
    { lines: [`[새벽통신 온라인뉴스팀] ${KOREAN[0] ?? ''}`, ...KOREAN.slice(1)] },
    { lines: [...KOREAN, '온라인뉴스팀 online@dawn.example'] },
  ])('is none in Korean, and no line of the text: %o', async ({ byline = '', lines = KOREAN }) => {
    const head = '<meta property="og:site_name" content="새벽통신">';
    expect(await read({ head, byline, lines })).toEqual({
      authors: [],
      publisher: '새벽통신',
      text: KOREAN.join('\n'),
    });
  });
});

test.each([
  'La rédaction',
  'Redacción',
  'Online-Redaktion',
  'редакция',
  '編集部',
  '新闻中心',
  '논설위원실',
  '경제부',
  'AI 뉴스룸',
  '홍보담당관',
  '영남들판일보',
  'Agence France-Presse',
  'EFE',
  'Carrow Post Staff',
  '港新聞社',
  '海湾网',
  'अमर घाट ब्यूरो',
])('%s is no person', (name) => {
  expect(isOrganisationName(name)).toBe(true);
});

test.each([
  'Jane Holm',
  'Emily Post',
  'Rosa Redondo',
  '김정국',
  '이실',
  '남궁부',
  '편집자 김하늘',
  '山本一郎',
  'Marta Staff',
  '김사과',
])('%s may be one', (name) => {
  expect(isOrganisationName(name)).toBe(false);
});

test('A publisher is known by the first letters of its name', () => {
  expect(isOfPublisher('HLT', 'Harbour Ledger Today')).toBe(true);
  expect(isOfPublisher('Hlt', 'Harbour Ledger Today')).toBe(false);
  expect(isOfPublisher('HL', 'Harbour Ledger')).toBe(false);
});

test('The writer whose own page is led to beside the title is the writer where nothing else says so', async () => {
  const link = '<div class="meta"><a href="/blog/authors/jane-holm/"><span>Jane Holm</span></a></div>';
  expect((await read({ byline: link })).authors).toEqual(['Jane Holm']);
  const other = '<div class="meta"><a href="/authors/">All our authors</a></div>';
  expect((await read({ byline: other })).authors).toEqual([]);
});
