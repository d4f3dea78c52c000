import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../../fixtures/any-text.js';
import { runs } from '../../../fixtures/runs.js';
import { type Block, Body, type Inline } from '../../../../shared/model/block.js';
import { inlineText } from '../../../../shared/text/inline-text.js';
import { normalText } from '../../../../shared/text/white-space.js';
import { blocksOf } from './body-for-test.js';

/** Every run of inlines that owns a line of the article's text. */
function lines(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block) => {
    if ('inlines' in block) return [block.inlines];
    if ('items' in block) return block.items.flatMap(lines);
    if ('blocks' in block) return lines(block.blocks);
    const cells = 'rows' in block ? [...block.head, ...block.rows].flat().map(({ inlines }) => inlines) : [];
    return 'caption' in block ? [block.caption, ...cells] : cells;
  });
}

function expectSound(html: string): void {
  const blocks = blocksOf(html);
  expect(Body.safeParse(blocks).success).toBe(true);
  for (const inlines of lines(blocks)) {
    const text = inlineText(inlines);
    // A break is LF here and a space in the article's text; beside it stands none.
    expect(text).not.toMatch(/ \n|\n /);
    expect(normalText(text)).toBe(text.replaceAll('\n', ' '));
  }
}

const names = fc.constantFrom(
  ...'p div b i a span br img ul ol li blockquote table tr td th figure figcaption h1 h2 pre code sup iframe ruby rt dl dt dd q hr svg template noscript'.split(
    ' ',
  ),
);
const words = fc.constantFrom(
  '가나',
  ' ',
  '\n',
  '\u00a0',
  '\u200b',
  'e',
  '\u0301',
  '\u1100',
  '\u1161',
  '&amp;',
  '<',
  '&#xD800;',
  '\ud83d',
  '.',
  'x y',
  '\t',
);
const attributes = fc.constantFrom(
  '',
  ' href="/x"',
  ' href="#fn1"',
  ' id="fn1"',
  ' src="/a.jpg"',
  ' class="caption"',
  ' colspan="0"',
  ' start="-99999999"',
  ' hidden',
  " title='",
  ' =',
);
const tags = fc.oneof(
  fc.tuple(names, attributes).map(([name, attribute]) => `<${name}${attribute}>`),
  names.map((name) => `</${name}>`),
);
const soup = fc
  .array(fc.oneof({ weight: 3, arbitrary: tags }, { weight: 2, arbitrary: words }, anyText()), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

test('any soup of tags becomes a sound body in normal form', () => {
  fc.assert(fc.property(soup, expectSound), runs(1_000));
});

test('any string becomes a sound body in normal form', () => {
  fc.assert(fc.property(anyText({ maxLength: 200 }), expectSound), runs(1_000));
});
