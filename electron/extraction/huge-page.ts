import { childrenOf, type DomDocument, type DomElement, isElement, textOf } from './dom.js';

/**
 * Beyond these Readability and Defuddle take minutes: both compare siblings with siblings (measured: 60,000 `<div>` side
 * by side 121 s and 264 s, 5,000 about a second), and Readability weighs every `<div>` with all that is in it (512 in
 * each other 3.4 s, 200 half a second). No page of the corpus comes near; the deepest is 51 deep.
 */
const MOST_ELEMENTS = 40_000;
const MOST_SIBLINGS = 5_000;
const MOST_LEVELS = 200;

/** Whether a page is larger, or deeper, than extractors can take before the parse process is killed. */
export function isHuge(document: DomDocument): boolean {
  let count = 0;
  let level: readonly DomElement[] = [document.body];
  for (let depth = 0; level.length > 0; depth += 1) {
    const families = level.map((element) => childrenOf(element));
    count += families.reduce((sum, { length }) => sum + length, 0);
    if (depth > MOST_LEVELS || count > MOST_ELEMENTS) return true;
    if (families.some(({ length }) => length > MOST_SIBLINGS)) return true;
    level = families.flat().filter(isElement);
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
