import { describe, expect, test } from 'vitest';
import { outsideAddress } from '../../../../electron/app/open-address.js';

describe('an address handed to the system', () => {
  test.each([
    ['https://news.test/기사', 'https://news.test/%EA%B8%B0%EC%82%AC'],
    ['http://news.test', 'http://news.test/'],
    ['mailto:editor@news.test', 'mailto:editor@news.test'],
  ])('%s is let through', (address, opened) => {
    expect(outsideAddress(address)).toBe(opened);
  });

  test.each([
    ['file:///etc/passwd'],
    ['javascript:alert(1)'],
    ['smb://host/share'],
    ['vbscript:x'],
    ['\u0000https://news.test'.slice(0, 3)],
    ['news.test'],
    [''],
    [`https://news.test/${'a'.repeat(2_100)}`],
  ])('%.30s is refused', (address) => {
    expect(() => outsideAddress(address)).toThrow(expect.objectContaining({ code: 'bad-address' }));
  });
});
