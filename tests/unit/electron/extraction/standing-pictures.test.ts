import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/model/block.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { readWholePage } from '../../../../electron/extraction/passages.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { withStandingPictures } from '../../../../electron/extraction/standing-pictures.js';
import { BASE, figure, paragraph } from './body-for-test.js';

const FIRST = 'The harbour was quiet when the first of the boats came back.';
const SECOND = 'By noon, all that was left of the morning was the smell of it.';
const body = [paragraph(FIRST), paragraph(SECOND)];

/** The body with the pictures of `page`, which is what the site sent. */
function readBack(page: string, blocks = body): readonly Block[] {
  const { body: root } = parseWithLinkedom(shapeHtml(page));
  const shown = readWholePage(root, { base: BASE, title: '' });
  return withStandingPictures(blocks, { body: root, page: shown.blocks, base: BASE });
}

/** What stands in a body, each picture by the name of its file. */
const read = (page: string, blocks = body): readonly string[] =>
  readBack(page, blocks).map((block) =>
    block.type === 'figure' ? (block.address ?? '').slice(BASE.length - 1) : block.type,
  );

const image = (name: string, rest = ''): string => `<img src="https://paper.example/news/${name}" ${rest}>`;
const first = `<p>${FIRST}</p>`;
const second = `<p>${SECOND}</p>`;

test.each([
  [
    'between two blocks',
    `${first}<div>${image('a.jpg')}</div>${second}`,
    ['paragraph', 'a.jpg', 'paragraph'],
  ],
  [
    'closely above the first',
    `<h1>T</h1>${image('a.jpg')}<p>By A</p>${first}${second}`,
    ['a.jpg', 'paragraph', 'paragraph'],
  ],
  [
    'in a link to a larger size of it',
    `${first}<a href="/news/large.jpg">${image('a.jpg')}</a>${second}`,
    ['paragraph', 'a.jpg', 'paragraph'],
  ],
])('A picture comes back that stands %s', (_, page, expected) => expect(read(page)).toEqual(expected));

test('A picture comes back with its caption and its credit', () => {
  const lines = '<figcaption>Boats. <span class="credit">Kim / Harbour</span></figcaption>';
  expect(readBack(`${first}<figure>${image('a.jpg')}${lines}</figure>${second}`)[1]).toMatchObject({
    caption: [{ type: 'text', value: 'Boats.' }],
    credit: 'Kim / Harbour',
  });
});

test.each([
  ['in a link to another page', `${first}<a href="/news/2">${image('a.jpg')}</a>${second}`],
  [
    'in a box of other articles',
    `${first}<div class="related-stories related">${image('a.jpg')}</div>${second}`,
  ],
  ['beside the article', `${first}<aside>${image('a.jpg')}</aside>${second}`],
  ['far above it', `${image('a.jpg')}<p>${'word '.repeat(80)}</p>${first}${second}`],
  ['between blocks that are far apart', `${first}${image('a.jpg')}<p>${'word '.repeat(80)}</p>${second}`],
  ['below the last', `${first}${second}${image('a.jpg')}`],
  ['as a thumbnail', `${first}${image('a.jpg', 'width="90" height="400"')}${second}`],
])('A picture stays away that stands %s', (_, page) =>
  expect(read(page)).toEqual(['paragraph', 'paragraph']),
);

test('A picture the body shows already is not shown twice, whatever its size', () => {
  const blocks = [paragraph(FIRST), figure(`${BASE.slice(0, -1)}a-640x480.jpg`), paragraph(SECOND)];
  expect(read(`${first}${image('a-1200x900.jpg')}${second}`, blocks)).toEqual([
    'paragraph',
    'a-640x480.jpg',
    'paragraph',
  ]);
});
