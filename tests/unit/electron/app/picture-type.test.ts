import { expect, test } from 'vitest';
import { pictureType } from '../../../../electron/app/picture-type.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['\0\0\0\x1cftypavif', 'image/avif'],
  ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
  ['<!doctype html><script>alert(1)</script>', null],
  ['%PDF-1.7', null],
  ['RIFF\x10\0\0\0WAVEfmt ', null],
  ['', null],
])('bytes beginning %j are %s', (first, type) => {
  expect(pictureType(bytes(first))).toBe(type);
});
