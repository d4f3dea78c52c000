import type { Block, Inline } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { isPost, postBlock } from './embedded-post.js';
import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  type DomNode,
  elementsOf,
  isText,
  textOf,
} from './dom.js';

type Quote = Extract<Block, { type: 'quote' }>;

const wordsIn = (element: DomElement): string => normalText(textOf(element));

/** The element at the end of a quote that says where its words are from: `<footer>`, `<cite>`, or a line that is nothing but a `<cite>`. */
function sourceOf(quote: DomElement): DomElement | null {
  const last = elementsOf(quote).findLast((element) => wordsIn(element) !== '');
  if (last === undefined) return null;
  if (last.localName === 'footer' || last.localName === 'cite') return last;
  const [only, ...others] = elementsOf(last);
  return only?.localName === 'cite' && others.length === 0 && wordsIn(only) === wordsIn(last) ? only : null;
}

/** A line that is wholly in italics because its page sets sources so: how they look here is ours. */
const upright = (inlines: readonly Inline[]): readonly Inline[] => {
  const [only, ...others] = inlines;
  return only?.type === 'em' && others.length === 0 ? only.children : inlines;
};

/** A quote, with its last line told as its source where the page says so; a post of another site as such. */
export function quoteBlock(element: DomElement, blocks: readonly Block[], base: string | null): Block {
  return (isPost(element) ? postBlock(element, blocks, base) : null) ?? quoted(element, blocks);
}

function quoted(element: DomElement, blocks: readonly Block[]): Quote {
  const source = sourceOf(element);
  const last = blocks.at(-1);
  if (source === null || blocks.length < 2 || last?.type !== 'paragraph') return { type: 'quote', blocks };
  if (normalText(inlineText(last.inlines)) !== wordsIn(source)) return { type: 'quote', blocks };
  const line: Block = { ...last, inlines: upright(last.inlines) };
  return { type: 'quote', blocks: [...blocks.slice(0, -1), line], hasSource: true };
}

const isLine = (element: DomElement): boolean => element.querySelector('p, div, ul, ol, table') === null;

const isBlank = (node: DomNode): boolean => textOf(node).trim() === '';

/** Whether a `<cite>` ends the bare words of a quote, with nothing between but how it is dressed. */
function endsWords(cite: DomElement): boolean {
  const children = cite.parentElement ? childrenOf(cite.parentElement) : [];
  const at = children.indexOf(cite);
  const before = children.slice(0, at).findLast((node) => !isBlank(node));
  return before !== undefined && isText(before) && children.slice(at + 1).every(isBlank);
}

function setOnLine(cite: DomElement, document: DomDocument): void {
  const line = document.createElement('p');
  cite.parentNode?.insertBefore(line, cite);
  line.appendChild(cite);
}

function asCite(footer: DomElement, document: DomDocument): void {
  const inside = document.createElement(isLine(footer) ? 'cite' : 'div');
  for (const child of childrenOf(footer)) inside.appendChild(child);
  const line = document.createElement(isLine(inside) ? 'p' : 'div');
  line.appendChild(inside);
  footer.parentNode?.insertBefore(line, footer);
  footer.remove();
}

/** Sets the sources of quotes as lines of the text: extractors take every `<footer>` for the end of the page and drop it. */
export function keepQuoteSources(document: DomDocument): void {
  for (const cite of allByTag(document, 'cite'))
    if (cite.parentElement?.localName === 'blockquote' && endsWords(cite)) setOnLine(cite, document);
  for (const footer of allByTag(document, 'footer'))
    if (footer.parentElement?.localName === 'blockquote') asCite(footer, document);
}
