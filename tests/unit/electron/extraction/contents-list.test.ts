import { expect, test } from 'vitest';
import { dropContents } from '../../../../electron/extraction/contents-list.js';
import { textOf } from '../../../../electron/extraction/dom.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';

function left(html: string): string {
  const document = parseWithLinkedom(shapeHtml(`<p>Before.</p>${html}<p>After.</p>`));
  dropContents(document);
  return textOf(document.body);
}

test.each([
  '<div id="toc"><h2>Contents</h2><ul><li><a href="#Origin">1 Origin</a></li></ul></div>',
  '<div class="toc"><ul><li><span>1.</span> <a href="#a">강의 이름</a></li></ul></div>',
  '<section><div><b>목차</b> <button>숨기기</button></div><ol><li><a href="#a">둑</a></li><li><a href="#b">뱀장어</a></li></ol></section>',
  '<h2>Table of contents</h2><ul><li><a href="#a">The mill</a></li></ul>',
  '<nav><strong>In this article</strong><a href="#a">The mill</a><a href="#b">The eels</a></nav>',
])('a list of the parts of a page is none of its text: %s', (html) => {
  expect(left(html)).toBe('Before.After.');
});

test.each([
  '<div><h2>Contents</h2><ul><li>400 g tin</li></ul></div>',
  '<div class="toc"><ul><li><a href="/one">Chapter one</a></li></ul></div>',
  '<div><h2>Contents</h2><p>The box holds what <a href="#a">the first page</a> names, and a letter that nobody has opened since.</p></div>',
  '<p>See <a href="#n1">the note</a>.</p>',
])('other boxes stay: %s', (html) => {
  expect(left(html).length).toBeGreaterThan('Before.After.'.length);
});
