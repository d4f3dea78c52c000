import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { localDay, localTime } from '../../../../electron/command-line/local-time.js';

beforeEach(() => void vi.stubEnv('TZ', 'Asia/Seoul'));
afterEach(() => vi.unstubAllEnvs());

test('A moment is told as a clock here shows it, with its distance from Greenwich', () => {
  expect(localTime('2026-11-26T23:30:00.000Z')).toBe('2026-11-27 08:30 +09:00');
  expect(localDay('2026-11-26T23:30:00.000Z')).toBe('2026-11-27');
});

test('West of Greenwich the distance is less than nothing', () => {
  vi.stubEnv('TZ', 'America/St_Johns');
  expect(localTime('2026-11-27T02:00:00.000Z')).toBe('2026-11-26 22:30 -03:30');
});

test('A day without an hour is the same day everywhere', () =>
  expect(localTime('2026-11-27T12:00:00.001Z')).toBe('2026-11-27'));
