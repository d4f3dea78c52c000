import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { inlineText } from '../../../../shared/text/inline-text.js';

const LINES = [
  'The sea took the lower road on a Friday, and gave none of it back in the week that followed.',
  'A heron was seen in the waiting room, and was asked by nobody for its ticket to the other side.',
];

async function read(inside: string) {
  const html = `<!doctype html><html lang="en"><title>Storm</title><body><main><h1>Storm</h1><p>${LINES[0]}</p>${inside}<p>${LINES[1]}</p></main></body></html>`;
  return (await readPage({ html, encoding: null, url: 'https://n.test/1' })).blocks;
}

test('pictures of a row that shows one at a time stand in the text with their captions', async () => {
  const blocks = await read(
    '<div class="carousel"><div class="slide"><img src="/a.jpg"><p>Weir Lane, noon</p></div><div class="slide" hidden><img src="/b.jpg"><p>Weir Lane, dusk</p></div><div class="slide" aria-hidden="true" style="display:none"><img data-lazy="/c.jpg"><p>Weir Lane, Sunday</p></div><button>Next</button></div>',
  );
  const told = blocks.map((block) =>
    block.type === 'figure' ? [block.address, inlineText(block.caption)] : block.type,
  );
  expect(told).toEqual([
    'paragraph',
    ['https://n.test/a.jpg', 'Weir Lane, noon'],
    ['https://n.test/b.jpg', 'Weir Lane, dusk'],
    ['https://n.test/c.jpg', 'Weir Lane, Sunday'],
    'paragraph',
  ]);
});

test('rows of ways to other stories do not', async () => {
  const blocks = await read(
    '<div class="carousel"><div class="slide"><a href="/1"><img src="/a.jpg"><p>Ferry sold</p></a></div><div class="slide" hidden><a href="/2"><img src="/b.jpg"><p>Weir raised</p></a></div></div>',
  );
  expect(JSON.stringify(blocks)).not.toContain('Weir raised');
});

test('a caption of several pictures stands below that of the last', async () => {
  const blocks = await read(
    '<figure><figure><img src="/a.jpg"></figure><figure><img src="/b.jpg"><figcaption>The quay at five</figcaption></figure><figcaption>Two mornings, one boat</figcaption></figure>',
  );
  const captions = blocks.flatMap((block) => (block.type === 'figure' ? [block.caption] : []));
  expect(captions).toEqual([
    [],
    [
      { type: 'text', value: 'The quay at five' },
      { type: 'break' },
      { type: 'text', value: 'Two mornings, one boat' },
    ],
  ]);
});

test('the address of a film that stands alone in a box for it is the film', async () => {
  const film =
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=QQQQabc1234\n</div></figure>';
  expect(await read(film)).toMatchObject([
    { type: 'paragraph' },
    { type: 'media', kind: 'video', address: 'https://www.youtube.com/watch?v=QQQQabc1234' },
    { type: 'paragraph' },
  ]);
});
