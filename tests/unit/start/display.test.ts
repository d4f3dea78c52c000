import { describe, expect, test } from 'vitest';
import { authorityFile, needsOwnDisplay } from '../../../electron/start/display.mjs';

describe('a display of our own is needed', () => {
  test('on a Linux without one', () => {
    expect(needsOwnDisplay({}, 'linux')).toBe(true);
    expect(needsOwnDisplay({ DISPLAY: '' }, 'linux')).toBe(true);
  });

  test('not under X, nor under Wayland, nor on other systems', () => {
    expect(needsOwnDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false);
    expect(needsOwnDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
    expect(needsOwnDisplay({}, 'darwin')).toBe(false);
  });
});

test('the authority file is what xauth writes for any display', () => {
  const cookie = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
  expect(authorityFile(cookie).toString('hex')).toBe(
    `ffff000000000012${Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex')}0010${cookie.toString('hex')}`,
  );
});
