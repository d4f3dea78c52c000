import { expect, test } from 'vitest';
import { shortName } from '../../../../shared/text/short-name.js';

test.each([
  ['메모.md', '메모.md'],
  ['메모.md'.normalize('NFD'), '메모.md'],
  [`${'가'.repeat(100)}.md`, `${'가'.repeat(35)}…${'가'.repeat(9)}.md`],
  [`${'👩‍👩‍👧'.repeat(60)}.md`, `${'👩‍👩‍👧'.repeat(35)}…${'👩‍👩‍👧'.repeat(9)}.md`],
])('%s is written in a sentence as %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
