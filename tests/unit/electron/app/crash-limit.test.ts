import { expect, test } from 'vitest';
import { isRepeated, mayRevive } from '../../../../electron/app/crash-limit.js';

const MINUTE = 60_000;

test.each([
  ['one death', [0], true, false],
  ['a second one soon after', [0, 1_000], true, true],
  ['three within a minute', [0, 1_000, 2_000], true, true],
  ['four within a minute', [0, 1_000, 2_000, 3_000], false, true],
  ['one an hour, for ever', [0, 1, 2, 3, 4, 5].map((hour) => hour * 60 * MINUTE), true, false],
  ['a new one long after a bad minute', [0, 1, 2, 3, 5 * MINUTE], true, false],
])('%s', (_, deaths, isRevived, isSuspect) => {
  expect([mayRevive(deaths), isRepeated(deaths)]).toEqual([isRevived, isSuspect]);
});
