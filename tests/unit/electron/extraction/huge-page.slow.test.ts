import { expect, test } from 'vitest';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { articleText } from '../../../../shared/text/article-text.js';

const SENTENCES =
  '정부는 오는 9월까지 공공 부문의 전산 체계를 새로 짜겠다고 밝혔다. 예산은 그대로 둔다. 시민 단체는 반겼다. '.repeat(
    6,
  );

test.each([
  ['100,000 deep', `<!doctype html><title>제목</title>${'<div>'.repeat(100_000)}<p>${SENTENCES}</p>`],
  [
    'of 300,000 elements',
    `<!doctype html><title>제목</title><article><p>${SENTENCES}</p></article>${'<i></i>'.repeat(300_000)}`,
  ],
])('a page %s is read', async (_, html) => {
  const article = await readRequest({
    kind: 'page',
    bytes: new Uint8Array(new TextEncoder().encode(html)),
    contentType: 'text/html',
    url: 'https://paper.example/a',
  });
  expect(article.title).toBe('제목');
  expect(articleText(article.blocks)).toContain('시민 단체는 반겼다.');
});
