import { describe, expect, test } from 'vitest';
import { chineseReporters, isEditorLine } from '../../../../electron/extraction/chinese-byline.js';
import { withNotes } from '../../../../electron/extraction/kept-notes.js';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { paragraph, text } from './body-for-test.js';

const SAID = [
  'The lamps were lit at six, and nobody on the quay thought of the cost until the bill came in November.',
  'By noon the harbour office had received eleven letters, two of them in verse and one with a coin in it.',
  'They sell glass in the old shop now, and say that it is light, which is what everyone there used to say.',
];
const lines = SAID.map((line) => `<p>${line}</p>`);
const read = (inside: string, head = '') =>
  readPage({
    html: `<!doctype html><html lang="en"><head><title>Lamps</title>${head}</head><body><article><h1>Lamps</h1>${inside}</article></body></html>`,
    encoding: null,
    url: 'https://quay.test/1',
  });

describe('the reporters of a Chinese text', () => {
  test.each([
    ['新河网11月18日电（记者樊再轩、李云）开往卡罗岛的末班渡轮', ['樊再轩', '李云']],
    ['（本报记者 王小明）开往卡罗岛', ['王小明']],
    ['开往卡罗岛的末班渡轮下午离港，记者王小明在船上。', []],
  ])('of %s', (beginning, names) => expect(chineseReporters(beginning)).toEqual(names));

  test.each([
    ['【纠错】【责任编辑:马晓】', true],
    ['（责编：马晓、李云）', true],
    ['责任编辑马晓说，船好了就走。', false],
  ])('are not the editor in %s', (line, isEditor) => expect(isEditorLine(line)).toBe(isEditor));
});

test('a body has the notes that it points to', () => {
  const body = [paragraph('Boats', { type: 'footnote-ref', key: 'n1' })];
  const note = { type: 'footnote' as const, key: 'n1', blocks: [paragraph('Ellis, p. 44.')] };
  const other = { ...note, key: 'n2' };
  const page = [...body, { type: 'list' as const, ordered: true, start: 1, items: [[other], [note]] }];
  expect(withNotes(body, page)).toEqual([...body, note]);
  expect(withNotes([...body, note], page)).toEqual([...body, note]);
  expect(withNotes([paragraph(text('Boats'))], page)).toHaveLength(1);
});

test.each([
  [
    'a box of ways elsewhere',
    '<section><header>Más información</header><h2><a href="/x">Otro barco que se fue</a></h2></section>',
  ],
  [
    'a line that leads elsewhere',
    '<p><strong>Read more:</strong> <a href="/x">The last slate timetable</a></p>',
  ],
  [
    'a box to sign up',
    '<div data-testid="promo-box"><p>Our daily briefing has all that you need. Sign up here.</p></div>',
  ],
  ['the mark of a forge', '<p><img src="/actions/ci/badge.svg" alt="CI"></p>'],
])('%s between two lines is none of the text', async (_, box) => {
  const { blocks } = await read(`${lines[0]}${box}${lines[1]}${lines[2]}`);
  expect(articleText(blocks).split('\n')).toEqual(SAID);
});

test('a line that says “Read more” of what it is about is text', async () => {
  const said =
    'Read more slowly, the letters are about the harbour, as anyone who has lived there for long will tell you.';
  const { blocks } = await read(
    `${lines[0]}<p>${said} <a href="/x">They are here</a>.</p>${lines[1]}${lines[2]}`,
  );
  expect(articleText(blocks)).toContain('Read more slowly');
});

test('a wiki’s way to edit a part keeps no heading from its text', async () => {
  const { blocks } = await read(
    `${lines[0]}<div class="mw-heading"><h2>History</h2><span class="mw-editsection">[<a href="/e">edit</a>]</span></div>${lines[1]}${lines[2]}`,
  );
  expect(articleText(blocks).split('\n')).toEqual([SAID[0], 'History', SAID[1], SAID[2]]);
});

test('a table in a figure has the line above it as its caption', async () => {
  const { blocks } = await read(
    `${lines[0]}<figure><figcaption>Table 1: Depths.</figcaption><table><thead><tr><th>Pile</th><th>Depth</th></tr></thead><tbody><tr><td>1</td><td>14 m</td></tr></tbody></table></figure>${lines[1]}${lines[2]}`,
  );
  expect(blocks.find(({ type }) => type === 'table')).toMatchObject({ caption: [text('Table 1: Depths.')] });
});

test('who writes in a forum is known by one word', async () => {
  const { authors } = await read(`<span itemprop="author"><a>slatekeeper</a></span>${lines.join('')}`);
  expect(authors).toEqual(['slatekeeper']);
});

test('a day that an extractor gives an hour is a day', async () => {
  const { publishedAt } = await read(
    `<p><span title="2026-09-14 00:00:00 +0000 UTC">September 14, 2026</span></p>${lines.join('')}`,
  );
  expect(publishedAt).toBe('2026-09-14T12:00:00.001Z');
});

test('a Korean summary may stand above the line that says who reports, and calls for news below leave', async () => {
  const said = [
    '부두 조합 세 곳이 내년 봄부터 등대 하나를 함께 사들여 밤마다 번갈아 지키기로 했다.',
    '조합원 마흔두 명 가운데 서른아홉 명이 찬성해 안건이 통과됐다.',
    '조합은 다음 달 5일 부두 창고에서 불을 처음 켠다.',
  ];
  const html = `<html lang="ko"><title>부두 등대</title><body><article><h1>부두 등대</h1><p>조합 세 곳이 함께 산다</p><p>[한빛=뉴시소]장봉순 기자 = ${said[0]}</p><div>광고</div><p>${said[1]}</p><p>${said[2]}</p><p>저희는 24시간 여러분의 제보를 기다립니다.</p><ul><li>#부두</li><li>#등대</li></ul></article></body></html>`;
  const { blocks, authors } = await readPage({ html, encoding: null, url: 'https://quay.test/1' });
  expect(authors).toEqual(['장봉순']);
  expect(articleText(blocks).split('\n')).toEqual(['조합 세 곳이 함께 산다', ...said]);
});
