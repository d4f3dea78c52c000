import { expect, test } from 'vitest';
import { pressedHighlight } from '../../../renderer/reading/highlights-at.js';

test('A press means the shortest highlight, each further one the next longer, and then the shortest again', () => {
  const ids = ['short', 'long'];
  expect(pressedHighlight(ids, null)).toBe('short');
  expect(pressedHighlight(ids, 'short')).toBe('long');
  expect(pressedHighlight(ids, 'long')).toBe('short');
  expect(pressedHighlight(ids, 'another')).toBe('short');
  expect(pressedHighlight([], 'short')).toBeNull();
});
