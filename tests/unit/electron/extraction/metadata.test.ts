import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../../electron/extraction/authors.js';
import { gatherFacts, type Metadata, readMetadata } from '../../../../electron/extraction/metadata.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { withoutSite } from '../../../../electron/extraction/title.js';
import { BASE } from './body-for-test.js';

const KOREAN = '정부는 오는 9월까지 공공 부문의 전산 체계를 새로 짜겠다고 밝혔다.';

function read(
  html: string,
  { text = '', url = BASE }: { readonly text?: string; readonly url?: string | null } = {},
): Metadata {
  return readMetadata(
    gatherFacts(parseWithLinkedom(shapeHtml(html)), url),
    { text, bylines: [], published: null },
    url,
  );
}

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test('the title and the reporter of a page whose first-level heading is its newspaper', () => {
  const { title, authors } = read(
    `<html lang="ko"><title>산골 마을버스, 전기차로 바뀐다 &lt; 사회 &lt; 기사본문 - 산골신문</title><body><h1>산골신문</h1><nav>사회</nav>
     <h3>산골 마을버스, 전기차로 바뀐다</h3><ul><li>기자명 최산 기자</li><li>입력 2026.11.27 09:10</li></ul><p>${KOREAN}</p></body></html>`,
    { text: KOREAN },
  );
  expect({ title, authors }).toEqual({ title: '산골 마을버스, 전기차로 바뀐다', authors: ['최산'] });
});

test('authors that libraries are told of, the family first, are persons with a name each', () => {
  const { authors } = read(
    '<meta name="citation_author" content="Baek, Seung-woo"><meta name="citation_author" content="van der Berg, Jan"><meta name="citation_author" content="Grace Oduya">',
  );
  expect(authors).toEqual(['Seung-woo Baek', 'Jan van der Berg', 'Grace Oduya']);
});

describe('the title', () => {
  test.each([
    [
      'the heading that agrees with what is shared',
      '<title>x</title><meta property="og:title" content="강변 시장 다시 연다 | 가람일보"><h1>가람일보</h1><h1>강변 시장 다시 연다</h1>',
      '강변 시장 다시 연다',
    ],
    [
      'the publisher’s headline',
      `${jsonLd({ '@type': 'NewsArticle', headline: 'A &quot;quiet&quot; town' })}<title>x</title>`,
      'A "quiet" town',
    ],
    [
      'what is shared, when the headline was cut',
      `${jsonLd({ '@type': 'NewsArticle', headline: 'A quiet…' })}<meta property="og:title" content="A quiet town">`,
      'A quiet town',
    ],
    [
      'what is shared without the site',
      '<meta property="og:site_name" content="가람일보"><meta property="og:title" content="강변 시장 - 가람일보">',
      '강변 시장',
    ],
    ['the only heading', '<title>Home</title><h1>A quiet town</h1>', 'A quiet town'],
    [
      'the window title without its tail',
      '<title>A quiet town wakes up early | The Paper</title>',
      'A quiet town wakes up early',
    ],
    [
      'the only heading in other words, which is what a reader saw',
      '<meta property="og:title" content="Resolutions for a healthy year | Site"><h1>Ten good resolutions for a new year</h1>',
      'Ten good resolutions for a new year',
    ],
    [
      'not the only heading when it is about something else',
      '<meta property="og:title" content="A quiet town wakes up"><h1>Message from our founder</h1>',
      'A quiet town wakes up',
    ],
    [
      'not a heading that puts a kicker in front',
      '<meta property="og:title" content="A quiet town wakes up"><h1>Country life A quiet town wakes up</h1>',
      'A quiet town wakes up',
    ],
    [
      'what is shared, when the heading only puts a kicker before it',
      `${jsonLd({ '@type': 'NewsArticle', headline: 'Island life: A quiet town wakes up' })}<meta property="og:title" content="A quiet town wakes up"><h1>Island life: A quiet town wakes up</h1>`,
      'A quiet town wakes up',
    ],
    [
      'not the name of the blog in front of it',
      '<title>Jane’s quiet blog: Week two</title><meta property="og:title" content="Week two"><h1>Jane’s quiet blog</h1>',
      'Week two',
    ],
    [
      'the one written for sharing, where window and heading say the same in other words',
      '<title>A quiet town of the north wakes up early | Site</title><meta property="og:title" content="How a quiet town woke up"><h1>A quiet town of the north wakes up early</h1>',
      'How a quiet town woke up',
    ],
    [
      'the heading, where the one for sharing is last year’s',
      '<title>A quiet town in 2026</title><meta property="og:title" content="A quiet town in 2025"><h1>A quiet town in 2026</h1>',
      'A quiet town in 2026',
    ],
    [
      'the heading, where the one for sharing speaks of something else',
      `${jsonLd({ '@type': 'NewsArticle', headline: 'A quiet town wakes up' })}<title>A quiet town wakes up</title><meta property="og:title" content="Mayor says that talks go on"><h1>A quiet town wakes up</h1>`,
      'A quiet town wakes up',
    ],
    ['without controls of direction', '<title>a\u202eb</title>', 'ab'],
    ['nothing', '<p>x</p>', ''],
  ])('is %s', (_, html, title) => expect(read(html).title).toBe(title));

  test.each([
    ['A - B - The Paper', ['The Paper'], 'A - B'],
    ['The Paper: A quiet town', ['The Paper'], 'The Paper: A quiet town'],
    ['The Paper | A quiet town', ['The Paper'], 'A quiet town'],
    ['A well-known town', ['town'], 'A well-known town'],
    ['The Paper', ['The Paper'], 'The Paper'],
  ])('%j of %j is %j', (title, names, expected) => expect(withoutSite(title, names)).toBe(expected));
});

