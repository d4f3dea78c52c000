import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { writersPart } from '../../../../electron/extraction/others-work.js';
import { articleText } from '../../../../shared/text/article-text.js';

const SAID: Readonly<Record<string, readonly string[]>> = {
  ko: [
    '부두 조합 세 곳이 내년 봄부터 등대 하나를 함께 사들여 밤마다 번갈아 지키기로 했다고 13일 밝혔다.',
    '전기료가 많다는 지적이 있었지만 조합원 마흔두 명 가운데 서른아홉 명이 찬성해 안건이 통과됐다.',
    '조합은 다음 달 5일 부두 창고에서 불을 처음 켜고, 옛 등대지기 두 사람을 불러 이야기를 듣는다.',
  ],
  ja: [
    '港の三つの組合は来年春から一つの灯台を共同で買い取り、毎晩交代で守ることを決めたと13日に発表した。',
    '電気代が高いという指摘もあったが、組合員四十二人のうち三十九人が賛成し、議案は可決された。',
    '来月5日に岸壁の倉庫で初めて灯をともし、かつての灯台守二人を招いて話を聞くことにしている。',
  ],
  zh: [
    '港口的三个合作社宣布，从明年春天起共同买下一座灯塔，每晚轮流守护，让它继续照亮码头。',
    '有人说电费太贵，但四十二名社员中有三十九人赞成，议案最终获得通过，大家都松了一口气。',
    '下个月五日，他们将在码头仓库第一次点亮灯火，并请两位老守塔人来讲过去的故事。',
  ],
  en: [
    'The three harbour trusts have bought the old light at the end of the pier and will keep it burning in turns every night.',
    'Some said that the power would cost too much, but thirty-nine of the forty-two members voted for it in the end.',
    'On the fifth of next month they light it for the first time, and two of the old keepers will tell what they remember.',
  ],
};

interface Given {
  readonly above?: string;
  readonly below?: string;
  readonly after?: string;
  readonly window?: string;
  readonly head?: string;
  readonly title?: string;
}

async function read(language: keyof typeof SAID, given: Given) {
  const { above = '', below = '', after = '', head = '', title = '부두 등대를 함께 산다 The light' } = given;
  const said = (SAID[language] ?? []).map((line) => `<p>${line}</p>`).join('');
  const html = `<html lang="${language}"><head><title>${title}${given.window ?? ''}</title>${head}</head><body><main>${above}<h1>${title}</h1>${below}<div class="text">${said}${after}</div></main></body></html>`;
  const { authors, publisher, section, publishedAt, blocks } = await readPage({
    html,
    encoding: null,
    url: 'https://pier.example/1',
  });
  const lines = articleText(blocks)
    .split('\n')
    .filter((line) => !SAID[language]?.includes(line));
  return { authors, publisher, section, publishedAt, lines };
}

