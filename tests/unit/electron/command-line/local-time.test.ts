import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { articleTime, localDay } from '../../../../electron/command-line/local-time.js';

beforeEach(() => void vi.stubEnv('TZ', 'Asia/Seoul'));
afterEach(() => vi.unstubAllEnvs());

test('A moment is told as a clock here shows it, with its distance from Greenwich', () => {
  expect(articleTime('2026-11-26T23:30:00.000Z', null)).toBe('2026-11-27 08:30 +09:00');
  expect(localDay('2026-11-26T23:30:00.000Z')).toBe('2026-11-27');
});

test('West of Greenwich the distance is less than nothing', () => {
  vi.stubEnv('TZ', 'America/St_Johns');
  expect(articleTime('2026-11-27T02:00:00.000Z', null)).toBe('2026-11-26 22:30 -03:30');
});

test('A day without an hour is the same day everywhere', () =>
  expect(articleTime('2026-11-27T12:00:00.001Z', 'ko')).toBe('2026-11-27'));

test('An article is told on the clock of its own zone, wherever this one stands', () => {
  expect(articleTime('2026-11-25T05:32:00.000Z', 'ko')).toBe('2026-11-25 14:32 +09:00');
  expect(articleTime('2026-11-11T22:15:00.536Z', 'en')).toBe('2026-11-12 07:15 +09:00');
});
