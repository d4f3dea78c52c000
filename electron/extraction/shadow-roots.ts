import { allByTag, childrenOf, type DomDocument, type DomElement, type DomNode, isElement } from './dom.js';

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
  for (const node of left) if (isElement(node)) node.remove();
  for (const node of childrenOf(root)) host.insertBefore(node, root);
  root.remove();
}

/** Lays the shadow roots of a page into their hosts, as a browser shows them, to be read. Documents in frames are not of the page. */
export function layShadowRoots(document: DomDocument): void {
  for (const frame of allByTag(document, FRAME)) frame.remove();
  for (const root of allByTag(document, SHADOW_ROOT).toReversed())
    if (root.parentElement) flatten(root.parentElement, root);
}
