import { expect, test } from 'vitest';
import { narrowed } from '../../../../shared/search/narrow.js';

test.each([
  ['클라우드', 'from', '서해경제', 'en', '클라우드 from:서해경제'],
  ['클라우드', 'from', 'The Harbor Review', 'ko', '클라우드 매체:"The Harbor Review"'],
  ['from:a 클라우드 is:read', 'from', 'b', 'en', '클라우드 is:read from:b'],
  ['클라우드 after:30d', 'after', 'today', 'en', '클라우드 after:today'],
  ['tag:a', 'tag', 'b', 'en', 'tag:a tag:b'],
  ['a OR b', 'tag', 'c', 'en', '(a OR b) tag:c'],
  ['(a OR b) -c', 'tag', 'd', 'en', '(a OR b) -c tag:d'],
] as const)('“%s” narrowed by %s %s in %s is “%s”', (query, field, value, language, expected) => {
  expect(narrowed(query, { field, value, language })).toBe(expected);
});
