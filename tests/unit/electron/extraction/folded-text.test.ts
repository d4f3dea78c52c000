import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const OPEN = [
  'At the Lakeside branch, beside the large-print mysteries, hang forty pairs of snowshoes with bar codes.',
  'Nothing has been stolen, and one pair came back with a thank-you note and a tick in a matchbox.',
];
const FOLDED = [
  'The director borrowed the idea from a town in Quebec where the library also lends accordions to anyone.',
  'In January the waiting list reached ninety names, and two friendships ended over the last red pair.',
];
const lines = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

async function read(hidden: string): Promise<readonly string[]> {
  const html = `<!doctype html><html lang="en"><title>Snowshoes</title><body><article><h1>Snowshoes</h1><p>${OPEN[0]}</p>${hidden}<p>${OPEN[1]}</p></article></body></html>`;
  return articleText((await readPage({ html, encoding: null, url: 'https://n.test/1' })).blocks).split('\n');
}

test.each([
  ['hidden', '<div class="more" hidden>', '</div><button>Read more</button>'],
  ['not displayed', '<div style="color:red;display:none">', '</div><div><button>더보기</button></div>'],
])('what is %s until “read more” is pressed is part of the text', async (_, before, after) => {
  expect(await read(before + lines(FOLDED) + after)).toEqual([OPEN[0], ...FOLDED, OPEN[1]]);
});

test.each([
  [
    'it is a dialog',
    `<div role="dialog" class="modal" hidden>${lines(FOLDED)}</div><button>Read more</button>`,
  ],
  [
    'it holds comments',
    `<section class="comments" hidden>${lines(FOLDED)}</section><button>Show more</button>`,
  ],
  ['it says nothing', `<div hidden><p>Ad</p></div><button>Read more</button>`],
])('what is hidden stays so where %s', async (_, hidden) => {
  expect(
    (await read(hidden)).filter((line) => !OPEN.includes(line) && !/^(?:Read|Show) more$/.test(line)),
  ).toEqual([]);
});

test('a fold whose text is kept keeps its name, however long the article is', async () => {
  const long = Array.from(
    { length: 30 },
    (_, at) => `<p>${at}. ${FOLDED.join(' ')} ${OPEN.join(' ')}</p>`,
  ).join('');
  const html = `<!doctype html><html lang="en"><title>Snowshoes</title><body><article><h1>Snowshoes</h1>${long}<details><summary>Full log</summary>${lines(OPEN.map((text) => `${text} It was so.`))}</details>${long.replaceAll('<p>', '<p>Later ')}</article></body></html>`;
  const text = articleText((await readPage({ html, encoding: null, url: 'https://n.test/1' })).blocks);
  expect(text).toContain('Full log\nAt the Lakeside branch');
});
