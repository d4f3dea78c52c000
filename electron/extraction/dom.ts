/**
 * The part of the DOM that extraction uses. Written down here because linkedom and jsdom both fulfil it, and because
 * TypeScript's own DOM types would let the rest of the Electron side believe that it has a `document`.
 */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: DomNode | null;
  readonly parentElement: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
  textContent: string | null;
  appendChild(child: DomNode): unknown;
  insertBefore(child: DomNode, before: DomNode | null): unknown;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly nextElementSibling: DomElement | null;
  readonly previousElementSibling: DomElement | null;
  readonly firstElementChild: DomElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  getAttributeNames(): readonly string[];
  getElementsByTagName(name: string): ArrayLike<DomElement>;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
  matches(selector: string): boolean;
  closest(selector: string): DomElement | null;
  remove(): void;
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly title: string;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
  cloneNode(deep: boolean): DomDocument;
  getElementsByTagName(name: string): ArrayLike<DomElement>;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
}

/** Whether a node is an element. */
export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

/** Whether a node is text, written as such or as CDATA. */
export const isText = (node: DomNode): boolean => node.nodeType === 3 || node.nodeType === 4;

/** The children of a node as they are now: safe while they are moved or removed. */
export function childrenOf(node: DomNode): readonly DomNode[] {
  const children: DomNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** The child elements of a node as they are now. */
export const elementsOf = (node: DomNode): readonly DomElement[] => childrenOf(node).filter(isElement);

/** Every element inside another, in order. linkedom does not know `*` as a name. */
export function elementsInside(root: DomElement): readonly DomElement[] {
  const found: DomElement[] = [];
  const waiting = [...elementsOf(root)].toReversed();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    found.push(element);
    waiting.push(...elementsOf(element).toReversed());
  }
  return found;
}

/** What a name finds, as a list that does not change under one's hands. */
export const allByTag = (root: DomDocument | DomElement, name: string): readonly DomElement[] =>
  Array.from(root.getElementsByTagName(name));

/** The nearest element around another, itself not counted, that passes. Looks up so many levels at most. */
export function nearest(
  element: DomElement,
  passes: (candidate: DomElement) => boolean,
  levels = 512,
): DomElement | null {
  let found = element.parentElement;
  for (let level = 1; found && level < levels && !passes(found); level++) found = found.parentElement;
  return found && passes(found) ? found : null;
}

/** Class, id and the like of an element as one lower-case string to look for words in. */
export const namesOf = (element: DomElement): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase();

/** The text of an element, null included, as a string. */
export const textOf = (node: DomNode): string => node.textContent ?? '';
