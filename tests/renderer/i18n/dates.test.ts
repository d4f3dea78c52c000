import { expect, test } from 'vitest';
import {
  fullDay,
  fullMoment,
  longDay,
  minutes,
  noteTime,
  publishedDate,
  publishedDay,
  publishedHere,
  publishedMoment,
  seoulStamp,
} from '../../../renderer/i18n/dates.js';

test('A newsroom stamp is told in Seoul time, to the second', () => {
  expect(seoulStamp('2025-01-22T04:15:31.000Z')).toBe('2025-01-22 13:15:31');
  expect(seoulStamp('2025-01-22T15:30:00Z')).toBe('2025-01-23 00:30:00');
});

test('A Korean article was published in Seoul, whatever the interface speaks', () => {
  expect(publishedDate('2025-11-23T05:32:00Z', 'ko', 'ko')).toBe('2025년 11월 23일 14:32');
  expect(publishedDate('2025-11-23T05:32:00Z', 'en', 'ko')).toBe('23 November 2025 at 14:32');
});

test('The zone a moment is told in is named', () => {
  expect(publishedMoment('2025-11-23T05:32:00Z', 'en', 'ko')).toBe('23 November 2025 at 14:32 GMT+9');
  expect(publishedMoment('2025-12-19T12:00:00.001Z', 'en', 'en')).toBe('19 December 2025');
});

test('Where the hours of here are others than those of an article, its zone is named', () => {
  const isInSeoul = new Date().getTimezoneOffset() === -540;
  const told = publishedHere('2025-11-23T05:32:00Z', 'en', 'ko');
  expect(told).toBe(`23 November 2025 at 14:32${isInSeoul ? '' : ' GMT+9'}`);
  expect(publishedHere('2025-11-23T05:32:00Z', 'en', 'en')).not.toContain('GMT');
});

test('An article whose hour nobody said shows its day, in every zone', () => {
  expect(publishedDate('2025-12-19T12:00:00.001Z', 'en', 'en')).toBe('19 December 2025');
  expect(publishedDate('2025-12-19T12:00:00.001Z', 'ko', 'ko')).toBe('2025년 12월 19일');
});

test('A day is named in the language of the interface, with the year when it is another one', () => {
  const now = new Date('2025-11-23T12:00:00');
  expect(longDay('2025-11-23T03:00:00', 'ko', now)).toBe('11월 23일 일요일');
  expect(longDay('2025-11-23T03:00:00', 'en', now)).toMatch(/^Sunday,? 23 November$/);
  expect(longDay('2024-02-01T03:00:00', 'ko', now)).toContain('2024년');
});

test('A moment of the app itself has the hour of here, whatever its thousandths', () => {
  const hour = (instant: string): string => fullMoment(instant, 'en').slice(-5);
  expect(hour('2026-11-27T20:46:40.460Z')).toBe(hour('2026-11-27T20:46:40.000Z'));
  expect(fullDay('2026-11-27T12:00:00.001Z', 'ko')).toBe('2026년 11월 27일');
});

test('A note tells its moment as the language of the interface writes it', () => {
  expect(noteTime('2025-11-24T00:05:00', 'en')).toBe('24 Nov, 00:05');
  expect(noteTime('2025-11-24T00:05:00', 'ko')).toBe('11.24 00:05');
});

test('Nothing takes less than a minute to read', () => {
  expect([0, 20, 95, 600].map(minutes)).toEqual([1, 1, 2, 10]);
});

test.each([
  ['2025-10-23T18:00:00Z', 'ko', '24 October 2025'],
  ['2025-12-19T12:00:00.001Z', 'ko', '19 December 2025'],
])('The day of %s of an article in %s is the day its date says', (instant, articleLanguage, day) => {
  expect(publishedDay(instant, 'en', articleLanguage)).toBe(day);
  expect(publishedDate(instant, 'en', articleLanguage)).toContain(day);
});

test('A page that named its zone is told on its clock, as another day than here where that is so', () => {
  const instant = '2026-11-11T22:15:00.536Z';
  expect(publishedDay(instant, 'en', 'en')).toBe('12 November 2026');
  expect(publishedDate(instant, 'ko', 'en')).toBe('2026년 11월 12일 07:15');
  expect(publishedMoment(instant, 'en', 'en')).toBe('12 November 2026 at 07:15 GMT+9');
  expect(publishedMoment('2026-11-12T10:45:00.486Z', 'en', 'en')).toBe('12 November 2026 at 07:15 GMT-3:30');
});
