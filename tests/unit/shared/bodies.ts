import * as fc from 'fast-check';
import type { Block, Inline } from '../../../shared/model/block.js';

/** Text as newsrooms write and paste it: composed and decomposed Hangul, Latin, emoji, every kind of space. */
export const newsText = fc
  .array(
    fc.constantFrom(
      '소버린',
      '클라우드',
      '\u1112\u1161\u11ab',
      'KT',
      'e\u0301',
      '👩‍👩‍👧',
      '𠮷',
      ' ',
      '  ',
      '\n',
      '\t',
      '\u00a0',
      '\u3000',
      '\u200b',
      '·',
      '“',
      'a',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const text = newsText.map((value): Inline => ({ type: 'text', value }));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constant<Inline>({ type: 'break' }),
  fc.constant<Inline>({ type: 'footnote-ref', key: '1' }),
  fc
    .array(text, { maxLength: 3 })
    .chain((children) => fc.constantFrom<Inline>({ type: 'strong', children }, { type: 'mark', children })),
  fc
    .array(text, { maxLength: 3 })
    .map((children): Inline => ({ type: 'link', href: 'https://example.com', children })),
);
export const inlines = fc.array(inline, { maxLength: 5 });

const cell = inlines.map((content) => ({ inlines: content, colspan: 1, rowspan: 1 }));
const rows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 3 });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  inlines.map((content): Block => ({ type: 'paragraph', inlines: content })),
  inlines.map((content): Block => ({ type: 'heading', level: 2, inlines: content })),
  newsText.map((value): Block => ({ type: 'code', text: value, language: null })),
  fc.record({ caption: inlines, head: rows, rows }).map((table): Block => ({ type: 'table', ...table })),
  fc.record({ caption: inlines, credit: fc.option(newsText) }).map((captioned): Block => ({
    type: 'figure',
    asset: null,
    address: null,
    alt: '대체 글',
    width: null,
    height: null,
    failure: 'waiting',
    ...captioned,
  })),
  fc.option(newsText).map((title): Block => ({
    type: 'media',
    kind: 'video',
    title,
    poster: null,
    seconds: null,
    address: null,
  })),
  fc.constant<Block>({ type: 'rule' }),
);

const nested = (inner: fc.Arbitrary<Block>): fc.Arbitrary<Block> => {
  const blocks = fc.array(inner, { maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: inner },
    blocks.map((content): Block => ({ type: 'quote', blocks: content })),
    blocks.map((content): Block => ({ type: 'footnote', key: '1', blocks: content })),
    fc
      .array(blocks, { maxLength: 3 })
      .map((items): Block => ({ type: 'list', ordered: false, start: 1, items })),
  );
};

/** A body of every kind of block, three deep. */
export const body = fc.array(nested(nested(leaf)), { maxLength: 8 });
