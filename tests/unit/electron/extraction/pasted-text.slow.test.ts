import { expect, test } from 'vitest';
import { readPastedText } from '../../../../electron/extraction/pasted-text.js';
import { articleText } from '../../../../shared/text/article-text.js';

test('ten megabytes on one line are read whole', () => {
  const text = '가나다라 마바사. '.repeat(1_000_000);
  const { blocks, title } = readPastedText(text);
  expect(articleText(blocks)).toBe(text.trim());
  expect(title).toBe('가나다라 마바사.');
});
