import { expect, test } from 'vitest';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { articleText } from '../../../../shared/text/article-text.js';

const LINE = 'The ferry left at noon with nobody on board but the crew, and came back with a goat. ';
const frame = (size: string, text: string): string =>
  `<offprint-frame src="/inside/post?no=1" data-offprint-size="${size}"><template shadowrootmode="open"><h1>The goat</h1><p>${text}</p><img src="goat.png" width=600 height=400><p>${text}</p></template></offprint-frame>`;

const read = (body: string) =>
  readRequest({
    kind: 'page',
    bytes: new TextEncoder().encode(`<!doctype html><title>Ferry notes</title><body>${body}`),
    contentType: 'text/html; charset=utf-8',
    url: 'https://notes.example/daon/1',
  });

test('what was seen in the frame that a page consists of is the article, its pictures from where they are', async () => {
  const article = await read(frame('1280x900', LINE.repeat(4)) + frame('1280x60', 'Log in'));
  expect(articleText(article.blocks)).toContain('came back with a goat');
  expect(article.blocks.find(({ type }) => type === 'figure')).toMatchObject({
    address: 'https://notes.example/inside/goat.png',
  });
});

test('a frame beside a text is none of it', async () => {
  const article = await read(
    `<article><h1>Lamps</h1>${`<p>${'Lamps burn all night here. '.repeat(9)}</p>`.repeat(3)}</article>${frame('1280x900', LINE.repeat(4))}`,
  );
  expect(articleText(article.blocks)).not.toContain('goat');
});
