import { expect, test } from 'vitest';
import { withoutByline } from '../../../../electron/extraction/byline-line.js';
import { paragraph } from './body-for-test.js';

const TEXT = paragraph('The ferry waits.');

test.each([
  ['By Nora Lind', ['Nora Lind']],
  ['Written by Nora Lind and Tom Ash', ['Nora Lind', 'Tom Ash']],
  ['By Nora Lind | November 20, 2026', ['Nora Lind']],
  ['Von Nora Lind', ['Nora Lind']],
  ['Nora Lind · 2026-10-01', ['Nora Lind']],
  ['오세훈 · 2026-10-01', ['오세훈']],
  ['오세훈', ['오세훈']],
  ['기획취재부 · 2026-10-12', ['기획취재부']],
] as const)('a line of writers who are known leaves the text: %s', (line, authors) => {
  expect(withoutByline([paragraph(line), TEXT], authors)).toEqual([TEXT]);
});

test.each([
  ['By Nora Lind', ['Tom Ash']],
  ['By Nora Lind’s own account the ferry was late.', ['Nora Lind']],
  ['By then the ferry had gone.', ['Nora Lind']],
  ['오세훈 시장은 2026-10-01 밝혔다.', ['오세훈']],
  ['2026-10-01', ['오세훈']],
] as const)('any other line stays: %s', (line, authors) => {
  expect(withoutByline([paragraph(line), TEXT], authors)).toHaveLength(2);
});

test('a text of nothing else keeps it', () => {
  expect(withoutByline([paragraph('By Nora Lind')], ['Nora Lind'])).toHaveLength(1);
});
