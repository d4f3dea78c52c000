import { expect, test } from 'vitest';
import { underNewNames } from '../../../../electron/settings/older-settings.js';

test('The one family an older Offprint knew is kept for Hangul and for Latin letters', () => {
  expect(underNewNames({ theme: 'sepia', fontFamily: 'sans' })).toEqual({
    theme: 'sepia',
    hangulFamily: 'sans',
    latinFamily: 'sans',
  });
});

test('What was chosen since then stays, and what never was there is left as it is', () => {
  expect(underNewNames({ fontFamily: 'sans', latinFamily: 'serif' })).toMatchObject({ latinFamily: 'serif' });
  expect(underNewNames({ theme: 'dark' })).toEqual({ theme: 'dark' });
  expect(underNewNames(undefined)).toBeUndefined();
  expect(underNewNames('damaged')).toBe('damaged');
});
