import { expect, test } from 'vitest';
import { moved, WHOLE, zoomed } from '../../../renderer/reading/picture-zoom.js';

const around = { picture: { width: 600, height: 400 }, stage: { width: 800, height: 500 } };

test('the point under the pointer stays under it', () => {
  const look = zoomed(WHOLE, 4, around, { x: 100, y: -50 });
  expect(look).toEqual({ scale: 4, x: -300, y: 150 });
});

test('a picture is moved as far as its own edges and no further', () => {
  const near = zoomed(WHOLE, 2, around);
  expect(moved(near, 5_000, -5_000, around)).toEqual({ scale: 2, x: 200, y: -150 });
  expect(moved(WHOLE, 30, 30, around)).toEqual(WHOLE);
});

test('a picture that is made smaller comes to rest as a whole', () => {
  expect(zoomed(zoomed(WHOLE, 1.4, around, { x: 90, y: 0 }), 1 / 1.4, around)).toEqual(WHOLE);
  expect(zoomed(WHOLE, 1 / 1.4, around)).toEqual(WHOLE);
  expect(zoomed(WHOLE, 100, around).scale).toBe(8);
});