describe('what stands around a text says', () => {
  test('whose it is and who looked after it, in Chinese', async () => {
    const below =
      '<div class="info"><span>2026-11-18 21:40:05</span> 来源：江岸周刊 作者：苏禾 责编：白鹭 校对：何静</div>';
    expect(await read('zh', { below, window: '_江岸周刊' })).toEqual({
      authors: ['苏禾'],
      publisher: '江岸周刊',
      section: null,
      publishedAt: '2026-11-18T13:40:05.532Z',
      lines: [],
    });
  });

  test('who may read it and who reports, in Japanese', async () => {
    const below =
      '<p>有料記事　<span>三重</span></p><p>藤崎紗英　<time datetime="2026-11-15T10:30:00+09:00">2026年11月15日 10時30分</time></p>';
    expect((await read('ja', { below })).lines).toEqual([]);
  });

  test('who reports from where, below a Japanese text', async () => {
    const after = '<p>（長岡支局・阿部直人）</p>';
    const above = '<div class="logo"><img src="/img/hokuto-logo.gif" alt="北灯日報"></div>';
    expect(await read('ja', { after, above, window: '：北灯日報' })).toMatchObject({
      authors: ['阿部直人'],
      publisher: '北灯日報',
      lines: [],
    });
    expect((await read('ja', { after: '<p>（敬称略）</p>' })).authors).toEqual([]);
  });

  test('that it is a press release, and whom to ask', async () => {
    const above = '<header><img src="/trust-logo.png" alt="Coastal Trust"></header><p>Press release</p>';
    const below = '<p>Published 17 November 2026, 10:00 GMT</p>';
    const english = await read('en', { above, below, window: ' | Press office' });
    expect(english).toMatchObject({ publisher: 'Coastal Trust', lines: [] });
    const contact =
      '<table class="contact"><tr><th>담당</th><td>연안과 표지훈 (044-000-0000)</td></tr></table>';
    const files = '<ul class="attach"><li><a href="/f/1.pdf">등대.pdf</a></li></ul>';
    const line = '<ul><li>작성자 홍보담당관</li><li>작성일 2026.11.26. 09:00</li><li>조회 88</li></ul>';
    const korean = await read('ko', { above: '<h2>보도자료</h2>', below: line + files, after: contact });
    expect(korean).toMatchObject({
      authors: [],
      publishedAt: '2026-11-26T00:00:00.000Z',
      lines: ['담당', '연안과 표지훈 (044-000-0000)', '등대.pdf'],
    });
  });

  test('who somebody is that it asks, and not who wrote it', async () => {
    const title = '“등대는 말을 건다” 김하늘 등대지기 인터뷰';
    const after =
      '</div><div class="profile"><h4>김하늘</h4><p>1979년 목포 출생. 등대에서 서른 해를 살았다.</p>';
    const { lines } = await read('ko', { title, after });
    expect(lines).toEqual(['김하늘', '1979년 목포 출생. 등대에서 서른 해를 살았다.']);
    const writer = after.replaceAll('김하늘', '나은결');
    expect((await read('ko', { title, after: writer })).lines).toEqual([]);
  });

  test('and the words of the page around it leave it', async () => {
    const above = '<div class="label">Obituaries</div><div class="label">Obituaries</div>';
    const after =
      '<p>A version of this article appears in print. <a href="/o">Order Reprints</a> | <a href="/t">Today’s Paper</a> | <a href="/s">Subscribe</a></p>';
    const { lines } = await read('en', { above, after, below: '<p>By Jo Tarrant</p><p>Nov. 24, 2026</p>' });
    expect(lines).toEqual(['A version of this article appears in print.']);
  });

  test('a short line below a Korean headline is no part of its furniture', async () => {
    const below = '<h2>관광객 늘자 오전에도 도개</h2><div>공서현 기자</div><div>입력 2026.11.20. 10:30</div>';
    expect(await read('ko', { below })).toMatchObject({
      authors: ['공서현'],
      lines: ['관광객 늘자 오전에도 도개'],
    });
  });

  test.each([
    ['<p class="path"><a href="/">홈</a> &gt; <a href="/p">정치</a> &gt; 국회·정당</p>', '', '정치'],
    [
      '<ul class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/o">Opinion</a></li><li>Columns</li></ul>',
      '',
      'Opinion',
    ],
    ['<span class="category">문화</span>', '', '문화'],
    ['', '<meta name="parsely-section" content="Reviews">', 'Reviews'],
    [
      '',
      '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"item":{"name":"Sport"}},{"name":"Rowing"}]}</script>',
      'Sport',
    ],
    ['<p>5 > 3 is true, and so is this sentence that says it at length.</p>', '', null],
  ])('where in the paper it stands: %s%s', async (above, head, section) => {
    const page = await read('ko', { above, head });
    expect(page.section).toBe(section);
    expect(page.lines).toEqual(section === null ? page.lines : []);
  });
});

test.each([
  ['ja', '無断転載・複製を禁じます'],
  ['zh', '【免责声明】本文仅代表作者个人观点'],
  ['en', '© The Ledger/agencies'],
  ['ko', '[부두신문 정누리·이해든 기자]'],
] as const)('a line below a text in %s that is none of it leaves it: %s', async (language, line) => {
  expect((await read(language, { after: `<p>${line}</p>` })).lines).toEqual([]);
});

test.each([
  [
    'in a box of its own that the window names beside the site',
    '사과밭의 드론 | 모담',
    '<div>사과밭의 드론</div><div><span>신가을</span><span>2026.08.30</span><span>조회 2,311</span></div>',
    ['사과밭의 드론', ['신가을']],
  ],
  [
    'in the large letters of an old page',
    '남도내일신문',
    '<font size="5"><b>보성 벌교 꼬막 위판 시작…작년보다 사흘 늦어</b></font><p>기사등록 : 2026-11-12 오후 3:20:15</p><p>/보성=문해숙 기자</p>',
    ['보성 벌교 꼬막 위판 시작…작년보다 사흘 늦어', ['문해숙']],
  ],
])('a headline stands %s', async (_, window, head, told) => {
  const said = (SAID['ko'] ?? []).map((line) => `<div><span>${line}</span></div>`).join('');
  const html = `<html lang="ko"><head><title>${window}</title></head><body><div>${head}<div>${said}</div></div></body></html>`;
  const { title, authors } = await readPage({ html, encoding: null, url: 'https://pier.example/1' });
  expect([title, authors]).toEqual(told);
});

test.each([
  ['Words: Jonah Pike. Pictures: Esi Mensah', 'Jonah Pike'],
  ['Words Fenna Dykstra · 1 November 2026', 'Fenna Dykstra · 1 November 2026'],
  ['Jonah Pike, photos by Esi Mensah', 'Jonah Pike'],
  ['Text: Anna Weber | Fotos: Max Roth', 'Anna Weber '],
  ['글 나은결 · 사진 배준', '나은결 '],
  ['Photo Editor Jane Doe', 'Photo Editor Jane Doe'],
  ['Jonah Pike', 'Jonah Pike'],
])('the writers of %j are %j', (line, writers) => expect(writersPart(line)).toBe(writers));
