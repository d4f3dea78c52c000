import { describe, expect, test } from 'vitest';
import { isDayOnly, readDay } from '../../../../shared/text/calendar-day.js';

describe('a day in a short text', () => {
  test.each([
    ['2019-06-25', '2019-06-25'],
    ['2019/1/22', '2019-01-22'],
    ['2024년 5월 6일', '2024-05-06'],
    ['2024年04月24日23:52', '2024-04-24'],
    ['Posted on Dec. 19, 2025 · Jane Doe', '2025-12-19'],
    ['January 22nd, 2019', '2019-01-22'],
    ['AUG 25 2024 -', '2024-08-25'],
    ['20 December 2025', '2025-12-20'],
    ['Erschienen am 30.04.2024', '2024-04-30'],
    ['3. März 2024', '2024-03-03'],
    ['15 de diciembre de 2025', '2025-12-15'],
    ['1er août 2023', '2023-08-01'],
    ['5 Ağustos 2023', '2023-08-05'],
    ['21/02/2021', '2021-02-21'],
    ['12/25/2021', '2021-12-25'],
  ])('%j is %s', (text, day) => expect(readDay(text)?.toISOString()).toBe(`${day}T12:00:00.001Z`));

  test.each([
    '2 hours ago',
    '2시간 전',
    '04/05/2025',
    '30 February 2024',
    '12345-06-07',
    'Room 12, 2024',
    '',
  ])('%j has none', (text) => expect(readDay(text)).toBeNull());

  test('is told from a story of noon', () => {
    expect(isDayOnly(readDay('2024-05-06')?.toISOString() ?? '')).toBe(true);
    expect(isDayOnly('2024-05-06T12:00:00.000Z')).toBe(false);
  });
});