describe('writers', () => {
  test.each([
    ['below the title, behind “by”', '<h1>T</h1><p>By <a href="/jane">Jane Doe</a></p>', ['Jane Doe']],
    [
      'apart from the day and the role beside them',
      '<div class="byline"><span>Jane Doe</span><span>Staff Reporter</span><span>May 5, 2021</span></div>',
      ['Jane Doe'],
    ],
    [
      'without whom they write for',
      '<p class="author">Written by Jane Doe on behalf of the team</p>',
      ['Jane Doe'],
    ],
    ['not a weekday', '<p class="byline">Sat, 20 Dec</p>', []],
    ['not an agency', '<p class="author">Quelle: dpa</p><h1>T</h1>', []],
  ])('are read where they are printed: %s', (_, html, names) => expect(read(html).authors).toEqual(names));

  test.each([
    ['서하윤 기자', ['서하윤']],
    ['서하윤 기자 hayun@garam.example', ['서하윤']],
    ['서하윤·김도원 특파원', ['서하윤', '김도원']],
    ['[가람일보 서하윤 기자]', ['서하윤']],
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe, Jr.', ['Jane Doe, Jr.']],
    ['https://paper.example/jane', []],
    ['admin', []],
    ['가람일보', []],
    ['', []],
  ])('%j are %j', (written, names) => expect(namesIn(written, '가람일보')).toEqual(names));

  test('are persons, not organisations', () => {
    const author = [
      { '@type': 'Person', name: 'Jane Doe' },
      { '@type': 'Organization', name: 'The Desk' },
      'Jane Doe',
    ];
    expect(read(jsonLd({ '@type': 'NewsArticle', author })).authors).toEqual(['Jane Doe']);
  });

  test('are found in metas when the publisher says nothing', () => {
    expect(
      read(
        '<meta property="article:author" content="https://x.example/p"><meta name="author" content="서하윤 기자">',
      ).authors,
    ).toEqual(['서하윤']);
  });
});

