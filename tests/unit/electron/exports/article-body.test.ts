import { describe, expect, test } from 'vitest';
import { bodyToHtml } from '../../../../electron/exports/article-html.js';
import { bodyToMarkdown } from '../../../../electron/exports/article-markdown.js';
import type { Block, Inline } from '../../../../shared/model/block.js';

const words = (value: string): Inline => ({ type: 'text', value });
const said = (...inlines: readonly Inline[]): Block => ({ type: 'paragraph', inlines });
const cell = (value: string) => ({ inlines: [words(value)], colspan: 1, rowspan: 1 });
const hash = 'a'.repeat(64);

const everything: readonly Block[] = [
  { type: 'heading', level: 2, inlines: [words('바다의 하루')] },
  said(words('첫 '), { type: 'strong', children: [words('강조한 ')] }, words('말, '), {
    type: 'link',
    href: 'https://example.com/a b',
    children: [words('이어진 글')],
  }),
  {
    type: 'list',
    ordered: true,
    start: 3,
    items: [[said(words('셋')), said(words('그리고'))], [said(words('넷'))]],
  },
  { type: 'quote', blocks: [said(words('가')), said(words('나'))] },
  { type: 'code', text: 'a `` b', language: 'ts' },
  { type: 'table', caption: [], head: [[cell('이름'), cell('값')]], rows: [[cell('a|b'), cell('1')]] },
  {
    type: 'figure',
    asset: hash,
    address: 'https://example.com/p.png',
    alt: '배 한 척',
    caption: [words('부산항')],
    credit: '연합',
    width: 10,
    height: 20,
    failure: null,
  },
  { type: 'footnote', key: '1', blocks: [said(words('각주'))] },
  { type: 'rule' },
];

describe('a body as Markdown', () => {
  test('keeps headings, marks, links, lists, quotes, code, tables, figures and footnotes', () => {
    expect(bodyToMarkdown(everything)).toBe(
      [
        '## 바다의 하루',
        '첫 **강조한** 말, [이어진 글](<https://example.com/a%20b>)',
        '3. 셋\n   \n   그리고\n4. 넷',
        '> 가\n> \n> 나',
        '```ts\na `` b\n```',
        '| 이름 | 값 |\n| --- | --- |\n| a\\|b | 1 |',
        '![부산항 연합](<https://example.com/p.png>)',
        '[^1]: 각주',
        '---',
      ].join('\n\n'),
    );
  });

  const code = (value: string): Inline => ({ type: 'code', children: [words(value)] });

  test.each([
    [[words('Run '), code('pip install x|y'), words('.')], 'Run `pip install x|y`.'],
    [[code('a ` b'), code('`<img>')], '``a ` b`` `` `<img> ``'],
    [[words('H'), { type: 'sub', children: [words('2')] }, words('O')], 'H<sub>2</sub>O'],
    [[words('c'), { type: 'sup', children: [words('<2')] }], 'c<sup>\\<2</sup>'],
    [
      [
        { type: 'del', children: [words('£4m ')] },
        { type: 'ins', children: [words('~£14m')] },
      ],
      '~~£4m~~ <ins>\\~£14m</ins>',
    ],
  ] as const)('keeps code, exponents and indices in a line: %j', (inlines, markdown) => {
    expect(bodyToMarkdown([said(...inlines)])).toBe(markdown);
  });

  test('lists count as they do in the article, and two that follow each other stay two', () => {
    const items = [[said(words('가'))], [said(words('나'))]];
    const list = { type: 'list', ordered: true, items } as const;
    expect(
      bodyToMarkdown([
        { ...list, start: 1 },
        { ...list, start: 9, reversed: true },
      ]),
    ).toBe('1. 가\n2. 나\n\n<!-- -->\n\n9. 가\n8. 나');
    expect(bodyToHtml([{ ...list, start: 9, reversed: true, counter: 'I' }], () => null)).toContain(
      '<ol start="9" reversed type="I"><li>',
    );
  });

  test('a table with spans has as many cells in every row', () => {
    const table: Block = {
      type: 'table',
      caption: [],
      head: [
        [
          { ...cell('지역'), rowspan: 2 },
          { ...cell('인구'), colspan: 2 },
          { ...cell('나이'), rowspan: 2 },
        ],
        [cell('남'), cell('여')],
      ],
      rows: [[cell('섬'), cell('1'), cell('2'), cell('51')], [{ ...cell('모름'), colspan: 900 }]],
    };
    expect(bodyToMarkdown([table]).split('\n')).toEqual([
      '| 지역 | 인구 |  | 나이 |',
      '| --- | --- | --- | --- |',
      '|  | 남 | 여 |  |',
      '| 섬 | 1 | 2 | 51 |',
      '| 모름 |  |  |  |',
    ]);
  });

  test('a picture that is only in the library is shown from there, by what it says to those who do not see it', () => {
    const drawn: Block = {
      type: 'figure',
      asset: hash,
      address: 'inline:picture-n0',
      alt: '강의 높이',
      caption: [],
      credit: null,
      width: null,
      height: null,
      failure: null,
    };
    const source = (asset: string): string => `file:///a b/${asset}`;
    const inList: Block = { type: 'list', ordered: false, start: 1, items: [[drawn]] };
    expect(bodyToMarkdown([drawn], source)).toBe(`![강의 높이](<file:///a%20b/${hash}>)`);
    expect(bodyToMarkdown([inList], source)).toContain(`![강의 높이](<file:///a%20b/${hash}>)`);
    expect(bodyToMarkdown([{ ...drawn, asset: null }], source)).toBe('강의 높이');
  });

  test('a bar in code begins no cell', () => {
    const cellOfCode = { ...cell(''), inlines: [code('a|b')] };
    const table: Block = { type: 'table', caption: [], head: [], rows: [[cellOfCode, cell('c')]] };
    expect(bodyToMarkdown([table])).toContain('| `a\\|b` | c |');
  });

  test.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['# no heading', '\\# no heading'],
    ['```', '\\`\\`\\`'],
  ])('cannot become anything else: %j', (text, markdown) => {
    expect(bodyToMarkdown([said(words(text))])).toBe(markdown);
  });
});

