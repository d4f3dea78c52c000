import { describe, expect, test } from 'vitest';
import type { DomDocument, DomElement } from '../../../../electron/extraction/dom.js';
import { loadJsdom, parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';

const PAGE = `<!DOCTYPE html><html lang="ko"><head><title>t</title></head><body id="top" class="page  wide page">
  <header><p>one</p><p>two</p></header><header><img src="a.png"><p>one</p></header>
  <article class="Story story-body" data-kind="news"><h1>T</h1>
    <p class="lead">a <a href="/author/kim" rel="Tag nofollow">b</a> <a href="#fn1">1</a></p>
    <p>c <span class="ltx_tag x">d</span></p><div role="Banner" id="ad-1"><p>e</p><b>f</b><p>g</p></div>
    <ul><li class="on">h</li><li>i <span>j</span></li><li class="on last">k</li></ul>
    <input type="CheckBox" class="toggle"><input type="text"><audio><source src="x.mp3"></audio><audio></audio>
    <svg data-icon="x"><title>z</title></svg></article>
  <template><p class="lead"></p></template>
  <footer class=""><p id="Last">m</p></footer></body></html>`;

const SELECTORS = [
  'p',
  'p, li',
  '*',
  '.lead',
  'p.lead, li.on.last',
  '#ad-1',
  'body#top > article[data-kind]',
  '[data-kind="news"]',
  "[data-kind='NEWS']",
  '[data-kind=NEWS i]',
  '[class*="tor"]',
  '[class^="story" i]',
  '[class$=body]',
  '[class~=story-body]',
  '[class=""], [class*=""]',
  '[rel="tag nofollow"], a[rel~=nofollow]',
  '[role="banner" i]',
  'input[type="checkbox"]',
  'input:not([type="checkbox"])',
  'article p',
  'article > p',
  'h1 + p',
  'h1 ~ p, p + b',
  'div p + b, li.on ~ li span',
  'header:not(:has(p + p)):not(:has(img))',
  'audio:not([src]):not(:has(source))',
  'svg[data-icon], li span[class*="ltx_tag" i]',
  ' a[href^="#"] ,\n a[href*="/author/"] ',
  // Left to linkedom.
  'li:first-child',
  'li:nth-child(2) > span',
  'article:has(> ul) h1',
];

const textsOf = (found: ArrayLike<DomElement>): readonly string[] =>
  Array.from(found, ({ localName, textContent }) => `${localName} ${textContent}`);

const inside = (document: DomDocument): readonly DomElement[] => Array.from(document.querySelectorAll('*'));

describe('a document of linkedom that was made quick', async () => {
  const quick = parseWithLinkedom(PAGE);
  const parseWithJsdom = await loadJsdom();
  const other = parseWithJsdom(PAGE);

  test.each(SELECTORS)('finds what another DOM finds: %s', (selector) => {
    expect(textsOf(quick.querySelectorAll(selector))).toEqual(textsOf(other.querySelectorAll(selector)));
    expect(quick.querySelector(selector)?.textContent).toBe(other.querySelector(selector)?.textContent);
  });

  test.each(SELECTORS)('says of every element whether it is one, and what is around it: %s', (selector) => {
    const found = (elements: readonly DomElement[]): readonly unknown[] =>
      elements.map((element) => [element.matches(selector), element.closest(selector)?.localName]);
    expect(found(inside(quick))).toEqual(found(inside(other)));
  });

  test('knows tags in upper case, as Readability writes them', () => {
    expect(textsOf(quick.querySelectorAll('P,LI'))).toEqual(textsOf(other.querySelectorAll('p, li')));
  });

  test('finds elements by their tag in either case, below an element only', () => {
    const list = quick.querySelector('ul');
    expect(textsOf(list?.getElementsByTagName('SPAN') ?? [])).toEqual(['span j']);
    expect(list?.getElementsByTagName('Span')).toHaveLength(0);
    expect(quick.getElementsByTagName('p')).toHaveLength(9);
  });

  test('names each class once, also after one was taken away', () => {
    const body = parseWithLinkedom(PAGE).body;
    expect(body.getAttribute('class')).toBe('page wide');
    body.setAttribute('class', ' b a  b ');
    expect(body.getAttribute('class')).toBe('b a');
    body.removeAttribute('class');
    expect(body.getAttribute('class') ?? '').toBe('');
  });

  test('finds what was changed since a selector was first used', () => {
    const page = parseWithLinkedom(PAGE);
    expect(page.querySelectorAll('ul > li.on')).toHaveLength(2);
    page.querySelector('ul > li.on')?.remove();
    page.querySelector('ul > li')?.setAttribute('class', 'off');
    expect(textsOf(page.querySelectorAll('ul > li.on'))).toEqual(['li k']);
    expect(textsOf(page.querySelectorAll('ul > li.off'))).toEqual(['li i j']);
  });
});
