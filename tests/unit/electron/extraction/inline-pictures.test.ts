import { expect, test } from 'vitest';
import type { ParsedArticle } from '../../../../electron/extraction/contract.js';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { pngHead } from './png-for-test.js';

const SENTENCES =
  '정부는 공공 부문의 전산 체계를 새로 짜겠다고 밝혔다. 예산은 그대로 둔다. 시민 단체는 반겼다. '.repeat(6);

/** An `.html` file with some HTML between two paragraphs. */
const read = (html: string): Promise<ParsedArticle> => {
  const page = `<!doctype html><title>제목</title><article><p>${SENTENCES}</p>${html}<p>${SENTENCES}</p></article>`;
  const bytes = new Uint8Array(new TextEncoder().encode(page));
  return readRequest({ kind: 'page', bytes, contentType: null, url: null });
};
const addressesIn = (article: ParsedArticle): readonly (string | null)[] =>
  article.blocks.flatMap((block) => (block.type === 'figure' ? [block.address] : []));

test('a picture written out in a page stays in its place, its bytes beside the body', async () => {
  const article = await read(
    `<figure><img src="${pngHead(640, 480)}"><figcaption>강변</figcaption></figure>`,
  );
  expect(article.blocks.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph']);
  expect(addressesIn(article)).toEqual(['inline:picture-n0']);
  expect(article.inlinePictures).toEqual([{ key: 'picture-n0', address: pngHead(640, 480) }]);
});

test.each([
  ['./글_files/harbour.png', 'beside:글_files/harbour.png'],
  ['My%20page_files/a%20b.png?x=1', 'beside:My page_files/a b.png'],
])('a picture %s beside a file keeps its path', async (source, address) => {
  const article = await read(`<img src="${source}" alt="항구">`);
  expect(article.blocks[1]).toMatchObject({ type: 'figure', address, alt: '항구', failure: 'waiting' });
  expect(article.inlinePictures).toBeUndefined();
});

test('a picture that a browser saved is taken before the one on the web that the page offers as well', async () => {
  const article = await read(
    '<img src="./a_files/p.jpg" data-src="https://e.com/p.jpg" srcset="https://e.com/p-800.jpg 800w">',
  );
  expect(addressesIn(article)).toEqual(['beside:a_files/p.jpg']);
  expect(article.otherAddresses).toEqual([
    { address: 'beside:a_files/p.jpg', others: ['https://e.com/p-800.jpg'] },
  ]);
});

test.each([
  'file:///etc/secret.png',
  'C:\\Users\\me\\secret.png',
  '/etc/secret.png',
  '../secret.png',
  'a_files/..%2f..%2fsecret.png',
])('a picture %s elsewhere on the disk has no address, and says that it is not read', async (source) => {
  const article = await read(`<img src="${source}" alt="항구">`);
  expect(article.blocks[1]).toMatchObject({ type: 'figure', address: null, failure: 'not-beside' });
});

test.each([
  ['a pixel', pngHead(1, 1)],
  ['an icon', pngHead(24, 24)],
  ['what waits for a script', 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='],
  ['a drawing', `data:image/svg+xml;base64,${btoa('<svg/>'.repeat(100))}`],
  ['no picture', `data:text/html;base64,${btoa('<p>'.repeat(100))}`],
])('%s is no figure', async (_, address) => {
  expect(addressesIn(await read(`<p><img src="${address}"></p>`))).toEqual([]);
});

test('a picture larger than 2 MiB, and those after the fiftieth, are missing and seen to be', async () => {
  const large = `${pngHead(640, 480)}${'A'.repeat(3_000_000)}`;
  const many = Array.from({ length: 52 }, (_, index) => `<p><img src="${pngHead(100 + index, 200)}"></p>`);
  expect(addressesIn(await read(`<p><img src="${large}"></p>`))).toEqual([null]);
  const article = await read(many.join(''));
  expect(article.inlinePictures).toHaveLength(50);
  expect(addressesIn(article).filter((address) => address !== null)).toHaveLength(50);
});