describe('a body as HTML', () => {
  test('keeps all of it, with the stored picture', () => {
    const html = bodyToHtml(everything, (asset) => `file:///${asset}`);
    expect(html).toContain('<h2>바다의 하루</h2>');
    expect(html).toContain('<ol start="3"><li><p>셋</p>\n<p>그리고</p></li>');
    expect(html).toContain('<thead><tr><th>이름</th><th>값</th></tr></thead>');
    expect(html).toContain(`<img src="file:///${hash}" alt="배 한 척" width="10" height="20">`);
    expect(html).toContain('<figcaption>부산항 연합</figcaption>');
  });

  test('shows what a site wrote as the text it is', () => {
    const html = bodyToHtml([said(words('<img src=x onerror="a">&amp;'))], () => null);
    expect(html).toBe('<p>&lt;img src=x onerror=&quot;a&quot;&gt;&amp;amp;</p>');
  });

  test('follows no address of a medium that is not on the web', () => {
    const block: Block = {
      type: 'media',
      kind: 'embed',
      title: '영상',
      poster: null,
      seconds: null,
      address: 'javascript:a',
    };
    expect(bodyToHtml([block], () => null)).toBe('<p>영상</p>');
  });

  test('strikes out what was taken back, and tells what was put there', () => {
    const inlines: readonly Inline[] = [
      { type: 'del', children: [words('49')] },
      { type: 'ins', children: [words('52')] },
    ];
    expect(bodyToHtml([said(...inlines)], () => null)).toBe('<p><del>49</del><ins>52</ins></p>');
  });

  test('says what language a line is in', () => {
    const block: Block = { type: 'paragraph', inlines: [words('La mer')], lang: 'fr' };
    expect(bodyToHtml([block], () => null)).toBe('<p lang="fr">La mer</p>');
  });
});
