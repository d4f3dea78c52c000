import { expect, test } from 'vitest';
import { shareShown } from '../../../../shared/text/text-shown.js';

const story = Array.from(
  { length: 12 },
  (_, n) => `Paragraph ${n} tells of the ferry, of pier ${n * 7} and of those who waited ${n} hours there.`,
);
const text = story.join('\n');

test.each([
  [
    'all of it, broken otherwise and among other words',
    `Masthead ${story.join(' — ').toUpperCase()} Footer`,
    1,
  ],
  ['nothing but other words', 'Harbour Ledger. Every morning from the quay. Most read. '.repeat(20), 0],
])('Of a text %s is seen', (_, seen, share) => expect(shareShown(text, seen)).toBeCloseTo(share, 1));

test('Of a long text of several pages the beginning tells', () => {
  const long = [text, ...Array.from({ length: 400 }, (_, n) => `Page two, line ${n}, says more of it.`)].join(
    '\n',
  );
  const first = long.slice(0, 9_000);
  expect(shareShown(long, first)).toBe(1);
});

test('Of a text too short to tell nothing is said', () =>
  expect(shareShown('Only the headline.', '')).toBeNull());
