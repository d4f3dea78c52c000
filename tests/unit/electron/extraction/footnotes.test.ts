import { describe, expect, test } from 'vitest';
import { withoutNotesHeading } from '../../../../electron/extraction/footnotes.js';
import { readPage } from '../../../../electron/extraction/page.js';
import type { Block, Inline } from '../../../../shared/model/block.js';
import { BASE, blocksOf, paragraph, text } from './body-for-test.js';

describe('footnotes', () => {
  const ref: Inline = { type: 'footnote-ref', key: 'fn1' };
  const note = (...blocks: readonly Block[]): Block => ({ type: 'footnote', key: 'fn1', blocks });

  test.each([
    ['with an arrow', '<a href="#fn1" id="ref1">[1]</a>', '출처다. <a href="#ref1">↩︎</a>'],
    ['in brackets', '<a href="#fn1" id="r">1</a>', '출처다.&nbsp;<a href="#fnref:1">[↩]</a>'],
    ['to several places', '<a href="#fn1" id="r">1</a>', '출처다. <a href="#r">↩<sup>2</sup></a>'],
    ['and their number', '<a href="#fn1" id="r">1</a>', '<sup>1</sup> 출처다. <a href="#r">↩</a>'],
    ['and their number in brackets', '<a href="#fn1" id="r">[1]</a>', '[1] 출처다. <a href="#r">↩</a>'],
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

  test('named like nothing in particular are known by the way back to their mark, in one pair or many', () =>
    expect(
      blocksOf(
        '<p>친구가 청했다.<sup id="b1"><a href="#n1">1</a></sup> 결정이었다.<sup><a href="#n2" id="b2">2</a></sup></p>' +
          '<section><h2>Notes</h2><ol><li id="n1">편지. <a href="#b1">Back</a></li><li id="n2">같은 책. <a href="#b2">Back</a></li></ol></section>',
      ),
    ).toEqual([
      paragraph('친구가 청했다.', { type: 'footnote-ref', key: 'n1' }, ' 결정이었다.', {
        type: 'footnote-ref',
        key: 'n2',
      }),
      { type: 'heading', level: 2, inlines: [text('Notes')] },
      { type: 'footnote', key: 'n1', blocks: [paragraph('편지.')] },
      { type: 'footnote', key: 'n2', blocks: [paragraph('같은 책.')] },
    ]));

  test('lose the heading over them alone, and no other', () => {
    const heading: Block = { type: 'heading', level: 2, inlines: [text('Notes')] };
    const notes = [note(paragraph('편지.')), note(paragraph('같은 책.'))];
    expect(withoutNotesHeading([paragraph('말'), heading, ...notes])).toEqual([paragraph('말'), ...notes]);
    for (const blocks of [
      [paragraph('말'), heading, ...notes, paragraph('끝')],
      [heading, paragraph('말'), ...notes],
    ])
      expect(withoutNotesHeading(blocks)).toBe(blocks);
  });

  test('are no numbered places that lead nowhere back, or that stand before the number', () =>
    expect(
      blocksOf(
        '<p><a href="#s1" id="t1">1</a></p><div id="s1">첫 장. <a href="#top">Back</a></div>' +
          '<div id="s2">둘째 장. <a href="#t2">Down</a></div><p><a href="#s2" id="t2">2</a></p>',
      ).map(({ type }) => type),
    ).not.toContain('footnote'));

  test('keep links to other places of the page', () =>
    expect(
      blocksOf(
        '<p>말<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1"><a href="#table">표</a>를 보라.</li></ol>',
      ),
    ).toEqual([paragraph('말', ref), note(paragraph('표를 보라.'))]));

  test('whose number is what the mark leads to are kept with their number’s words, in the order of the page', async () => {
    const line =
      'She pays for men to pound posts into the beds of creeks, and the water stays where it falls for a week. ';
    const mark = (at: number): string => `<a id="mark-${at}" href="#footnote-${at}">${at}</a>`;
    const source = (at: number, words: string): string =>
      `<div class="footnote"><a id="footnote-${at}" href="#mark-${at}">${at}</a><div class="footnote-content"><p>${words}</p></div></div>`;
    const html = `<html lang="en"><title>Slow water</title><article><h1>Slow water</h1><div><p>${line}${mark(1)}</p><p>In the summer of the fires one valley did not burn, and it was the one that she had never got round to.${mark(2)}</p>${source(1, 'At nine dollars a post.')}${source(2, 'But there.')}</div></article></html>`;
    const { blocks } = await readPage({ html, encoding: null, url: BASE });
    expect(blocks.slice(2)).toEqual([
      { type: 'footnote', key: 'footnote-1', blocks: [paragraph('At nine dollars a post.')] },
      { type: 'footnote', key: 'footnote-2', blocks: [paragraph('But there.')] },
    ]);
  });

  test('lose the caret of a wiki that leads nowhere', () =>
    expect(blocksOf('<p>말<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1">^ 1977년.</li></ol>')).toEqual([
      paragraph('말', ref),
      note(paragraph('1977년.')),
    ]));
});
