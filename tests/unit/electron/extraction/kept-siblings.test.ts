import { describe, expect, test } from 'vitest';
import { withSiblings } from '../../../../electron/extraction/kept-siblings.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { readWholePage } from '../../../../electron/extraction/passages.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { BASE } from './body-for-test.js';

/** What is kept of a page of which, at first, the given lines are; of all others the odds are the same. */
function linesKept(html: string, lines: readonly string[], odds = -1): readonly string[] {
  const { body } = parseWithLinkedom(shapeHtml(html));
  const { passages } = readWholePage(body, { base: BASE, title: '' });
  const kept = passages.filter(({ text }) => lines.includes(text));
  const all = withSiblings(passages, new Set(kept), new Map(passages.map((passage) => [passage, odds])));
  return passages.filter((passage) => all.has(passage)).map(({ text }) => text);
}

const items = '<ul><li>Leeks</li><li>Salt<ol><li>coarse</li></ol></li></ul>';

const table =
  '<table><caption>Table 1. Salt</caption><tr><td>Salt</td><td>2 g</td></tr><tr><td>Oil</td><td>3 g</td></tr></table>';

describe('below what is kept, in the same box', () => {
  test.each([
    ['a list is kept', items, ['Leeks', 'Salt', 'coarse']],
    ['a listing is kept', '<pre>let salt = 1;</pre>', ['let salt = 1;']],
    [
      'a table is kept',
      '<table><tr><th>Of</th><th>So much</th></tr><tr><td>Salt</td><td>2 g</td></tr></table>',
      ['Of\tSo much\nSalt\t2 g'],
    ],
    ['one below the other is kept', `${items}<pre>salt</pre>`, ['Leeks', 'Salt', 'coarse', 'salt']],
    ['one below a heading is kept', `<h3>You need</h3><pre>salt</pre>`, ['salt']],
    ['a line of text is not', '<p>Read on</p>', []],
    ['nor what stands below such a line', '<p>Read on</p><pre>salt</pre>', []],
    ['nor what leads elsewhere', '<ul><li><a href="/salt">Salt</a></li></ul>', []],
    ['nor what stands in another box', `<div>${items}</div>`, []],
    [
      'a table in a box for itself is kept',
      `<div class="wide"><div>${table}</div></div>`,
      ['Table 1. Salt\nSalt\t2 g\nOil\t3 g'],
    ],
    [
      'so is a listing, below a picture too',
      '<figure><img src="/pot.png"></figure><div><pre>salt</pre></div>',
      ['salt'],
    ],
    [
      'and a table below another',
      `<div>${table}</div><div><pre>salt</pre></div>`,
      ['Table 1. Salt\nSalt\t2 g\nOil\t3 g', 'salt'],
    ],
    [
      'and one below a heading',
      `<h3>You need</h3><div>${table}</div>`,
      ['Table 1. Salt\nSalt\t2 g\nOil\t3 g'],
    ],
    ['none there without a caption', `<div>${table.replace(/<caption.*caption>/, '')}</div>`, []],
    ['none in a box of furniture', `<div class="ad-slot">${table}</div>`, []],
    ['none in a box with other things', `<div>${table}<p>All prices</p></div>`, []],
    ['none below a line that is not kept', `<p>Read on</p><div>${table}</div>`, []],
  ])('%s', (_, html, lines) =>
    expect(linesKept(`<div><p>The soup.</p>${html}</div>`, ['The soup.'])).toEqual(['The soup.', ...lines]),
  );

  test('nothing is kept that is surely no part of the article', () =>
    expect(linesKept(`<p>The soup.</p>${items}`, ['The soup.'], -3)).toEqual(['The soup.']));

  test('nor a table in a box for itself', () =>
    expect(linesKept(`<div><p>The soup.</p><div>${table}</div></div>`, ['The soup.'], -3)).toEqual([
      'The soup.',
    ]));

  test('nor one in a box beside that of the text', () =>
    expect(
      linesKept(`<main><div><p>The soup.</p><p>Eat it.</p></div><div>${table}</div></main>`, [
        'The soup.',
        'Eat it.',
      ]),
    ).toEqual(['The soup.', 'Eat it.']));
});

describe('between two lines of the same box that are kept', () => {
  const between = (html: string, kept: readonly string[] = []): readonly string[] =>
    linesKept(
      `<div><p>The soup.</p>${html}<p>Eat it.</p></div>`,
      ['The soup.', 'Eat it.', ...kept],
      -9,
    ).slice(1, -1);

  test.each([
    ['a list is kept whatever the odds', items, ['Leeks', 'Salt', 'coarse']],
    ['a listing in a box of its own is', '<div><button>Copy</button><pre>salt</pre></div>', ['salt']],
    [
      'what is written above a picture is',
      '<p>Plan of the pot:</p><figure><img src="/pot.png"></figure>',
      ['Plan of the pot:'],
    ],
    ['and below', '<p><img src="/pot.png"></p><p>The pot, at noon.</p>', ['The pot, at noon.']],
    ['a formula on its own line is', '<div><math alttext="s = 2 g"><mi>s</mi></math></div>', ['s = 2 g']],
    ['a line beside no picture is not', '<p>Plan of the pot:</p>', []],
    ['one that leads elsewhere is not', '<ul><li><a href="/salt">Salt</a></li></ul>', []],
    ['one that is called furniture is not', '<div class="share-tools"><ul><li>Post it</li></ul></div>', []],
    ['one below a line that is dropped is not', `<p>Read on</p>${items}`, []],
  ])('%s', (_, html, lines) => expect(between(html)).toEqual(lines));

  test('a list below a quote is kept, whose source is no line of its own', () => {
    const quote = '<blockquote><p>It was late.</p><cite>The log</cite></blockquote>';
    expect(between(`${quote}${items}`, ['It was late.'])).toEqual([
      'It was late.',
      'Leeks',
      'Salt',
      'coarse',
    ]);
  });

  test('a list of which one item is kept is kept whole', () =>
    expect(between(items, ['Leeks'])).toEqual(['Leeks', 'Salt', 'coarse']));
});
