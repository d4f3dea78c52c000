import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../../fixtures/any-text.js';
import { runs } from '../../../fixtures/runs.js';
import { type DomElement, elementsOf } from '../../../../electron/extraction/dom.js';
import { DEEPEST } from '../../../../electron/extraction/open-elements.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { MOST_NODES, shapeHtml } from '../../../../electron/extraction/shape-html.js';

const page = (body: string, head = '', attributes = ''): string =>
  `<!DOCTYPE html><html${attributes}><head>${head}</head><body>${body}</body></html>`;

function depthOf(html: string): number {
  let level: readonly DomElement[] = [parseWithLinkedom(html).documentElement];
  let depth = 0;
  for (; level.length > 0; depth++) level = level.flatMap((element) => elementsOf(element));
  return depth;
}

test.each([
  ['a page without html, head and body', '<title>t</title><p>a', page('<p>a</p>', '<title>t</title>')],
  ['text alone', 'a < b & c', page('a &lt; b & c')],
  ['nothing', '', page('')],
  [
    'names in capitals',
    '<META NAME="author" CONTENT="x"><P CLASS=y>a',
    page('<p class="y">a</p>', '<meta name="author" content="x">'),
  ],
  [
    'what belongs in the head, found in the body',
    '<body><p>a<meta itemprop="x" content="y"><link rel=canonical href=/z>',
    page('<p>a</p>', '<meta itemprop="x" content="y"><link rel="canonical" href="/z">'),
  ],
  [
    'two bodies',
    '<body class=a><p>1</body><body class=b id=c><p>2',
    '<!DOCTYPE html><html><head></head><body class="a" id="c"><p>1</p><p>2</p></body></html>',
  ],
  [
    'unclosed paragraphs, items and cells',
    '<p>a<p>b<ul><li>c<li>d</ul><table><tr><td>e<td>f<tr><td>g</table>',
    page(
      '<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul><table><tr><td>e</td><td>f</td></tr><tr><td>g</td></tr></table>',
    ),
  ],
  [
    'an end tag in a cell that is for what is outside',
    '<div><table><tr><td>a</div>b</td></tr></table>c</div>',
    page('<div><table><tr><td>ab</td></tr></table>c</div>'),
  ],
  ['end tags without a beginning', '</div><p>a</b></p></p>', page('<p>a</p>')],
  [
    'comments, declarations and processing instructions',
    '<?php x ?>a<!-- <p> --><!x>b<!-->c<!-- never closed <p>d',
    page('abc'),
  ],
  [
    'scripts and styles, whatever is in them',
    '<script>if (a<b) "</p>"</script>a<style>p{}</style><script src=x>',
    page('a'),
  ],
  [
    'data in a script',
    '<script type="application/ld+json">{"a":"</p><b>"}</script>',
    page('', '<script type="application/ld+json">{"a":"</p><b>"}</script>'),
  ],
  ['quotes in values', `<p title='say "a"'>b`, page('<p title="say &quot;a&quot;">b</p>')],
  ['the first of two values', '<p id=a id=b>c', page('<p id="a">c</p>')],
  ['a tag that never ends', '<p>a<p title="b', page('<p>a</p>')],
  ['a self-closing element of HTML', '<div/>a</div>b', page('<div>a</div>b')],
  [
    'a self-closing element of XHTML',
    '<?xml version="1.0"?><html xml:lang="ko"><div/>a</html>',
    page('<div></div>a', '', ' xml:lang="ko"'),
  ],
  ['a stray quote in a tag', '<p "x=1>a', page('<p x="1">a</p>')],
])('%s', (_, source, shaped) => expect(shapeHtml(source)).toBe(shaped));

describe('caps', () => {
  test.each([
    ['divs', '<div>'.repeat(100_000)],
    ['divs that are closed', `${'<div>'.repeat(100_000)}끝${'</div>'.repeat(100_000)}`],
    ['marks', '<b><i>'.repeat(50_000)],
    ['lists', '<ul><li>'.repeat(50_000)],
    ['drawings', '<svg>'.repeat(50_000)],
  ])('a page 100,000 deep in %s becomes at most 512 deep in its body', (_, source) => {
    // html and body are around it.
    expect(depthOf(shapeHtml(source))).toBe(DEEPEST + 2);
  });

  test('text below the deepest element is kept, and so is what follows', () => {
    const shaped = shapeHtml(`${'<div>'.repeat(2_000)}안쪽${'</div>'.repeat(2_000)}<p>바깥</p>`);
    const body = parseWithLinkedom(shaped).body;
    expect(body.textContent).toBe('안쪽바깥');
    expect(elementsOf(body).map(({ localName }) => localName)).toEqual(['div', 'p']);
  });

  test('unclosed paragraphs do not nest, however many', () => {
    expect(depthOf(shapeHtml('<p>a'.repeat(10_000)))).toBe(3);
  });

  test('elements and texts beyond 200,000 are left out', () => {
    const opened = shapeHtml('<br>'.repeat(MOST_NODES + 5_000)).match(/<br>/g)?.length;
    expect(opened).toBe(MOST_NODES);
  });

  test('50,000 attributes on one tag become a few', () => {
    const source = `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ')}>x`;
    expect(shapeHtml(source).length).toBeLessThan(2_000);
  });

  test.each([
    ['<', '<'],
    ['unclosed comments', '<!--'],
    ['unclosed scripts', '<script>'],
    ['unclosed tags', '<p a="'],
    ['end tags', '</b>'],
    ['quotes in a tag', '<p """"""""""'],
    ['entities', '&amp'],
    ['spaces in a tag', '<p            '],
  ])('a megabyte of %s is read in linear time', (_, part) => {
    const cost = (bytes: number): number => {
      const source = part.repeat(bytes / part.length);
      const start = process.cpuUsage();
      shapeHtml(source);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    };
    cost(100_000);
    expect(cost(1_000_000)).toBeLessThan(2_000);
  });
});

test('any string is shaped, and shaping again changes nothing', () => {
  const soup = fc.array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div ',
      'a="b"',
      '>',
      '<',
      '"',
      '&',
      'x',
      '<td>',
      '<table>',
      '</table>',
      '<title>',
      '</title>',
      '<br/>',
      '<b>',
      '</b>',
      '\u0000',
      '가',
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        soup.map((parts) => parts.join('')),
        anyText(),
      ),
      (source) => {
        const once = shapeHtml(source);
        expect(shapeHtml(once)).toBe(once);
      },
    ),
    runs(1_000),
  );
});
