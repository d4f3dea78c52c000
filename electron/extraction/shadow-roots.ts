import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  type DomNode,
  elementsOf,
  isElement,
  isText,
  textOf,
} from './dom.js';

/**
 * What `<template shadowrootmode>` is called in a tree that was brought into shape: DOM libraries hide what is in a
 * template, a browser shows it in place of what its host holds.
 */
export const SHADOW_ROOT = 'offprint-shadow';
/** A frame of the same site, with its document as its shadow root (`electron/app/document-styles.ts`). */
export const FRAME = 'offprint-frame';

/** Whether a node goes into a slot: a nameless one takes text and everything without a name. */
const isFor = (slot: DomElement, node: DomNode): boolean =>
  (isElement(node) ? (node.getAttribute('slot') ?? '') : '') === (slot.getAttribute('name') ?? '');

/** Less text than this without a slot is what stands in until a part of a page is drawn: "Loading", the name of a button. */
const LEAST_TEXT = 100;
/** How many times the text of a shadow the text without a slot must have to be the article, and not an older wording of it. */
const MUCH_MORE = 2;

const lengthOf = (text: string): number => weightedLength(normalText(text));

/**
 * Whether what found no slot is the text of the page: a browser does not show it, but a shadow root that came by a
 * mistake, or that a script would have given a slot, must not cost the article.
 */
function isTheText(left: Iterable<DomNode>, root: DomElement): boolean {
  const length = lengthOf(Array.from(left, textOf).join(' '));
  return length >= LEAST_TEXT && length > MUCH_MORE * lengthOf(textOf(root));
}

const clear = (node: DomNode): void => {
  if (isElement(node)) node.remove();
  else if (isText(node)) node.textContent = '';
};

/** Puts what a host holds into the slots of its shadow, and the shadow into its place. */
function flatten(host: DomElement, root: DomElement): void {
  const light = childrenOf(host).filter((node) => node !== root);
  const left = new Set(light);
  for (const slot of allByTag(root, 'slot')) {
    const filled = light.filter((node) => left.has(node) && isFor(slot, node));
    for (const node of filled) {
      left.delete(node);
      slot.parentNode?.insertBefore(node, slot);
    }
    if (filled.length === 0) for (const node of childrenOf(slot)) slot.parentNode?.insertBefore(node, slot);
    slot.remove();
  }
  if (!isTheText(left, root)) for (const node of left) clear(node);
  for (const node of childrenOf(root)) host.insertBefore(node, root);
  root.remove();
}

/** A host has one shadow root: browsers leave what follows the first a template, whose inside is never shown. */
const isFurther = (root: DomElement): boolean =>
  elementsOf(root.parentNode ?? root)
    .filter((other) => other.localName === SHADOW_ROOT)
    .indexOf(root) > 0;

/** Lays the shadow roots of a page into their hosts, as a browser shows them, to be read. Documents in frames are not of the page. */
export function layShadowRoots(document: DomDocument): void {
  for (const frame of allByTag(document, FRAME)) frame.remove();
  for (const root of allByTag(document, SHADOW_ROOT)) if (isFurther(root)) root.remove();
  for (const root of allByTag(document, SHADOW_ROOT).toReversed())
    if (root.parentElement) flatten(root.parentElement, root);
}
