import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import type { Block, Inline } from '../../../../shared/model/block.js';

const written = (inline: Inline): string => {
  if (inline.type === 'break') return ' / ';
  if (inline.type === 'text') return inline.value;
  return 'children' in inline ? inline.children.map(written).join('') : '';
};
const lineOf = (block: Block): string =>
  'inlines' in block ? block.inlines.map(written).join('') : block.type;

async function read(inside: string, title: string, head = ''): Promise<readonly string[]> {
  const html = `<!doctype html><html><head><title>${title}</title>${head}</head><body><header><a href="/">Courier</a></header><article><h1>${title}</h1>${inside}</article><footer><p>About us</p></footer></body></html>`;
  const { blocks } = await readPage({ html, encoding: null, url: 'https://n.test/1' });
  return blocks.map(lineOf);
}

test('every poem of a page stays with its lines, and what is said of its writer below', async () => {
  const lines = await read(
    '<div class="poem"><h2>Ferry</h2><p style="white-space:pre-line">The ferry turns\n    on its own wake,\nlike somebody who forgot the keys.\n\nWe wait.</p></div>' +
      '<div class="poem"><h2>Rope</h2><div class="line">Under, over,</div><div class="line indent">and the knot remembers</div><div class="line">what the hand has lost.</div></div>' +
      '<div class="poem"><h2>Tar</h2><div class="stanza"><div>It never dries,</div><div>it only waits.</div></div></div>' +
      '<p class="bio"><em>Wyn Tolliver lives in Saltford. Her second book came out in May.</em></p>',
    'Three poems',
  );
  expect(lines).toEqual([
    'Ferry',
    'The ferry turns / on its own wake, / like somebody who forgot the keys.',
    'We wait.',
    'Rope',
    'Under, over, / and the knot remembers / what the hand has lost.',
    'Tar',
    'It never dries, / it only waits.',
    'Wyn Tolliver lives in Saltford. Her second book came out in May.',
  ]);
});

test('a sheet in the page says that lines are shown as they are written', async () => {
  const lines = await read(
    '<div class="si"><p class="yeon">물이 나가면\n길이 나오고\n길이 나오면\n사람이 없다</p></div><p>한여울은 1979년 보성에서 났다. 시집 『뻘』을 냈다.</p>',
    '물때',
    '<style>.si .yeon{margin:0;white-space:pre-line}body{white-space:pre}</style>',
  );
  expect(lines).toEqual([
    '물이 나가면 / 길이 나오고 / 길이 나오면 / 사람이 없다',
    '한여울은 1979년 보성에서 났다. 시집 『뻘』을 냈다.',
  ]);
});

test('lines of something else are paragraphs as they were', async () => {
  const said = [
    'The dredger came up the river on Monday, a month before it was asked for, and nobody knows why.',
    'Its master says that he was told to come when he was ready, and on Monday he was ready at last.',
  ];
  const { blocks } = await readPage({
    html: `<!doctype html><html lang="en"><title>River</title><body><article><h1>River</h1><div class="text">${said.map((line) => `<div class="line">${line}</div>`).join('')}</div></article></body></html>`,
    encoding: null,
    url: 'https://n.test/1',
  });
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
});

test('a poem in a listing is a poem', async () => {
  const said = 'The mail boat sells tea at four in the morning and apologises for none of it to anybody.';
  const verse = '<pre class="wp-block-verse">Weir End, where nobody lives\nand the boat stops anyway.</pre>';
  expect(await read(`<p>${said}</p>${verse}<p>${said.replace('tea', 'soup')}</p>`, 'The mail boat')).toEqual([
    said,
    'Weir End, where nobody lives / and the boat stops anyway.',
    said.replace('tea', 'soup'),
  ]);
});
