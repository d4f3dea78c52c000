import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { pictureMime } from '../../../../electron/net/picture-kind.js';

const TEXT =
  '<p>The moon passes overhead and the water waits, and at Dover it waits eleven hours before it turns.</p>';
const AFTER =
  '<p>So the tide is always answering a moon that has already gone, as every pilot on this coast will say.</p>';

async function read(inside: string) {
  const html = `<!doctype html><html lang="en"><title>Tides</title><body><article><h1>Tides</h1>${TEXT}${inside}${AFTER}${TEXT.replace('moon', 'sun')}</article></body></html>`;
  const { blocks, inlinePictures = [] } = await readPage({ html, encoding: null, url: 'https://n.test/1' });
  const files = inlinePictures.map(({ address }) =>
    Buffer.from(address.split(',')[1] ?? '', 'base64').toString(),
  );
  return { figures: blocks.filter((block) => block.type === 'figure'), files, text: JSON.stringify(blocks) };
}

const CHART =
  '<svg viewBox="0 0 300 120" onload="x()"><style>.a{stroke:navy}</style><lineargradient id="g"></lineargradient><path class="a" d="M0 60 Q75 0 150 60" fill="url(#g)"/><script>x()</script><foreignobject><p>no</p></foreignobject><image href="https://t.test/p.png"/><a href="javascript:x()"><rect width="3" height="3" fill="url(https://t.test/q)"/></a><text x="10" y="110">Lag &amp; Dover</text></svg>';

describe('a drawing in a figure', () => {
  test('is a picture with its caption, and holds nothing but its shapes', async () => {
    const { figures, files, text } = await read(
      `<figure>${CHART}<figcaption>Fig. 1. The lag.</figcaption></figure>`,
    );
    expect(figures).toMatchObject([{ width: 300, height: 120, address: 'inline:picture-n0' }]);
    expect(text).toContain('Fig. 1. The lag.');
    expect(files).toEqual([
      '<svg xmlns="http://www.w3.org/2000/svg" style="background:#fff" height="120" width="300" viewBox="0 0 300 120"><linearGradient id="g"></linearGradient><path style="stroke:navy" class="a" d="M0 60 Q75 0 150 60" fill="url(#g)"></path><text x="10" y="110">Lag &amp; Dover</text></svg>',
    ]);
    expect(pictureMime(Buffer.from(files[0] ?? ''))).toBe('image/svg+xml');
  });

  test('written into the address of an image is one too', async () => {
    const source = encodeURIComponent(
      "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='100'><rect width='400' height='100' fill='teal'/></svg>",
    );
    const { figures, files } = await read(
      `<figure><img src="data:image/svg+xml,${source}" alt="Band"><figcaption>A teal band.</figcaption></figure>`,
    );
    expect(figures).toMatchObject([{ alt: 'Band', address: 'inline:picture-n0' }]);
    expect(files[0]).toContain("fill='teal'");
  });
});

test('a drawing in a box that is called a chart is a picture, and its heading says of what', async () => {
  const { figures } = await read(
    '<div class="chart"><h3>Eels per trap</h3><svg width="640" height="300"><rect x="10" y="50" width="40" height="250"/><text x="12" y="40">Upper weir 12</text></svg><p class="source">Source: Eel Watch</p></div>',
  );
  expect(figures).toMatchObject([{ alt: 'Eels per trap', address: 'inline:picture-n0' }]);
});

test.each([
  ['a mark', '<figure><svg width="24" height="24"><path/><path/><path/></svg></figure>'],
  ['a button', `<button>${CHART}</button>`],
  ['a decoration between two lines', '<svg width="600" height="90"><path/><path/><path/><path/></svg>'],
  [
    'the place of a picture',
    `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='400' height='100'%3E%3C/svg%3E" alt="x">`,
  ],
])('%s is no picture', async (_, inside) => {
  expect((await read(inside)).figures).toEqual([]);
});

const sprite = (attributes: string, address: string, around = '<figcaption>Fig. 2. The rain.</figcaption>') =>
  `<figure><svg ${attributes}><use href="${address}"></use></svg>${around}</figure>`;

describe('a drawing that lies among others in a file elsewhere', () => {
  test('is a picture in a figure, each by its name, with what it says of itself', async () => {
    const { figures, text } = await read(
      sprite('role="img" aria-label="Rain"', '/charts/sprite.svg#rain') +
        TEXT.replace('moon', 'star') +
        sprite('viewBox="0 0 640 320"', '/charts/sprite.svg#tides'),
    );
    expect(figures).toMatchObject([
      { address: 'https://n.test/charts/sprite.svg#rain', alt: 'Rain' },
      { address: 'https://n.test/charts/sprite.svg#tides', width: 640, height: 320 },
    ]);
    expect(text).toContain('Fig. 2. The rain.');
  });

  test('is one in the text where it is large and described', async () => {
    const { figures } = await read(
      '<svg width="640" height="320"><title>Tides by the hour</title><use xlink:href="/sprite.svg#tides"></use></svg>',
    );
    expect(figures).toMatchObject([{ address: 'https://n.test/sprite.svg#tides', alt: 'Tides by the hour' }]);
  });

  test.each([
    ['small', sprite('width="24" height="24"', '/sprite.svg#zoom')],
    ['from a file of icons', sprite('', '/assets/icons.svg#rain')],
    [
      'neither described nor in a figure',
      '<svg width="640" height="320"><use href="/sprite.svg#tides"></use></svg>',
    ],
    ['neither captioned nor of any size', sprite('', '/sprite.svg#zoom', '')],
    ['called an icon', sprite('class="icon"', '/sprite.svg#rain')],
    ['on a button', `<button>${sprite('width="640" height="320"', '/sprite.svg#rain')}</button>`],
  ])('is none when it is %s', async (_, inside) => {
    const { figures } = await read(inside);
    expect(figures.flatMap((figure) => (figure.type === 'figure' ? (figure.address ?? []) : []))).toEqual([]);
  });

  test('beside the picture of a figure is a mark on it', async () => {
    const { figures } = await read(
      `<figure><img src="/harbour.jpg" alt="Harbour"><svg><use href="/sprite.svg#zoom"></use></svg><figcaption>The harbour.</figcaption></figure>`,
    );
    expect(figures).toMatchObject([{ address: 'https://n.test/harbour.jpg' }]);
  });
});
