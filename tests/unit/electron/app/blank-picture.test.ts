import { describe, expect, test } from 'vitest';
import { isBlank } from '../../../../electron/app/blank-picture.js';

const WIDTH = 400;
const HEIGHT = 300;

/** A picture by what shade each of its points has. */
const picture = (shadeAt: (x: number, y: number) => number) => ({
  width: WIDTH,
  points: Uint8Array.from({ length: WIDTH * HEIGHT * 4 }, (_, at) => {
    const point = Math.floor(at / 4);
    return at % 4 === 3 ? 255 : shadeAt(point % WIDTH, Math.floor(point / WIDTH));
  }),
});

/** As a line of letters is: strokes beside each other, ten points high. */
const letters = (x: number, y: number, count: number): boolean =>
  x >= 40 && x < 40 + count * 8 && y >= 100 && y < 110 && x % 4 < 2;

describe('nothing is to be seen in a picture of a page', () => {
  test('of one colour, whatever it is', () => {
    expect([255, 0, 120].map((shade) => isBlank(picture(() => shade)))).toEqual([true, true, true]);
  });

  test('with a coloured bar, a box beside it and a slope of colour', () => {
    expect(isBlank(picture((_, y) => (y < 60 ? 40 : 255)))).toBe(true);
    expect(isBlank(picture((x) => (x < 100 ? 40 : 255)))).toBe(true);
    expect(isBlank(picture((x) => Math.round((x * 255) / WIDTH)))).toBe(true);
  });

  test('but not with a line of a dozen letters, or with a picture', () => {
    expect(isBlank(picture((x, y) => (letters(x, y, 12) ? 20 : 255)))).toBe(false);
    expect(isBlank(picture((x, y) => (x * 7 + y * 13) % 256))).toBe(false);
  });
});
