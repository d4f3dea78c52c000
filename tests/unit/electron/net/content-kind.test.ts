import { describe, expect, test } from 'vitest';
import { isLabelledOtherwise, looksLikePage } from '../../../../electron/net/content-kind.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a label', () => {
  test.each([
    null,
    '',
    'text/html',
    'TEXT/HTML; charset=EUC-KR',
    'text/html charset=euc-kr',
    'application/xhtml+xml',
    'application/xml',
    'text/xml',
    'application/rss+xml',
    'text/plain',
    'application/octet-stream',
    'nonsense',
    'text/x-made-up',
    'application/x-httpd-php',
    'application/vnd.wap.xhtml+xml',
  ])('%s may be that of a page', (label) => {
    expect(isLabelledOtherwise(label)).toBe(false);
  });

  test.each([
    'image/png',
    'image/svg+xml',
    'application/pdf',
    'application/zip',
    'application/json',
    'application/ld+json; charset=utf-8',
    'application/feed+json',
    'video/mp4',
    'audio/mpeg',
    'font/woff2',
    'text/css',
    'text/csv',
    'text/javascript',
    'application/javascript',
    'application/msword',
    'application/vnd.ms-excel',
    'multipart/related',
  ])('%s is not that of a page', (label) => {
    expect(isLabelledOtherwise(label)).toBe(true);
  });
});

describe('a beginning', () => {
  test.each([
    ['a page', bytes('<!doctype html><p>안녕'), 'text/html'],
    ['a page without a label', bytes('\n\n <html>'), null],
    ['XML', bytes('<?xml version="1.0"?><html xmlns="">'), null],
    ['a page in EUC-KR', latin('<p>\u00c7\u00d1\u00b1\u00db</p>'), 'text/html'],
    ['a page in UTF-16', new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0]), null],
    [
      'a page in UTF-16 without a mark',
      new Uint8Array([0x3c, 0, 0x70, 0, 0x3e, 0]),
      'text/html; charset=utf-16le',
    ],
    ['a page in ISO-2022-JP', latin('<p>\u001b$B$"\u001b(B</p>'), 'text/html'],
    ['a page with one stray control byte', bytes(`<p>${'가'.repeat(300)}\u0008</p>`), 'text/html'],
    ['text that begins with a byline in brackets', bytes('[IT클로즈업] MS 손잡은 KT'), 'text/plain'],
    ['text about the MZ generation', bytes('MZ세대가 종이 신문을 편다'), 'text/plain'],
    ['a page that begins with a brace', bytes('{"a":1}<p>'), 'text/html'],
    ['nothing at all', new Uint8Array(), null],
  ])('looks like a page: %s', (_, head, label) => {
    expect(looksLikePage(head, label)).toBe(true);
  });

  test.each([
    ['a PNG', latin('\u0089PNG\r\n\u001a\n'), 'text/html'],
    ['a JPEG', latin('\u00ff\u00d8\u00ff\u00e0'), null],
    ['a GIF', bytes('GIF89a'), 'text/html'],
    ['an AVIF', latin('\u0000\u0000\u0000\u001cftypavif'), null],
    ['a PDF', bytes('%PDF-1.7\n'), 'text/html'],
    ['a zip archive', latin('PK\u0003\u0004'), null],
    ['packed data', latin('\u001f\u008b\u0008'), 'text/html'],
    ['a program', new Uint8Array([0x4d, 0x5a, ...Array.from({ length: 1_022 }, () => 1)]), 'text/html'],
    ['zeros', new Uint8Array(1_024), null],
    ['JSON without a label', bytes(' {"title": "x"}'), null],
    ['a JSON list called text', bytes('[{"title": "x"}]'), 'text/plain'],
    ['empty JSON', bytes('{}'), 'application/octet-stream'],
  ])('does not look like a page: %s', (_, head, label) => {
    expect(looksLikePage(head, label)).toBe(false);
  });
});
