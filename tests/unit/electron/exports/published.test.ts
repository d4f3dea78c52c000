import { expect, test } from 'vitest';
import { publishedDay, publishedMoment } from '../../../../electron/exports/published.js';
import { wholeDay } from '../../../../shared/text/calendar-day.js';

const late = '2026-11-19T23:10:00.000Z';

test('A Korean article says its moment and day on the clock of Seoul, whatever the clock of the machine', () => {
  expect(publishedMoment({ publishedAt: late, language: 'ko' })).toBe('2026-11-20T08:10:00+09:00');
  expect(publishedDay({ publishedAt: late, language: 'ko' })).toBe('2026-11-20');
});

test('Any other article says it as it was read', () => {
  expect(publishedMoment({ publishedAt: late, language: 'en' })).toBe('2026-11-19T23:10:00Z');
  expect(publishedMoment({ publishedAt: late, language: null })).toBe('2026-11-19T23:10:00Z');
});

test('A day without an hour stays that day, in every zone', () => {
  expect(publishedMoment({ publishedAt: wholeDay('2026-11-20'), language: 'ko' })).toBe('2026-11-20');
  expect(publishedDay({ publishedAt: wholeDay('2026-11-20'), language: 'en' })).toBe('2026-11-20');
  expect(publishedMoment({ publishedAt: null, language: 'ko' })).toBeNull();
});
