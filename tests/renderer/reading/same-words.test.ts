import { expect, test } from 'vitest';
import { sameWords } from '../../../renderer/reading/same-words.js';

const before = [
  'The keeper counted the gulls at six, and wrote the number down before he had his coffee.',
  'In the winter the fishing stopped, he went on counting, since somebody had to do something.',
  'A university wrote to him in the spring, and asked for all eleven of his notebooks.',
].join('\n');
const at = (text: string, words: string): number => text.indexOf(words);

test('The words a reader is at are found in another text', () => {
  const corrected = `An editor put a correction here.\n${before.replace('eleven', 'twelve')}`;
  const read = at(before, 'he went on');
  expect(sameWords(before, before, read)).toBe(read);
  expect(sameWords(before, corrected, read)).toBe(at(corrected, 'he went on'));
});

test('Words that are others now are placed by those behind them', () => {
  const rewritten = before.replace('he went on counting', 'he stayed at it');
  const read = at(before, 'he went on');
  const found = sameWords(before, rewritten, read) ?? 0;
  expect(Math.abs(found - at(rewritten, 'he stayed'))).toBeLessThan(10);
});

test('A text with none of the words has no such place', () => {
  expect(sameWords(before, 'Please log in to read on.', at(before, 'he went on'))).toBeNull();
});
