import { expect, test } from 'vitest';
import { readBlocks } from '../../../../electron/extraction/blocks.js';
import { plainListings } from '../../../../electron/extraction/numbered-listing.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import type { Block } from '../../../../shared/model/block.js';
import { BASE } from './body-for-test.js';

function blocksOf(html: string): readonly Block[] {
  const document = parseWithLinkedom(shapeHtml(html));
  plainListings(document);
  return readBlocks(document.body, { base: BASE, title: '' });
}

const code = (language: string | null): readonly Block[] => [
  { type: 'code', text: 'let a = 1;\n  b(a);', language },
];

test.each([
  [
    'Rouge',
    '<div class="language-js highlighter-rouge"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre>let a = 1;\n  b(a);\n</pre></td></tr></tbody></table></code></pre></div>',
    'js',
  ],
  [
    'Hexo',
    '<figure class="highlight js"><table><tr><td class="gutter"><pre><span>1</span><br><span>2</span><br></pre></td><td class="code"><pre><span>let a = 1;</span><br><span>  b(a);</span><br></pre></td></tr></table></figure>',
    'js',
  ],
  [
    'a row for every line',
    '<table><tr><td data-line-number="7"></td><td class="blob-code">let a = 1;</td></tr><tr><td data-line-number="8"></td><td class="blob-code">  b(a);</td></tr></table>',
    null,
  ],
])('a listing that %s lays out as a table is one listing without numbers', (_, html, language) =>
  expect(blocksOf(html)).toEqual(code(language)),
);

test('a table of numbers beside words is a table', () => {
  const [block] = blocksOf('<table><tr><td>1</td><td>Ann</td></tr><tr><td>2</td><td>Bob</td></tr></table>');
  expect(block?.type).toBe('table');
});
