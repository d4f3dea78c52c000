import { expect, test } from 'vitest';
import { savedFrom } from '../../../../electron/extraction/saved-from.js';

test.each([
  [
    '<!DOCTYPE html>\n<!-- saved from url=(0041)https://news.example/2026/11/harbour.html -->\n<html>',
    'https://news.example/2026/11/harbour.html',
  ],
  ['<!-- saved from url=(0022)http://바다.example/1?a=2 --><html>', 'http://바다.example/1?a=2'],
  ['<html><!-- a comment --><p>saved from url=(0014)https://x.example</p>', null],
  ['<!-- saved from url=(0016)about:internet --><html>', null],
  ['<!-- saved from url=(0025)file:///etc/passwd --><html>', null],
  [`${'<!-- -->'.repeat(2_000)}<!-- saved from url=(0018)https://late.example/ -->`, null],
])(
  'The mark a browser leaves in a saved page is read, and nothing else is taken for one: %#',
  (html, address) => {
    expect(savedFrom(html)).toBe(address);
  },
);
