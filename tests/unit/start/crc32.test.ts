import { expect, test } from 'vitest';
import { crc32 } from '../../../electron/start/crc32.mjs';

test('the CRC-32 of nothing is zero', () => {
  expect(crc32(Buffer.alloc(0))).toBe(0);
});

test('the CRC-32 of the digits is the check value every description gives', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
});

test('chunk by chunk gives what the whole gives', () => {
  expect(crc32(Buffer.from('56789'), crc32(Buffer.from('1234')))).toBe(0xcbf43926);
});
