import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const LINES = [
  'I have spent five weeks with a kettle that cannot be heard, and I have slept better than at any time since school.',
  'The lid closes with a click, which sounds like nothing until you have lived beside one that rattles all night long.',
  'Would I buy it? I did, on the nineteenth day, before the one that we were lent had even gone back to its maker.',
];

async function read(card: string, where = 1, title = 'The quiet kettle') {
  const lines = LINES.map((line) => `<p>${line}</p>`).toSpliced(where, 0, card);
  const html = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${lines.join('')}</article></body></html>`;
  const { blocks } = await readPage({ html, encoding: null, url: 'https://n.test/kettle' });
  return { text: articleText(blocks), blocks };
}

test('the score that a review gives stays with what is good and bad, without where to buy it', async () => {
  const { text } = await read(
    '<div class="scorecard"><h3>The kettle</h3><div class="score"><span>8</span>/10</div><div><h4>The Good</h4><ul><li>No sound at all</li></ul></div><div><h4>The Bad</h4><ul><li>A long cord</li></ul></div><a href="/buy">£40 at the shop</a></div>',
  );
  expect(text.split('\n').slice(1, -2)).toEqual([
    'The kettle',
    '8/10',
    'The Good',
    'No sound at all',
    'The Bad',
    'A long cord',
  ]);
});

test('who made a film stays with it', async () => {
  const { text } = await read(
    '<div class="review-box"><dl><dt>감독</dt><dd>홍유라</dd><dt>상영시간</dt><dd>104분</dd></dl><p class="rating">평점 <b>8.5</b>/10</p></div>',
  );
  expect(text.split('\n').slice(1, -2)).toEqual(['감독', '홍유라', '상영시간', '104분', '평점 8.5/10']);
});

test.each([
  [
    'reader votes',
    '<div class="reviews ratings"><ul><li>Very quiet</li><li>4.6 of 128 votes</li></ul><button>Vote</button></div>',
  ],
  [
    'a chart of figures',
    '<div class="review_rating"><ul><li><span>Warmth</span> <strong>9.3</strong></li><li><span>Lid</span> <strong>8.0</strong></li></ul></div>',
  ],
  [
    'ways to other reviews',
    '<div class="reviews"><ul><li><a href="/r/1">The loud kettle</a></li></ul></div>',
  ],
])('%s do not', async (_, card) => {
  expect((await read(card)).text).toBe(LINES.join('\n'));
});

test('a table of facts above a text stays above it', async () => {
  const table =
    '<table class="infobox"><tr><td colspan="2"><img src="/mill.jpg"></td></tr><tr><th>Built</th><td>1612</td></tr><tr><th>Owner</th><td>The parish</td></tr></table>';
  const { blocks } = await read(table, 0);
  expect(blocks.map(({ type }) => type)).toEqual(['figure', 'table', 'paragraph', 'paragraph', 'paragraph']);
});

test('one fact below a picture is a table too', async () => {
  const table =
    '<table class="infobox"><tr><td colspan="2"><img src="/mill.jpg"></td></tr><tr><th>Owner</th><td>The parish</td></tr></table>';
  const { blocks } = await read(table, 0);
  expect(blocks.slice(0, 2).map(({ type }) => type)).toEqual(['figure', 'table']);
});
