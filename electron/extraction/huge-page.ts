import { childrenOf, type DomDocument, type DomElement, isElement, textOf } from './dom.js';

/**
 * Beyond these Readability and Defuddle take minutes: both compare siblings with siblings (measured: 60,000 `<div>` side
 * by side 121 s and 264 s, 5,000 about a second). No page of the corpus comes near.
 */
const MOST_ELEMENTS = 40_000;
const MOST_SIBLINGS = 5_000;

/** Whether a page is larger than extractors can take before the parse process is killed. */
export function isHuge(document: DomDocument): boolean {
  const waiting: DomElement[] = [document.body];
  let count = 0;
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const children = childrenOf(element);
    count += children.length;
    if (count > MOST_ELEMENTS || children.length > MOST_SIBLINGS) return true;
    waiting.push(...children.filter(isElement));
  }
  return false;
}

/** Where a huge page most likely has its text: the element it calls its article, else all of it. */
export function mainElement(document: DomDocument): DomElement {
  const named = ['[itemprop="articleBody"]', 'article', 'main'].flatMap(
    (selector) => document.querySelector(selector) ?? [],
  );
  return named.find((element) => textOf(element).trim().length > 200) ?? document.body;
}
