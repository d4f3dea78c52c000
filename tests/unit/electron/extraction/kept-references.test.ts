import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

test.each([
  ['en', 'References', '[1] Brand, O. (1988).'],
  ['ko', '참고문헌', '[1] 나도윤 (1988). 낙동강 하구의 보. 물과사람.'],
])('what a paper was written from stays at its end (%s)', async (lang, heading, source) => {
  const html = `<!doctype html><html lang="${lang}"><title>Eels</title><body><nav><a href="/">Papers</a></nav><article><h1>Eels</h1><section><p>We count how often an eel turns over on a quay.</p></section><section><p>Anybody there would have told us.</p></section><section class="bib"><h2>${heading}</h2><ul><li>${source}</li></ul></section></article><section><h2>Related</h2><ul><li>Herons at noon</li></ul></section></body></html>`;
  const { blocks } = await readPage({ html, encoding: null, url: 'https://n.test/1' });
  expect(articleText(blocks).split('\n').slice(-2)).toEqual([heading, source]);
});
