import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, Body, MAX_DEPTH } from '../../../shared/model/block.js';
import { articleText, footnotesIn, layOutText, type TextOwner } from '../../../shared/text/article-text.js';
import { figureInlines, inlineText } from '../../../shared/text/inline-text.js';
import { normalText, toNormalOffset, toSourceOffset } from '../../../shared/text/white-space.js';
import { body, newsText } from './bodies.js';

const paragraph = (value: string): Block => ({ type: 'paragraph', inlines: [{ type: 'text', value }] });
const figure = (address: string): Block => ({
  type: 'figure',
  asset: null,
  address,
  alt: '대체 글',
  caption: [{ type: 'text', value: '설명' }],
  credit: '사진=연합',
  width: null,
  height: null,
  failure: null,
});
const cell = (value: string) => ({ inlines: [{ type: 'text', value } as const], colspan: 1, rowspan: 1 });

/** The words an owner stands for, before they are folded. */
function sourceOf(owner: TextOwner): string {
  if (!('type' in owner)) return inlineText(owner.inlines);
  if (owner.type === 'paragraph' || owner.type === 'heading') return inlineText(owner.inlines);
  if (owner.type === 'code') return owner.text;
  if (owner.type === 'table') return inlineText(owner.caption);
  if (owner.type === 'figure') return inlineText(figureInlines(owner));
  return owner.type === 'media' ? (owner.title ?? '') : '';
}

describe("an article's text", () => {
  test('is its blocks by line, cells by tab, captions in, alternative texts out, footnotes last', () => {
    const blocks: readonly Block[] = [
      paragraph('첫  문단\n이다'),
      { type: 'footnote', key: '1', blocks: [paragraph('각주')] },
      { type: 'list', ordered: false, start: 1, items: [[paragraph('하나')], [paragraph('둘')]] },
      {
        type: 'table',
        caption: [{ type: 'text', value: '표' }],
        head: [[cell('가'), cell('나')]],
        rows: [
          [cell('1'), cell('')],
          [cell(''), cell(' ')],
        ],
      },
      figure('https://example.com/p'),
      { type: 'rule' },
      paragraph(' '),
      paragraph('끝'),
    ];
    expect(articleText(blocks)).toBe('첫 문단 이다\n하나\n둘\n표\n가\t나\n1\t\n설명 사진=연합\n끝\n각주');
  });

  test('has each part exactly where `starts` says', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const { text, starts } = layOutText(blocks);
        for (const [owner, start] of starts) {
          const words = normalText(sourceOf(owner));
          expect(text.slice(start, start + words.length)).toBe(words);
          expect(start === 0 || /[\n\t]/.test(text[start - 1] ?? '')).toBe(true);
        }
      }),
    );
  });

  test('is NFC, without a space at the ends of a line or two together', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const text = articleText(blocks);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/ {2}|^ | $|\n |[^\S\n\t ]|\n\n/);
        expect(text).not.toContain('대체 글');
      }),
    );
  });

  test('is the same for a body that was stored and read again', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const again = Body.parse(JSON.parse(JSON.stringify(blocks)));
        expect(again).toEqual(blocks);
        expect(articleText(again)).toBe(articleText(blocks));
      }),
    );
  });

  test('ends with the footnotes in their order, also those inside quotes and lists', () => {
    const footnote = (key: string, value: string): Block => ({
      type: 'footnote',
      key,
      blocks: [paragraph(value)],
    });
    const blocks: readonly Block[] = [
      { type: 'quote', blocks: [footnote('1', '하나')] },
      { type: 'list', ordered: true, start: 1, items: [[footnote('2', '둘')]] },
      paragraph('본문'),
    ];
    expect(footnotesIn(blocks).map(({ key }) => key)).toEqual(['1', '2']);
    expect(articleText(blocks)).toBe('본문\n하나\n둘');
  });
});

describe('offsets between source and normal text', () => {
  const placed = newsText.chain((text) =>
    fc.tuple(fc.constant(text), fc.nat({ max: normalText(text).length })),
  );

  test('go there and back to the same place of the normal text', () => {
    fc.assert(
      fc.property(placed, ([source, offset]) => {
        const there = toSourceOffset(source, offset);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(source.length);
        // Inside a composed syllable there is no such place in the source: the nearest behind it stands for it.
        expect(toNormalOffset(source, there)).toBeGreaterThanOrEqual(offset);
      }),
    );
  });

  test('never run backwards', () => {
    fc.assert(
      fc.property(newsText, (source) => {
        const offsets = Array.from({ length: source.length + 1 }, (_, index) =>
          toNormalOffset(source, index),
        );
        expect(offsets[0]).toBe(0);
        expect(offsets.at(-1)).toBe(normalText(source).length);
        expect(offsets.toSorted((one, other) => one - other)).toEqual(offsets);
      }),
    );
  });

  test.each([
    ['  가나', 1, 3],
    ['가  나', 2, 2],
    ['가\u200b나', 2, 2],
    ['가나', 1, 1],
  ])('of %j: %i in the normal text is %i in the source', (source, normal, expected) => {
    expect(toSourceOffset(source, normal)).toBe(expected);
  });
});

describe('the block model', () => {
  test('refuses what is nested too deep, however deep', () => {
    const deep = (depth: number): Block =>
      Array.from({ length: depth }).reduce<Block>((inner) => ({ type: 'quote', blocks: [inner] }), {
        type: 'rule',
      });
    expect(Body.safeParse([deep(MAX_DEPTH - 1)]).success).toBe(true);
    expect(Body.safeParse([deep(MAX_DEPTH)]).success).toBe(false);
  });

  test.each([
    ['HTML', { type: 'html', html: '<b>' }],
    ['a style', { type: 'paragraph', inlines: [], style: 'color:red' }],
    [
      'a script for a link',
      { type: 'paragraph', inlines: [{ type: 'link', href: 'javascript:x', children: [] }] },
    ],
    ['endless text', { type: 'paragraph', inlines: [{ type: 'text', value: 'x'.repeat(200_001) }] }],
    ['a second title', { type: 'heading', level: 1, inlines: [] }],
    ['a path for a picture', { ...figure('https://example.com/p'), asset: '../../etc/passwd' }],
    ['a cell without width', { type: 'table', caption: [], head: [], rows: [[{ ...cell(''), colspan: 0 }]] }],
  ])('refuses %s', (_, block) => expect(Body.safeParse([block]).success).toBe(false));
});
