import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const LINES = [
  'From March a single fare in the county rises to £2.40, and the day ticket goes altogether after nine years.',
  'The county changes the lines as well, and five that nobody waits for any more become one that somebody may.',
];

async function read(inside: string, around = ''): Promise<readonly string[]> {
  const html = `<!doctype html><html lang="en"><title>Fares</title><body>${around}<article><h1>Fares</h1><p>${LINES[0]}</p>${inside}<p>${LINES[1]}</p></article></body></html>`;
  return articleText((await readPage({ html, encoding: null, url: 'https://n.test/1' })).blocks).split('\n');
}

const between = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !LINES.includes(line));

test.each([
  [
    'by their names',
    '<div><div role="tablist"><button role="tab" aria-controls="a">Commuters</button><button role="tab" id="t">Pupils</button></div><div id="a" role="tabpanel"><p>Four pounds more a week.</p></div><div role="tabpanel" aria-labelledby="t" hidden><p>Nothing until the summer.</p></div></div>',
  ],
  [
    'by links',
    '<div><ul role="tablist" class="nav"><li><a role="tab" href="#a">Commuters</a></li><li><a role="tab" href="#b">Pupils</a></li></ul><div id="a"><p>Four pounds more a week.</p></div><div id="b" style="display:none"><p>Nothing until the summer.</p></div></div>',
  ],
  [
    'by their order',
    '<div><div role="tablist"><button role="tab">Commuters</button><button role="tab">Pupils</button></div><div><div role="tabpanel"><p>Four pounds more a week.</p></div><div role="tabpanel" aria-hidden="true"><p>Nothing until the summer.</p></div></div></div>',
  ],
])('all panels of a group of tabs stand one below the other, told %s', async (_, html) => {
  expect(between(await read(html))).toEqual([
    'Commuters',
    'Four pounds more a week.',
    'Pupils',
    'Nothing until the summer.',
  ]);
});

test.each([
  [
    'hidden behind it',
    '<div><button aria-expanded="false">Can I get a refund?</button><div style="display:none"><p>Within 60 days.</p></div></div>',
  ],
  [
    'named',
    '<h3><button aria-expanded="false" aria-controls="q">Can I get a refund?</button></h3><p id="q" hidden>Within 60 days.</p>',
  ],
  [
    'hidden by a style sheet',
    '<div class="accordion"><h3><button aria-expanded="false">Can I get a refund?</button></h3><div><p>Within 60 days.</p></div></div>',
  ],
  [
    'a meaning',
    '<dl><dt><button aria-expanded="false" aria-controls="q">Can I get a refund?</button></dt><dd id="q" hidden>Within 60 days.</dd></dl>',
  ],
])('what a button opens stands under its words: %s', async (_, html) => {
  expect(between(await read(html))).toEqual(['Can I get a refund?', 'Within 60 days.']);
});

test.each([
  '<button aria-expanded="false">Share</button><div style="display:none"><p>Copy this address and send it to anybody.</p></div>',
  '<button aria-expanded="false" aria-controls="c">Comments (12)</button><div id="c" hidden><p>I never saw it so low in forty years.</p></div>',
  '<button aria-expanded="false" aria-haspopup="menu">Sections of the paper</button><div hidden><p>Printed twice a week since 1880.</p></div>',
  '<button aria-expanded="false">What we do with data</button><div class="cookie-consent" hidden><p>We and our partners read what you do.</p></div>',
  '<button aria-expanded="false">More from us</button><div hidden><a href="/1">Ferry is sold to a man who hates boats</a></div>',
])('menus, share boxes, comments and consent stay shut: %s', async (html) => {
  expect(between(await read(html))).toEqual([]);
});

test('what stands beside the text stays there', async () => {
  const html =
    '<div class="col"><div class="accordion"><button aria-expanded="false">About the paper</button><div class="panel" style="display:none"><p>It is printed twice a week, and has been since 1880.</p></div></div></div>';
  expect(between(await read('', html))).toEqual([]);
});
