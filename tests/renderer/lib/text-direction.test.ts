import { expect, test } from 'vitest';
import { textDirection } from '../../../renderer/lib/text-direction.js';

test.each([
  ['ko', 'ltr'],
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['arn', 'ltr'],
  [null, 'auto'],
])('%s is written %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});
