import { expect, test } from 'vitest';
import { namedAddress } from '../../../../electron/articles/named-address.js';

const address = 'https://example.com/a';
const link = `<link rel="canonical" href="${address}">`;
const page = (head: string, name = 'page.html') =>
  namedAddress({ kind: 'file', name, bytes: new TextEncoder().encode(`<html><head>${head}</head><body>글`) });

test.each([
  ['a link', link, address],
  ['a link among other words', `<LINK href='${address}' rel='alternate Canonical'>`, address],
  ['what it tells social sites', `<meta property="og:url" content="${address}">`, address],
  ['a link before that', `<meta property="og:url" content="https://example.com/b">${link}`, address],
  [
    'with its signs written out',
    '<link rel=canonical href="https://example.com/a?b=1&amp;c=2">',
    'https://example.com/a?b=1&c=2',
  ],
])('A page in a file names its address by %s', (_, head, named) => expect(page(head)).toBe(named));

test.each([
  ['nothing', '<title>글</title>'],
  ['half an address', '<link rel="canonical" href="/a">'],
  ['its front page', '<link rel="canonical" href="https://example.com/">'],
  ['no web address', '<link rel="canonical" href="file:///etc/passwd">'],
  ['one in a comment', `<!-- ${link} -->`],
  ['one in a script', `<script>"${link.replaceAll('"', "'")}"</script>`],
  ['one in its text', `</head><body>${link}`],
])('A page that names %s names no address', (_, head) => expect(page(head)).toBeNull());

test('A text names none', () => {
  expect(page(link, 'page.txt')).toBeNull();
  expect(namedAddress({ kind: 'text', text: link })).toBeNull();
});
