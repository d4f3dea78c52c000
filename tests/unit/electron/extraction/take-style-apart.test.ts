import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../../../electron/extraction/font-faces.js';
import { Pieces } from '../../../../electron/extraction/pieces.js';
import { takeStyleApart } from '../../../../electron/extraction/take-style-apart.js';

const MARK = 'a'.repeat(24);

/** A sheet taken apart, its tokens shortened to their numbers. */
function apart(
  css: string,
  {
    text = 'Latin',
    context = 'stylesheet',
  }: { text?: string; context?: 'stylesheet' | 'declarationList' } = {},
) {
  const pieces = new Pieces(MARK, 'https://news.test/css/main.css');
  const taken = takeStyleApart(css, { pieces, letters: lettersOf(text), context });
  return {
    css: taken.replaceAll(new RegExp(`piece-${MARK}-(\\d+)-`, 'g'), '#$1#'),
    files: pieces.all.map(({ kind, address }) => `${kind} ${address}`),
  };
}

describe('a style sheet', () => {
  test.each([
    ['body.is-loading article{opacity:0;color:red}', 'body.is-loading article{color:red}'],
    ['html.no-js .story-body{visibility:hidden!important}', 'html.no-js .story-body{}'],
    ['.no-js main,.spinner{display:none}', '.spinner{display:none}'],
    ['@media screen{:root.preload body{opacity:0.0}}', '@media screen{:root.preload body{}}'],
    ['body.is-loading article{opacity:.5}', 'body.is-loading article{opacity:.5}'],
    ['.is-loading .label{visibility:hidden}', '.is-loading .label{visibility:hidden}'],
    ['.no-js .gallery-arrows{display:none}', '.no-js .gallery-arrows{display:none}'],
    ['body:not(.is-loading) .spinner{display:none}', 'body:not(.is-loading) .spinner{display:none}'],
  ])('hides no text until a script comes that never does: %s becomes %s', (css, expected) => {
    expect(apart(css).css).toBe(expected);
  });

  test('loses its addresses to tokens, each address once', () => {
    expect(apart('.a{background:url(../x.png),url( "y z.png" )}.b{background:url(../x.png)}')).toEqual({
      css: '.a{background:url(#0#),url(#1#)}.b{background:url(#0#)}',
      files: ['picture https://news.test/x.png', 'picture https://news.test/css/y%20z.png'],
    });
  });

  test.each([
    ['.a{filter:url(#blur)}', '.a{filter:url(#blur)}'],
    ['.a{mask:url(data:image/png;base64,AAAA)}', '.a{mask:url(data:image/png;base64,AAAA)}'],
    ['.a{background:url("javascript:alert(1)")}', '.a{background:url(data:,)}'],
    ['.a{background:url(javascript:alert(1))}', '.a{background:}'],
    ['.a{background:url(file:///etc/passwd)}', '.a{background:url(data:,)}'],
    ['.a{background:url(data:text/html,x)}', '.a{background:url(data:,)}'],
    [
      '.a{color:red}@media (width>=40em){.a{&:hover{color:blue}}}',
      '.a{color:red}@media (width>=40em){.a{&:hover{color:blue}}}',
    ],
    ['@charset "x";@namespace svg "http://s";a{color:red}', '@namespace svg"http://s";a{color:red}'],
    ['.a::before{content:"</style><script>"}', '.a::before{content:"\\3c /style><script>"}'],
  ])('%s becomes %s', (css, expected) => {
    expect(apart(css)).toEqual({ css: expected, files: [] });
  });

  test.each([
    ['\\75\\72\\6c(x.png)'],
    ['\\000075 rl(x.png)'],
    ['\\URL(x.png)'],
    ['URL( x.png )'],
    ['image-set("x.png" 1x)'],
    ['\\69mage-set("x.png" 1x)'],
  ])('knows an address however it is spelled: %s', (value) => {
    expect(apart(`.a{background:${value}}`).files).toEqual(['picture https://news.test/css/x.png']);
  });

  test('keeps what is written with escapes otherwise', () => {
    expect(apart('.\\31 0,.md\\:a{content:"\\\\75\\201C"}').css).toBe('.\\31 0,.md\\:a{content:"\\\\75“"}');
  });

  test('imports others where they stand, on their conditions', () => {
    expect(
      apart(
        '@import url(a.css) layer(base) supports(display: grid) screen;@import "b.css" layer;@import "c.css";',
      ),
    ).toEqual({
      css: '@layer base{@supports (display:grid){@media screen{#0#}}}@layer{#1#}#2#',
      files: ['a', 'b', 'c'].map((name) => `style https://news.test/css/${name}.css`),
    });
  });

  test('wants one file of a font, and none of a face without a letter of the page', () => {
    const faces = `@font-face{font-family:A;src:url(a.eot);src:local("A"),url(a.woff2)format("woff2"),url(a.ttf)}
      @font-face{font-family:A;src:url(ko.woff2);unicode-range:U+AC00-D7A3,U+11??}`;
    expect(apart(faces).files).toEqual(['font https://news.test/css/a.woff2']);
    expect(apart(faces, { text: '가' }).files).toHaveLength(2);
    expect(apart(faces).css).toMatch(/src:local\("A"\),url\(#0#\)\s?format\("woff2"\)/);
  });

  test('knows where else a font is to be had, and asks for none of what leads nowhere', () => {
    const pieces = new Pieces(MARK, 'https://news.test/css/main.css');
    const taken = (css: string) => takeStyleApart(css, { pieces, letters: lettersOf('Latin') });
    taken('@font-face{font-family:A;src:url(file:///a.woff2),url(a.ttf),url(a.woff)format("woff")}');
    expect(pieces.all).toMatchObject([
      { address: 'https://news.test/css/a.woff', others: ['https://news.test/css/a.ttf'] },
    ]);
    expect(taken('@font-face{font-family:B;src:url(blob:x),local("B")}')).toBe(
      '@font-face{font-family:B;src:local("B")}',
    );
  });

  test('takes the first of several sizes', () => {
    expect(apart('.a{background:image-set("a.png" 1x,"b.png" 2x)}')).toEqual({
      css: '.a{background:image-set(url(#0#)1x)}',
      files: ['picture https://news.test/css/a.png'],
    });
  });

  test('in an attribute is a list of declarations', () => {
    expect(apart('color:red;background:url(x.png)', { context: 'declarationList' }).css).toBe(
      'color:red;background:url(#0#)',
    );
  });

  test('that nobody can read leaves no address behind', () => {
    for (const css of [
      'a{b:url(x',
      '@import',
      '}}}url(http://x.test/)',
      'a{b:c(url("http://x.test/"}',
      '@media{url(//x.test)}',
    ])
      expect(apart(css).css, css).not.toMatch(/x\.test/);
  });
});
