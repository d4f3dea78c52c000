import { expect, test } from 'vitest';
import { withPictureLines } from '../../../../electron/extraction/picture-lines.js';
import { figure, paragraph, text } from './body-for-test.js';

const plan = figure('https://paper.example/plan.png');
const captioned = (words: string) => ({ ...plan, caption: [text(words)] });
const above = paragraph('Plan of the span:');
const below = paragraph('Rolled out at noon');
const lines = new Map([
  ['Plan of the span:', false],
  ['Rolled out at noon', false],
  ['Taken for text', true],
]);

test.each([
  [
    [above, plan, paragraph('b')],
    [captioned('Plan of the span:'), paragraph('b')],
  ],
  [
    [paragraph('a'), plan, below],
    [paragraph('a'), captioned('Rolled out at noon')],
  ],
  [[captioned('x'), below], [{ ...captioned('x'), credit: 'Rolled out at noon' }]],
  [
    [paragraph('a'), plan],
    [paragraph('a'), plan],
  ],
])('a line that belongs to a picture is its caption, or says whose it is: %j', (blocks, expected) =>
  expect(withPictureLines(blocks, lines)).toEqual(expected),
);

test('a longer line above a picture leads to it', () => {
  const words = 'What the others say is true, and before you do it look at these strings:';
  const blocks = [paragraph(words), plan];
  expect(withPictureLines(blocks, new Map([[words, false]]))).toEqual(blocks);
});

test('a line whose picture is not shown goes with it, unless extractors took it for text', () => {
  expect(withPictureLines([above, paragraph('a')], lines)).toEqual([paragraph('a')]);
  const taken = [paragraph('Taken for text'), paragraph('a')];
  expect(withPictureLines(taken, lines)).toEqual(taken);
});
