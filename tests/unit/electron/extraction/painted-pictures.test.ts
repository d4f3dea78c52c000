import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../../../electron/articles/pictures.js';
import { readPage } from '../../../../electron/extraction/page.js';
import { inlineText } from '../../../../shared/text/inline-text.js';
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

test('The head of an article that is painted behind its headline is its cover', async () => {
  const html = `<!doctype html><html lang="en"><head><title>Boats</title></head><body><div class="cover" style="background-image:url(/img/eight.jpg)"><div><h1>Boats</h1></div></div><article>${paragraphs.join('')}</article></body></html>`;
  const { blocks } = await readPage({ html, encoding: null, url: 'https://paper.example/news/1' });
  expect(figuresIn(blocks).map(({ address }) => address)).toEqual(['https://paper.example/img/eight.jpg']);
});

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

describe('A box outside a figure that is only painted', () => {
  const read = async (box: string, css = ''): Promise<readonly object[]> => {
    const html = `<!doctype html><html lang="en"><head><title>Boats</title><style>${css}</style></head><body><article>
      <h1>Boats</h1>${paragraphs[0]}${box}${paragraphs[1]}${paragraphs[2]}</article></body></html>`;
    const { blocks } = await readPage({ html, encoding: null, url: 'https://paper.example/news/1' });
    return figuresIn(blocks).map(({ address, caption: said, alt }) => [address, said.length, alt]);
  };
  const eight = 'https://paper.example/img/eight.jpg';

  test.each([
    [
      'is called a picture and captioned',
      '<div class="inset" style="background-image:url(/img/eight.jpg)" role="img" aria-label="Boats"></div><p class="caption">Eight boats.</p>',
      '',
      [[eight, 1, 'Boats']],
    ],
    [
      'is high',
      '<div class="hero"></div>',
      '.hero{height:420px;background:url(/img/eight.jpg) center}',
      [[eight, 0, '']],
    ],
    ['is a line of colour', '<div class="bar"></div>', '.bar{height:4px;background:url(/img/eight.jpg)}', []],
    [
      'is a way to another story',
      '<a class="card" href="/x"><div class="hero"></div></a>',
      '.hero{height:420px;background:url(/img/eight.jpg)}',
      [],
    ],
  ])('and %s', async (_, box, css, pictures) => expect(await read(box, css)).toEqual(pictures));
});

describe('A caption', () => {
  test.each([
    [
      '<span>The hives face south.</span><span><span>Credit...</span>Lena Ortiz</span>',
      'The hives face south.',
      'Lena Ortiz',
    ],
    [
      '<strong>바다사자 뼈</strong><span>국립해양연구원이 건졌다.</span>',
      '바다사자 뼈 국립해양연구원이 건졌다.',
      null,
    ],
    ['A <b>b</b>oat at <i>dusk</i>', 'A boat at dusk', null],
  ])('of the parts %s is told apart from its credit', async (inside, said, credit) => {
    const html = `<!doctype html><html lang="en"><title>Boats</title><body><article><h1>Boats</h1>${paragraphs[0]}<figure><img src="/a.jpg"><figcaption>${inside}</figcaption></figure>${paragraphs[1]}${paragraphs[2]}</article></body></html>`;
    const { blocks } = await readPage({ html, encoding: null, url: 'https://paper.example/news/1' });
    const [figure] = figuresIn(blocks);
    expect([inlineText(figure?.caption ?? []), figure?.credit]).toEqual([said, credit]);
  });
});

test('A portrait in the box of who wrote a text is no picture of it', async () => {
  const html = `<!doctype html><html lang="en"><title>Boats</title><body><article><h1>Boats</h1>${paragraphs.join('')}<div class="author-bio"><img src="/me.jpg"><p>Ida writes about boats.</p></div></article></body></html>`;
  const { blocks } = await readPage({ html, encoding: null, url: 'https://paper.example/news/1' });
  expect(figuresIn(blocks)).toEqual([]);
});
