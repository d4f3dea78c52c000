import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../../../electron/articles/pictures.js';
import { readPage } from '../../../../electron/extraction/page.js';
import { text } from './body-for-test.js';

const paragraphs = [
  'The harbour was quiet when the first of the boats came back, and nobody on the quay said a word about it.',
  'By noon, all that was left of the morning was the smell of it, and the men had gone home to sleep until five.',
  'In the evening the lamps were lit again, as they had been every evening since the war, and the boats went out.',
].map((line) => `<p>${line}</p>`);

/** The pictures of an article with a figure in its middle, and what its page says of styles. */
async function picturesOf(inside: string, css = ''): Promise<readonly object[]> {
  const html = `<!doctype html><html lang="en"><head><title>Boats</title><style>${css}</style></head><body><article>
    <h1>Boats</h1>${paragraphs[0]}${paragraphs[1]}<figure class="plate">${inside}</figure>${paragraphs[2]}</article></body></html>`;
  const { blocks } = await readPage({ html, encoding: null, url: 'https://paper.example/news/1' });
  return figuresIn(blocks).map(({ address, caption, width, alt }) => ({ address, caption, width, alt }));
}

const caption = '<figcaption>Eight boats.</figcaption>';
const picture = {
  address: 'https://paper.example/img/eight.jpg',
  caption: [text('Eight boats.')],
  width: null,
  alt: '',
};

describe('A picture that is only painted is kept with its caption', () => {
  test.each([
    ['by a style of its own', `<div style="background-image:url(/img/eight.jpg)"></div>${caption}`, ''],
    [
      'over a shade',
      `<a href="#"><span style="background: linear-gradient(#000, #fff), url('/img/eight.jpg') center"></span></a>${caption}`,
      '',
    ],
    ['when a script comes', `<div class="bg" data-bg="url(/img/eight.jpg)"></div>${caption}`, ''],
    [
      'by a rule of the page',
      `<div class="bg"></div>${caption}`,
      '.plate > .bg{background:url(/img/eight.jpg)}',
    ],
    ['on the figure itself', caption, '@media screen{.plate{background-image:url(/img/eight.jpg)}}'],
  ])('%s', async (_, inside, css) => expect(await picturesOf(inside, css)).toEqual([picture]));

  test('with the size and the words its element has', async () => {
    const canvas =
      '<div role="img" aria-label="Boats" style="width:900px;background:url(/img/eight.jpg)"></div>';
    expect(await picturesOf(canvas + caption)).toEqual([{ ...picture, width: 900, alt: 'Boats' }]);
  });
});

test('A captioned picture of which the page does not say where it lies keeps its place', async () =>
  expect(await picturesOf(`<div class="bg"></div>${caption}`)).toEqual([{ ...picture, address: null }]));

test.each([
  ['says something', `<blockquote>A word.</blockquote>${caption}`],
  ['holds a player', `<div class="video-player"></div>${caption}`],
  ['has no caption', '<div class="bg"></div>'],
  ['has nothing but a caption', caption],
])('A figure that %s gets no picture', async (_, inside) => expect(await picturesOf(inside)).toEqual([]));

test('A figure with a picture is not given its background, nor what is painted before an element', async () => {
  const image = '<img src="/img/one.jpg" width="900">';
  expect(
    await picturesOf(`<div style="background:url(/img/eight.jpg)">${image}</div>${caption}`),
  ).toMatchObject([{ address: 'https://paper.example/img/one.jpg' }]);
  expect(await picturesOf(caption, '.plate::before{background:url(/img/eight.jpg)}')).toEqual([]);
});
