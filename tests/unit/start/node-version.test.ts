import { expect, test } from 'vitest';
import { isOlderThan } from '../../../electron/start/node-version.mjs';

test.each([
  ['20.19.0', '20.19', false],
  ['20.20.2', '20.19', false],
  ['22.0.0', '20.19', false],
  ['100.1.0', '20.19', false],
  ['20.9.0', '20.19', true],
  ['20.18.3', '20.19', true],
  ['18.99.0', '20.19', true],
])('Node %s beside the least one %s: older is %s', (version, least, older) => {
  expect(isOlderThan(version, least)).toBe(older);
});
