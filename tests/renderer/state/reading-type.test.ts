import { expect, test } from 'vitest';
import { readingType, scriptOf, steppedSize } from '../../../renderer/state/reading-type.js';
import { defaultType } from '../../../shared/default-type.js';

test.each([
  ['ko', 'korean'],
  ['ko-KR', 'korean'],
  ['ja', 'han'],
  ['zh-Hant', 'han'],
  ['en', 'latin'],
  ['ru', 'latin'],
  [null, 'latin'],
])('%s is set as %s', (language, script) => {
  expect(scriptOf(language)).toBe(script);
});

test('Nothing chosen means the figures of the design, script by script', () => {
  expect(readingType(defaultType, 'korean')).toEqual({
    size: 18.5,
    lineHeight: 1.76,
    measure: 30.5,
    letters: 40,
  });
  const hangulSans = { ...defaultType, hangulFamily: 'sans' } as const;
  expect(readingType(hangulSans, 'korean')).toMatchObject({ size: 18, measure: 28 });
  expect(readingType(hangulSans, 'latin')).toEqual(readingType(defaultType, 'latin'));
  expect(readingType(defaultType, 'latin')).toMatchObject({ lineHeight: 1.62, letters: 68 });
  expect(readingType(defaultType, 'han')).toMatchObject({ lineHeight: 1.85, measure: 36 });
});

test('A chosen spacing and length keep the scripts apart, a chosen size does not', () => {
  const chosen = { ...defaultType, textSize: 21, lineSpacing: 1.1, lineLength: 32 } as const;
  expect(readingType(chosen, 'korean')).toMatchObject({ size: 21, letters: 32 });
  expect(readingType(chosen, 'latin')).toMatchObject({ size: 21, letters: 54 });
  expect(readingType(chosen, 'korean').lineHeight).toBeGreaterThan(readingType(chosen, 'latin').lineHeight);
});

test('Steps of size end where the range ends', () => {
  expect(steppedSize(18.5, 1)).toBe(19.5);
  expect(steppedSize(25.5, 1)).toBe(26);
  expect(steppedSize(15, -1)).toBe(15);
});
