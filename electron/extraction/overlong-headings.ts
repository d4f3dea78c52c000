import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, childrenOf, type DomDocument, type DomElement, isElement, textOf } from './dom.js';
import { endsSentence } from './wrapped-lines.js';

/** A heading says no more, CJK weighted. */
const LONGEST = 300;
const LINES = /^(?:p|div|section|article|ul|ol|table|blockquote|figure|img)$/;
const FEWEST_SENTENCES = 2;

const isTooLong = (heading: DomElement): boolean =>
  weightedLength(normalText(textOf(heading))) > LONGEST ||
  allByTag(heading, 'p').filter((line) => endsSentence(normalText(textOf(line)))).length >= FEWEST_SENTENCES;

/** Moves what a heading holds from its first line of text on behind it. */
function split(heading: DomElement): void {
  const inside = childrenOf(heading);
  const from = inside.findIndex((node, at) => at > 0 && isElement(node) && LINES.test(node.localName));
  if (from === -1 || normalText(inside.slice(0, from).map(textOf).join('')) === '') return;
  const after = heading.nextSibling;
  for (const node of inside.slice(from)) heading.parentNode?.insertBefore(node, after);
}

/** Ends headings that were never closed where their text begins: such a page is shown in large type all over, and read as a title. */
export function endHeadings(document: DomDocument): void {
  for (const heading of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].flatMap((name) => allByTag(document, name)))
    if (isTooLong(heading)) split(heading);
}