describe('times', () => {
  test.each([
    [
      'with a zone, which is kept',
      '<meta property="article:published_time" content="2025-05-15T20:00:00+09:00">',
      '',
      '2025-05-15T11:00:00.536Z',
    ],
    [
      'with the zone of its own language',
      '<meta property="article:published_time" content="2025-05-15T20:00:00+09:00">',
      KOREAN,
      '2025-05-15T11:00:00.000Z',
    ],
    [
      'in Greenwich, as content systems write that know no zone',
      '<meta property="article:published_time" content="2025-05-15T20:00:00+00:00">',
      '',
      '2025-05-15T20:00:00.000Z',
    ],
    [
      'with a zone that no clock has',
      '<meta property="article:published_time" content="2025-05-15T20:00:00+23:00">',
      '',
      '2025-05-15T12:00:00.001Z',
    ],
    [
      'without one on a Korean page',
      '<meta property="article:published_time" content="2025-05-15T20:00:00">',
      KOREAN,
      '2025-05-15T11:00:00.000Z',
    ],
    ['visible on a Korean page', '<p>입력 2025-05-15 20:00</p>', KOREAN, '2025-05-15T11:00:00.000Z'],
    [
      'visible, with half days',
      '<p>입력</p><span>2024.11.18. 오후 1:02</span>',
      KOREAN,
      '2024-11-18T04:02:00.000Z',
    ],
    [
      'without one elsewhere',
      '<meta property="article:published_time" content="2025-05-15T20:00:00">',
      'The text',
      '2025-05-15T12:00:00.001Z',
    ],
    ['a day alone', '<meta name="dc.date" content="2019-06-25">', '', '2019-06-25T12:00:00.001Z'],
    [
      'printed below the title',
      '<h1>T</h1><p>By A · Dec. 19, 2025 · 5 min</p>',
      '',
      '2025-12-19T12:00:00.001Z',
    ],
    ['printed above the title', '<p>15. März 2024</p><h1>T</h1>', '', '2024-03-15T12:00:00.001Z'],
    [
      'printed in an element named after it',
      '<h1>T</h1>' + '<p>word</p>'.repeat(60) + '<div class="post-date">June 1, 2024</div>',
      '',
      '2024-06-01T12:00:00.001Z',
    ],
    [
      'in a sentence, which tells of a day',
      `<h1>T</h1><p>On May 5, 2021, ${'word '.repeat(20)}</p>`,
      '',
      null,
    ],
    ['in a link to another article', '<h1>T</h1><a href="/b">May 5, 2021</a>', '', null],
    ['in two orders at once', '<h1>T</h1><p>04/05/2025</p>', '', null],
    [
      'by the zone of another time on the page',
      '<meta property="article:published_time" content="2025-05-15T20:00:00"><meta property="article:modified_time" content="2025-05-16T20:00:00+02:00">',
      'The text',
      '2025-05-15T18:00:00.508Z',
    ],
    ['printed in a <time>', '<time datetime="2025-05-15T20:00:00Z">x</time>', '', '2025-05-15T20:00:00.000Z'],
    [
      'printed in a list of other articles',
      '<li><time datetime="2025-05-15T20:00:00Z">x</time></li>',
      '',
      null,
    ],
    ['relative', '<time datetime="2 hours ago">2 hours ago</time><p>입력 2시간 전</p>', KOREAN, null],
    ['impossible', '<meta property="article:published_time" content="2025-02-30T20:00:00Z">', '', null],
    ['unlabelled on a Korean page, which could be anyone’s', '<p>2025-05-15 20:00</p>', KOREAN, null],
  ])('%s', (_, html, text, expected) => expect(read(html, { text }).publishedAt).toBe(expected));
});

describe('JSON-LD', () => {
  test.each([
    [
      'in a graph',
      {
        '@graph': [
          { '@type': 'WebSite', name: 'S' },
          { '@type': 'NewsArticle', headline: 'H' },
        ],
      },
    ],
    [
      'in a list',
      [
        { '@type': 'BreadcrumbList' },
        { '@type': ['Thing', 'https://schema.org/NewsArticle'], headline: 'H' },
      ],
    ],
    [
      'as the main entity of a page',
      { '@type': 'WebPage', mainEntity: { '@type': 'Article', headline: 'H' } },
    ],
  ])('%s', (_, value) => expect(read(jsonLd(value)).title).toBe('H'));

  test.each([
    ['raw line breaks and a last comma', '{"@type":"NewsArticle","headline":"a\nb",}', 'a b'],
    ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"H"} -->', 'H'],
    ['no JSON at all', 'var x = 1', ''],
    ['null', 'null', ''],
  ])('with %s', (_, source, title) =>
    expect(read(`<script type="application/ld+json">${source}</script>`).title).toBe(title),
  );

  test('of the page itself is deep, and stops nothing', () => {
    expect(
      read(
        `<script type="application/ld+json">${'{"mainEntity":'.repeat(3_000)}1${'}'.repeat(3_000)}</script><h1>H</h1>`,
      ).title,
    ).toBe('H');
  });
});

test.each([
  ['<link rel="canonical" href="/a">', 'https://paper.example/a'],
  ['<base href="https://other.example/"><link rel="canonical" href="a">', 'https://other.example/a'],
  ['<meta property="og:url" content="https://paper.example/b">', 'https://paper.example/b'],
  ['<link rel="canonical" href="javascript:x">', null],
  ['', null],
])('the right address in %s is %s', (html, address) => expect(read(html).canonicalUrl).toBe(address));

test('publisher and section', () => {
  const { publisher, section } = read(
    `${jsonLd({ '@type': 'NewsArticle', publisher: { name: '가람일보' }, articleSection: ['문화', '책'] })}<meta property="og:site_name" content="x">`,
  );
  expect({ publisher, section }).toEqual({ publisher: '가람일보', section: '문화' });
});

test('the language is the text’s, not the template’s', () => {
  expect(read('<html lang="en"><p>x', { text: KOREAN.repeat(3) }).language).toBe('ko');
});
