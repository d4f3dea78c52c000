import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../../shared/model/block.js';
import { BASE, blocksOf, paragraph } from './body-for-test.js';

describe('footnotes', () => {
  const ref: Inline = { type: 'footnote-ref', key: 'fn1' };
  const note = (...blocks: readonly Block[]): Block => ({ type: 'footnote', key: 'fn1', blocks });

  test.each([
    ['with an arrow', '<a href="#fn1" id="ref1">[1]</a>', '출처다. <a href="#ref1">↩︎</a>'],
    ['in brackets', '<a href="#fn1" id="r">1</a>', '출처다.&nbsp;<a href="#fnref:1">[↩]</a>'],
    ['to several places', '<a href="#fn1" id="r">1</a>', '출처다. <a href="#r">↩<sup>2</sup></a>'],
    ['in words', '<a href="#fn1" id="r">1</a>', '출처다. <a href="#r">Back to text</a>'],
    ['under their full address', `<a href="${BASE}#fn1">1</a>`, `출처다. <a href="${BASE}#fnref1">↩</a>`],
    [
      'before the note',
      '<a href="#fn1">1</a>',
      '<span class="mw-cite-backlink">^ <a href="#x"><sup>a</sup></a></span> 출처다.',
    ],
  ])('leave the text, keep their places and lose their way back %s', (_, mark, source) =>
    expect(blocksOf(`<p>말<sup>${mark}</sup>이다.</p><ol><li id="fn1">${source}</li></ol>`)).toEqual([
      paragraph('말', ref, '이다.'),
      note(paragraph('출처다.')),
    ]),
  );

  test('keep links to other places of the page', () =>
    expect(
      blocksOf(
        '<p>말<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1"><a href="#table">표</a>를 보라.</li></ol>',
      ),
    ).toEqual([paragraph('말', ref), note(paragraph('표를 보라.'))]));
});
