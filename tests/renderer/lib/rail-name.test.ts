import { expect, test } from 'vitest';
import { railName } from '../../../renderer/lib/rail-name.js';

test.each([
  ['정치', '정치'],
  ['클라우드', '클라'],
  ['typography', 'typ'],
  ['AI', 'AI'],
  ['바다 wind', '바다'],
])('The rail tells %s by %s', (name, told) => {
  expect(railName(name)).toBe(told);
});
