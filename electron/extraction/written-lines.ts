import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  type DomNode,
  isElement,
  isText,
  textOf,
} from './dom.js';
import { isMatched } from './paint.js';
import { writtenSelectors } from './written-rules.js';

const KEEPS_LINES =
  /(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|pre-line|break-spaces)\s*(?:!important\s*)?(?:;|$)/i;
const OWN_LINES = /^(?:pre|code|textarea|listing|xmp)$/;
const HOLDERS = ['div', 'p', 'span', 'section', 'article', 'blockquote', 'td', 'li'];

/** The texts in an element, in order, those of code left out. */
const textsIn = (element: DomElement): readonly DomNode[] =>
  childrenOf(element).flatMap((node) => {
    if (isText(node)) return [node];
    return isElement(node) && !OWN_LINES.test(node.localName) ? textsIn(node) : [];
  });

/** Writes the ends of lines within a text as breaks; those at its edges only set the page's source apart. */
function breakLines(text: DomNode, document: DomDocument): void {
  const parent = text.parentNode;
  // The white space at both ends has no line of the text before or after it.
  const lines = textOf(text).split(/(?<=\S[^\S\n]*)\r?\n(?=\s*\S)|(?<=\n)\r?\n(?=\s*\S)/);
  if (!parent || lines.length < 2) return;
  for (const [index, line] of lines.entries()) {
    if (index > 0) parent.insertBefore(document.createElement('br'), text);
    parent.insertBefore(document.createTextNode(line), text);
  }
  text.textContent = '';
}

/**
 * Keeps the lines of a text whose element, or a sheet in the page, says that it is shown as it is written: of a poem they
 * are half of it.
 * @param source the page as it came: the tree has lost its style sheets
 */
export function keepWrittenLines(document: DomDocument, source = ''): void {
  const selectors = writtenSelectors(source);
  const holders = HOLDERS.flatMap((name) => allByTag(document, name)).filter(
    (element) =>
      KEEPS_LINES.test(element.getAttribute('style') ?? '') ||
      (selectors.length > 0 &&
        textOf(element).includes('\n') &&
        selectors.some((selector) => isMatched(element, selector))),
  );
  for (const text of new Set(holders.flatMap(textsIn))) breakLines(text, document);
}
