import { expect, test } from 'vitest';
import { figuresIn } from '../../../../electron/articles/pictures.js';
import { readPage } from '../../../../electron/extraction/page.js';

const LINES = [
  'The first snow of the year fell on the pass all at once, and a hundred cars stood across the road by four.',
  'None of them had chains, and the first that turned kept all that came behind it from going anywhere for the night.',
  'At eight the plough came up from the valley with a lamp on each side and a man walking before it with a third.',
];

async function read(page: string) {
  const html = `<!doctype html><html lang="en"><head><title>Snow on the pass</title><meta property="og:site_name" content="Valley TV"></head><body>${page}</body></html>`;
  const { blocks, posters } = await readPage({ html, encoding: null, url: 'https://n.test/snow' });
  return {
    blocks,
    order: blocks.map((block) => (block.type === 'media' ? block.address : block.type)),
    titles: blocks.flatMap((block) => (block.type === 'media' ? [block.title] : [])),
    pictures: figuresIn(blocks).map(({ address }) => address),
    posters,
  };
}
const text = `<div class="text">${LINES.map((line) => `<p>${line}</p>`).join('')}</div>`;
const FILM = 'https://n.test/news.mp4';
const film = '<div class="player"><video poster="/desk.jpg"><source src="/news.mp4"></video></div>';

test('the film of the news stands above its text, with its poster', async () => {
  const { order, posters } = await read(
    `<section><h1>Snow on the pass</h1>${film}<div class="tabs"><button>Text</button></div>${text}</section>`,
  );
  expect(order).toEqual([FILM, 'paragraph', 'paragraph', 'paragraph']);
  expect(posters).toEqual([{ media: FILM, address: 'https://n.test/desk.jpg' }]);
});

test('a chart between two lines is kept, and the line under it is its title and nothing else', async () => {
  const chart =
    '<figure><iframe title="Line chart" src="https://datawrapper.dwcdn.net/A/3/"></iframe><figcaption>Source: the valley</figcaption></figure>';
  const [first = '', ...rest] = LINES.map((line) => `<p>${line}</p>`);
  const { order, titles } = await read(
    `<article><h1>Snow on the pass</h1>${first}${chart}${rest.join('')}</article>`,
  );
  expect(order).toEqual(['paragraph', 'https://datawrapper.dwcdn.net/A/3/', 'paragraph', 'paragraph']);
  expect(titles).toEqual(['Source: the valley']);
});

test('a sound below the last line of an article is kept, one of another report is not', async () => {
  const sound = '<iframe src="https://open.spotify.com/embed/episode/a"></iframe>';
  const other = '<aside><iframe src="https://open.spotify.com/embed/episode/b"></iframe></aside>';
  const { order } = await read(`<article><h1>Snow on the pass</h1>${text}${sound}</article>${other}`);
  expect(order).toEqual(['paragraph', 'paragraph', 'paragraph', 'https://open.spotify.com/embed/episode/a']);
});

test('a picture below the columns of a text, in the same sheet, is kept', async () => {
  const { pictures } = await read(
    `<div class="sheet"><h1>Snow on the pass</h1>${text}<img src="/wide.jpg" alt=""></div><div><img src="/foot.jpg"></div>`,
  );
  expect(pictures).toEqual(['https://n.test/wide.jpg']);
});

test('the mark of a site in its menu or in the head of its page is no picture of the text', async () => {
  const { pictures } = await read(
    `<header><img src="/mark.png" alt="Valley"><nav>News</nav></header><div id="gnb"><img src="/menu.png"></div><main><h1>Snow on the pass</h1><img src="/pass.jpg">${text}</main>`,
  );
  expect(pictures).toEqual(['https://n.test/pass.jpg']);
});
