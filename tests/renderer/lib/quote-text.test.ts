import { expect, test } from 'vitest';
import { quoteText } from '../../../renderer/lib/quote-text.js';

test('Words are quoted line by line, with the line that says where they are from', () => {
  const source = { title: '밀물의 시계', publisher: '물결과학', url: 'https://example.com/a' };
  expect(quoteText('첫 줄\n둘째 줄', source)).toBe(
    '> 첫 줄\n>\n> 둘째 줄\n\n— 밀물의 시계 (물결과학)\nhttps://example.com/a',
  );
});

test('A pasted text has neither publisher nor address to tell', () => {
  expect(quoteText('words', { title: 'A title', publisher: null, url: null })).toBe('> words\n\n— A title');
});
