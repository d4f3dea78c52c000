import { expect, test } from 'vitest';
import { noteTexts } from '../../../renderer/state/note-texts.js';
import { layOutText } from '../../../shared/text/article-text.js';
import { paragraph } from '../support/articles.js';

const AT = '2025-11-23T06:00:00.000Z';
const note = (highlightId: string | null, text: string) => ({
  id: text,
  articleId: 'a',
  highlightId,
  text,
  createdAt: AT,
  updatedAt: AT,
});
const highlight = (id: string, start: number | null) => ({
  id,
  articleId: 'a',
  color: 'yellow' as const,
  anchor: {
    version: 1,
    textVersion: 1,
    quote: { exact: 'x', prefix: '', suffix: '' },
    position: { start: 0, end: 1 },
  },
  place: start === null ? null : { start, end: start + 1 },
  createdAt: AT,
  updatedAt: AT,
});

test('Notes are searched behind the text: the one on the article, those beside it in its order, those whose words are gone', () => {
  const texts = noteTexts(layOutText([paragraph('0123456789')]), {
    highlights: [highlight('gone', null), highlight('late', 7), highlight('early', 2)],
    notes: [note('gone', 'four'), note('late', 'three'), note(null, 'one'), note('early', 'two')],
  });
  expect(texts.map(({ note: { text }, start }) => [text, start])).toEqual([
    ['one', 11],
    ['two', 15],
    ['three', 19],
    ['four', 25],
  ]);
});
