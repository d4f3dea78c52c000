import { expect, test } from 'vitest';
import { refererFor } from '../../../../electron/net/referer.js';

test.each([
  [
    'its own site',
    'https://news.example/img/a.png',
    'https://me:secret@news.example/story?id=1#top',
    'https://news.example/story?id=1',
  ],
  ['another site', 'https://cdn.example/a.png', 'https://news.example/story?id=1', 'https://news.example/'],
  ['another port', 'https://news.example:8443/a.png', 'https://news.example/story', 'https://news.example/'],
  ['another site in the open', 'http://cdn.example/a.png', 'https://news.example/story', null],
  [
    'a site over TLS from the open',
    'https://cdn.example/a.png',
    'http://news.example/story',
    'http://news.example/',
  ],
  ['any site from a file', 'https://cdn.example/a.png', null, null],
  ['any site from what is no page', 'https://cdn.example/a.png', 'file:///home/me/page.html', null],
])('%s is told of the page what a browser tells it', (_, address, page, told) =>
  expect(refererFor(new URL(address), page).referer ?? null).toBe(told),
);
