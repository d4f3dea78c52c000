import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const LINES = [
  'My grandmother made this pie on the day the boats came in, and she made it with whatever the boats had not sold.',
  'What matters is the sauce, which must be thin enough to run between the pieces and thick enough to hold them.',
  'Anything white and firm will do. A third of it smoked gives the pie its colour, and the tails are cheaper.',
  'On the pier it is eaten out of the dish with a spoon, and there it is tea that goes with it, however late it is.',
  'It keeps for two days in a cold larder and is better on the second. Do not freeze it: the sauce parts when it thaws.',
  'The potatoes want butter, and more of it than one would think, since the milk takes none of it away in the oven.',
];
const CARD = `<h3>Ingredients</h3><ul><li>600 g white fish</li><li>300 g smoked haddock</li><li>50 g butter</li><li>600 ml milk</li></ul>
<h3>Instructions</h3><ol><li>Boil the potatoes until a knife goes in, and mash them with the butter.</li><li>Warm the milk with the fish in it for eight minutes.</li><li>Bake for 35 minutes at 190 degrees until it is brown.</li></ol>`;

async function read(facts: string, below = ''): Promise<string> {
  const html = `<!doctype html><html lang="en"><head><title>Harbour fish pie</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>Harbour fish pie</h1>${below}<div class="entry">${LINES.map((line) => `<p>${line}</p>`).join('')}<div class="recipe">${facts}${CARD}</div></div></article></main></body></html>`;
  return articleText((await readPage({ html, encoding: null, url: 'https://n.test/pie' })).blocks);
}

describe('How long a recipe takes, and for how many it is', () => {
  test.each([
    ['on one line', '<p class="times">Prep: 20 min | Cook: 45 min | Serves 6</p>'],
    ['in boxes', '<div class="t"><div>Prep 20 min</div><div>Cook 45 min</div><div>Serves 6</div></div>'],
    ['in a list', '<ul class="meta"><li>Prep: 20 min</li><li>Cook: 45 min</li><li>Serves: 6</li></ul>'],
    [
      'as terms',
      '<dl><dt>Prep</dt><dd>20 min</dd><dt>Cook</dt><dd>45 min</dd><dt>Serves</dt><dd>6</dd></dl>',
    ],
  ])('stays, %s', async (_, facts) => {
    const text = await read(facts);
    expect(text).toMatch(/Prep:?\s20 min[^]*Cook:?\s45 min[^]*Serves:?\s6[^]*600 g white fish/);
    expect(text).toContain('50 g butter');
  });

  test('stays below the title, too', async () => {
    const facts = '<div class="facts"><span>Prep: 20 min</span> <span>Serves 6</span></div>';
    expect(await read('', facts)).toContain('Prep: 20 min Serves 6');
  });

  test('is not how long it takes to be read', async () => {
    expect(
      await read('', '<div class="facts"><span>12 November 2026</span> · <span>6 min read</span></div>'),
    ).not.toContain('6 min read');
  });
});

test.each([
  [
    'Notes',
    '<tr><td>Energy</td><td>612 kcal</td></tr><tr><td>Fibre</td><td>6g</td></tr>',
    'Energy\t612 kcal\nFibre\t6g',
  ],
  [
    '영양 성분',
    '<tr><td>열량</td><td>212kcal</td></tr><tr><td>식이섬유</td><td>6g</td></tr>',
    '열량\t212kcal\n식이섬유\t6g',
  ],
])('What a dish holds stays below its recipe, under %s', async (heading, rows, told) => {
  const html = `<!doctype html><html><title>Soup</title><body><main class="recipe"><h1>Soup</h1><p>It is the soup of everybody here who has a pan and no money, and of some who have.</p>${CARD}<h4>${heading}</h4><table class="nutri">${rows}</table><div class="rating">4.2 from 31 votes</div></main></body></html>`;
  const text = articleText((await readPage({ html, encoding: null, url: 'https://n.test/pie' })).blocks);
  expect(text).toContain(`${heading}\n${told}`);
  expect(text).not.toContain('votes');
});
