import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../renderer/state/lines.js';
import { placeMarks } from '../../../renderer/state/marks.js';
import { makeQuote } from '../../../shared/anchor/quote.js';
import type { Block } from '../../../shared/model/block.js';
import type { Highlight } from '../../../shared/model/highlight.js';
import { layOutText } from '../../../shared/text/article-text.js';
import { paragraph } from '../support/articles.js';

const NOW = '2025-11-23T06:00:00.000Z';

function highlightOn(blocks: readonly Block[], words: string): Highlight {
  const { text } = layOutText(blocks);
  const start = text.indexOf(words);
  const position = { start, end: start + words.length };
  const anchor = { version: 1, textVersion: 1, quote: makeQuote(text, position), position };
  return {
    id: `id of ${words}`,
    articleId: 'a',
    color: 'yellow',
    anchor,
    place: position,
    createdAt: NOW,
    updatedAt: NOW,
  };
}

function mark(blocks: readonly Block[], highlights: readonly Highlight[]) {
  const text = layOutText(blocks);
  return placeMarks({ text, lines: linesOf(text), highlights, notes: [] });
}

describe('a highlight', () => {
  test('covers its words where white space is folded', () => {
    const blocks = [paragraph('  one \n two   three ')];
    const [found] = mark(blocks, [highlightOn(blocks, 'two three')]).onLine.get(0) ?? [];
    expect('  one \n two   three '.slice(found?.from, found?.to)).toBe('two   three');
  });

  test('across two blocks covers the end of one and the beginning of the next', () => {
    const blocks = [paragraph('first words'), paragraph('second words')];
    const { onLine } = mark(blocks, [highlightOn(blocks, 'words\nsecond')]);
    expect(onLine.get(0)).toEqual([expect.objectContaining({ from: 6, to: 11, isLast: false })]);
    expect(onLine.get(1)).toEqual([expect.objectContaining({ from: 0, to: 6, isLast: true })]);
  });

  test('whose words are gone is listed as lost and not dropped', () => {
    const highlight = { ...highlightOn([paragraph('words that were there')], 'were there'), place: null };
    const { placed, lost } = mark([paragraph('another text')], [highlight]);
    expect(placed).toEqual([]);
    expect(lost).toEqual([{ highlight, note: null, position: null }]);
  });
});

test('Highlights stand in the order of the text', () => {
  const blocks = [paragraph('alpha beta gamma')];
  const { placed } = mark(blocks, [highlightOn(blocks, 'gamma'), highlightOn(blocks, 'alpha')]);
  expect(placed.map(({ highlight }) => highlight.anchor.quote.exact)).toEqual(['alpha', 'gamma']);
});
