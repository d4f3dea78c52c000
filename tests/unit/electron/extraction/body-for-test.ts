import { readBlocks } from '../../../../electron/extraction/blocks.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import type { Block, Inline } from '../../../../shared/model/block.js';

export const BASE = 'https://paper.example/news/1';

/** The blocks of a piece of page source, read as the body of an article. */
export const blocksOf = (html: string, title = ''): readonly Block[] =>
  readBlocks(parseWithLinkedom(shapeHtml(html)).body, { base: BASE, title });

export const text = (value: string): Inline => ({ type: 'text', value });
export const paragraph = (...inlines: readonly (string | Inline)[]): Block => ({
  type: 'paragraph',
  inlines: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
});

export const figure = (
  address: string,
  changes: Partial<Extract<Block, { type: 'figure' }>> = {},
): Block => ({
  type: 'figure',
  asset: null,
  address,
  alt: '',
  caption: [],
  credit: null,
  width: null,
  height: null,
  failure: 'waiting',
  ...changes,
});
