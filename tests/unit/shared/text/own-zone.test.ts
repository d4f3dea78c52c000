import { expect, test } from 'vitest';
import { ownOffset, withOwnZone, writtenInstant, zoneName } from '../../../../shared/text/own-zone.js';

const MOMENT = new Date('2026-11-11T22:15:07.000Z');

test.each([540, 330, -240, -210, 840, -840, 15, -15])(
  'A moment remembers a zone %i minutes ahead',
  (offset) => {
    const kept = withOwnZone(MOMENT, offset);
    expect(Math.floor(kept.getTime() / 1000)).toBe(MOMENT.getTime() / 1000);
    expect(ownOffset(kept.toISOString(), 'en')).toBe(offset);
  },
);

test.each([0, 7, 855, -855, Number.NaN])(
  '%d minutes are no zone of a page, and nothing is remembered',
  (offset) => {
    expect(withOwnZone(MOMENT, offset)).toEqual(MOMENT);
  },
);

test('Thousandths that mean no zone, and days without an hour, have none; Korean and Japanese clocks are known', () => {
  expect(ownOffset('2026-11-11T22:15:00.500Z', 'en')).toBeNull();
  expect(ownOffset('2026-11-11T22:15:00.123Z', 'en')).toBeNull();
  expect(ownOffset('2026-11-11T12:00:00.001Z', 'ko')).toBeNull();
  expect(ownOffset('2026-11-11T22:15:00.000Z', 'ko-KR')).toBe(540);
  expect(ownOffset('2026-11-11T22:15:00.000Z', 'ja')).toBe(540);
  expect(ownOffset('2026-11-11T22:15:00.000Z', 'kok')).toBeNull();
  expect(ownOffset('no date', 'en')).toBeNull();
});

test('Outside Offprint a moment is written on the clock of its article', () => {
  expect(writtenInstant('2026-11-11T22:15:00.536Z', 'en')).toBe('2026-11-12T07:15:00+09:00');
  expect(writtenInstant('2026-11-11T22:15:00.000Z', 'en')).toBe('2026-11-11T22:15:00.000Z');
  expect(writtenInstant('2026-11-11T12:00:00.001Z', 'ko')).toBe('2026-11-11');
  expect([0, 540, -210].map(zoneName)).toEqual(['GMT', 'GMT+9', 'GMT-3:30']);
});
