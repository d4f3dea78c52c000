import { expect, test } from 'vitest';
import { paragraphsFromLines } from '../../../../electron/extraction/wrapped-lines.js';

test('lines of a copied page that happen to be alike in length are lines', () => {
  const groups = [
    [
      '@phoebelark',
      'Peter Carter with one of his last traps (Image: Fenland Courier)',
      'The last man to catch eels with willow traps has retired at 67.',
    ],
    [
      'Get the latest from the Fenland Courier. Sign up to our newsletter',
      'Numbers have fallen by 95 per cent.',
    ],
  ];
  expect(paragraphsFromLines(groups)).toEqual(groups.flat());
});

test('lines that were wrapped at a width are joined', () => {
  const lines = [
    'The council voted nine to four on Monday night to keep the last ferry',
    'running through the winter, after a debate that went on for more than',
    'three hours and filled the hall.',
  ];
  expect(paragraphsFromLines([lines])).toEqual([lines.join(' ')]);
});
