import { expect, test } from 'vitest';
import { fromToldMoment, toToldMoment } from '../../../../renderer/reading/mend/told-moment.js';

test('A day without an hour stands in the fields without one, and comes back as it was', () => {
  const day = '2025-12-19T12:00:00.001Z';
  expect(toToldMoment(day, 'en')).toEqual({ day: '2025-12-19', time: '' });
  expect(fromToldMoment({ day: '2025-12-19', time: '' }, 'ko')).toBe(day);
});

test('A moment stands in the fields to the minute and comes back as that minute', () => {
  const moment = toToldMoment('2025-12-19T05:30:15.000Z', 'en');
  expect(moment.time).toMatch(/:30$/);
  expect(fromToldMoment(moment, 'en')).toBe('2025-12-19T05:30:00.000Z');
});

test('A Korean article has its moment in Seoul, as its head says it', () => {
  const moment = { day: '2026-11-27', time: '08:30' };
  expect(toToldMoment('2026-11-26T23:30:00.000Z', 'ko-KR')).toEqual(moment);
  expect(fromToldMoment(moment, 'ko')).toBe('2026-11-26T23:30:00.000Z');
});

test('No day is no moment, whatever the time', () => {
  expect(toToldMoment(null, null)).toEqual({ day: '', time: '' });
  expect(fromToldMoment({ day: '', time: '14:32' }, null)).toBeNull();
});

test('A moment whose page named its zone keeps it when its hour is mended', () => {
  const before = '2026-11-11T22:15:00.536Z';
  expect(toToldMoment(before, 'en')).toEqual({ day: '2026-11-12', time: '07:15' });
  expect(fromToldMoment({ day: '2026-11-12', time: '08:00' }, 'en', before)).toBe('2026-11-11T23:00:00.536Z');
});
