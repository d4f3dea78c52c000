import { describe, expect, test } from 'vitest';
import { readObstacle } from '../../../../electron/extraction/obstacle.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Gazette</title></head><body>${body}</body></html>`;
const obstacleOf = (body: string, quality: 'empty' | 'weak' | 'article') =>
  readObstacle(parseWithLinkedom(shapeHtml(page(body))), page(body))(quality);
const SENTENCES = 'The ferry waits for one passenger. She is the baker of the town. Nobody minds it. '.repeat(
  6,
);

describe('what keeps text away', () => {
  test.each([
    ['a shell that a script fills', '<div id="root"></div><script src="/app.js"></script>', 'scripts'],
    [
      'a shell without a name, hardly any text and a script',
      '<main>Loading…</main><script>go()</script>',
      'scripts',
    ],
    [
      'a shell that says so, with long words around it',
      `<nav>${'<a href="/">Home and away</a> '.repeat(40)}</nav><div id="app"></div><noscript>자바스크립트를 켜 주세요.</noscript><script type=module src=a.js></script>`,
      'scripts',
    ],
    ['a page without a word and without a script', '<div id="root"></div>', null],
    ['data in a script, which runs nothing', '<p>Hm</p><script type="application/ld+json">{}</script>', null],
    [
      'a login',
      '<h1>Market</h1><form><input name=id><input type=password></form><script>go()</script>',
      'login',
    ],
  ] as const)('%s', (_, body, obstacle) => {
    expect(obstacleOf(body, 'empty')).toBe(obstacle);
  });

  test('a whole article has none, whatever scripts it brings along', () => {
    const body = `<div id="root"><p>${SENTENCES}</p></div><script src=a.js></script><input type=password>`;
    expect(obstacleOf(body, 'article')).toBeNull();
  });

  test('a few sentences in a shell are a shell, the same beside much else are not', () => {
    const teaser = `<div id="__next"><p>The ferry waits for its last passenger.</p></div><script src=a.js></script>`;
    expect(obstacleOf(teaser, 'weak')).toBe('scripts');
    expect(obstacleOf(`${teaser}<p>${SENTENCES}</p>`, 'weak')).toBeNull();
  });
});
