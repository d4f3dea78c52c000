import { describe, expect, test } from 'vitest';
import { findStamp, momentOf } from '../../../../shared/text/printed-stamp.js';

const read = (line: string, clock: number | null = null): string | undefined => {
  const stamp = findStamp(line, 'day-first');
  return stamp ? (momentOf(stamp, clock)?.at ?? stamp.day).toISOString() : undefined;
};

describe('a stamp that names its zone is a moment', () => {
  test.each([
    ['Published 17 November 2026, 10:00 GMT', '2026-11-17T10:00:00.000Z'],
    ['Thứ bảy, 14/11/2026, 07:00 (GMT+7)', '2026-11-14T00:00:00.000Z'],
    ['15 NOV 2026 - 08:16 CET', '2026-11-15T07:16:00.000Z'],
    ['15.11.2026, 08.16 Uhr MEZ', '2026-11-15T07:16:00.000Z'],
    ['Updated 10:41 AM EDT, Tue July 7, 2026', '2026-07-07T14:41:00.000Z'],
    ['8:30pm AEDT, 5 November 2026', '2026-11-05T09:30:00.000Z'],
    ['2026-11-15T08:16:20+05:30', '2026-11-15T02:46:20.000Z'],
    ['15 November 2026 08.16 WIB', '2026-11-15T01:16:00.000Z'],
  ])('%j is %s', (line, iso) => expect(read(line)).toBe(iso));
});

describe('a stamp without one is a moment on the clock that is known', () => {
  test.each([
    ['입력 2025.05.15. 오후 8:00', '2025-05-15T20:00:00.000Z'],
    ['기사입력 : 2025년 5월 15일(목) 20:00', '2025-05-15T20:00:00.000Z'],
    ['등록 2025-05-15 20:00:11', '2025-05-15T20:00:11.000Z'],
    ['2025-05-15 (목) 20:00', '2025-05-15T20:00:00.000Z'],
    ['2025. 5. 15. 목요일 오전 9시 5분', '2025-05-15T09:05:00.000Z'],
    ['2026年11月15日 10時30分', '2026-11-15T10:30:00.000Z'],
    ['2026年11月15日（日）午後3時05分', '2026-11-15T15:05:00.000Z'],
    ['令和8年11月15日 10:30', '2026-11-15T10:30:00.000Z'],
    ['中華民國115年11月15日 上午 8:16', '2026-11-15T08:16:00.000Z'],
    ['2026/11/15 下午 11:40', '2026-11-15T23:40:00.000Z'],
    ['２０２６年１１月１５日', '2026-11-15T12:00:00.001Z'],
    ['15 novembre 2026 à 08h16', '2026-11-15T08:16:00.000Z'],
    ['Publié le 1er août 2026 à 8h', '2026-08-01T08:00:00.000Z'],
    ['Sonntag, 15. November 2026, 8 Uhr', '2026-11-15T08:00:00.000Z'],
    ['15 de noviembre de 2026 a las 8:16 p. m.', '2026-11-15T20:16:00.000Z'],
    ['15/11/2026 às 08h16', '2026-11-15T08:16:00.000Z'],
    ['15 novembre 2026 alle ore 8.16', '2026-11-15T08:16:00.000Z'],
    ['15 ноября 2026 в 08:16', '2026-11-15T08:16:00.000Z'],
    ['08:16 15/11/2026', '2026-11-15T08:16:00.000Z'],
    ['١٥ نوفمبر ٢٠٢٦، ٠٨:١٦ م', '2026-11-15T20:16:00.000Z'],
    ['15 تشرين الثاني 2026', '2026-11-15T12:00:00.001Z'],
    ['15 نوفمبر/تشرين الثاني 2026', '2026-11-15T12:00:00.001Z'],
    ['15 नवंबर 2026, 08:16 PM', '2026-11-15T20:16:00.000Z'],
    ['१५ जून २०२६', '2026-06-15T12:00:00.001Z'],
    ['15 tháng 11, 2026 08:16', '2026-11-15T08:16:00.000Z'],
    ['ngày 15 tháng 11 năm 2026', '2026-11-15T12:00:00.001Z'],
  ])('%j is %s', (line, iso) => expect(read(line, 0)).toBe(iso));
});

test('an hour that nobody can place is left out, and what is no hour is none', () => {
  expect(read('5 November 2026, 08:15')).toBe('2026-11-05T12:00:00.001Z');
  expect(read('2026-11-20 (금) 19면', 0)).toBe('2026-11-20T12:00:00.001Z');
  expect(read('15.11.2026 25:10', 0)).toBe('2026-11-15T12:00:00.001Z');
  expect(read('2 hours ago', 0)).toBeUndefined();
  expect(read('2시간 전', 0)).toBeUndefined();
});
