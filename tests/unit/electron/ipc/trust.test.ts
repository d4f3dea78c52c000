import { expect, test } from 'vitest';
import { isTrustedFrame } from '../../../../electron/ipc/trust.js';

const top = { parent: null };

test.each([
  ['our page', { url: 'app://offprint/index.html', ...top }, true],
  ['a frame inside our page', { url: 'app://offprint/index.html', parent: {} }, false],
  ['another host', { url: 'app://evil/index.html', ...top }, false],
  ['a lookalike host', { url: 'app://offprint.evil/', ...top }, false],
  ['a website', { url: 'https://offprint/', ...top }, false],
  ['a blank page', { url: 'about:blank', ...top }, false],
  ['a page without an address', { url: '', ...top }, false],
  ['a closed frame', null, false],
])('%s is judged', (_, frame, expected) => {
  expect(isTrustedFrame(frame, 'app://offprint')).toBe(expected);
});
