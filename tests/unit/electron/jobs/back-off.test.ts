import { expect, test } from 'vitest';
import { nextTry } from '../../../../electron/jobs/back-off.js';

const middle = (): number => 0.5;

test('A passing failure is waited for longer each time, and after the sixth wait a person has to ask', () => {
  const pauses = Array.from({ length: 7 }, (_, waits) => nextTry({ code: 'timeout' }, waits, middle));
  expect(pauses.map((next) => next && next.afterMs / 1_000)).toEqual([
    30,
    120,
    600,
    3_600,
    21_600,
    86_400,
    null,
  ]);
  expect(pauses[0]?.waits).toBe(1);
});

test('Being offline uses no try up', () => {
  expect(nextTry({ code: 'offline' }, 6, middle)).toEqual({ afterMs: 120_000, waits: 6 });
});

test('Jobs that failed together come back a fifth of the pause apart at most', () => {
  expect(nextTry({ code: 'timeout' }, 0, () => 0)?.afterMs).toBe(24_000);
  expect(nextTry({ code: 'timeout' }, 0, () => 1)?.afterMs).toBe(36_000);
});

test('A refusal is not tried again by itself', () => {
  expect(nextTry({ code: 'http-status', status: 403 }, 0)).toBeNull();
});
