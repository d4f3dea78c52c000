import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../electron/extraction/blocks.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { keepQuoteSources } from '../../../../electron/extraction/quote-block.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { paragraph } from './body-for-test.js';

describe('quotes', () => {
  test.each([
    '<blockquote>a<cite>The log</cite></blockquote>',
    '<blockquote><p>a</p><footer>The log</footer></blockquote>',
  ])('a quote keeps its source on a line of its own: %s', (html) => {
    const document = parseWithLinkedom(shapeHtml(html));
    keepQuoteSources(document);
    expect(readBlocks(document.body, { base: null, title: '' })).toEqual([
      { type: 'quote', blocks: [paragraph('a'), paragraph('The log')], hasSource: true },
    ]);
  });
});
