import { expect, test } from 'vitest';
import { readingSeconds } from '../../../shared/text/reading-time.js';

test.each([
  ['', 0],
  ['· — “”', 0],
  ['가'.repeat(500), 60],
  ['word '.repeat(230), 60],
  [`${'가'.repeat(250)} ${'word '.repeat(115)}`, 60],
  ['記者'.repeat(250), 60],
  ["don't 3.5 state-of-the-art", 1],
])('%j takes %i seconds', (text, seconds) => expect(readingSeconds(text)).toBe(seconds));
