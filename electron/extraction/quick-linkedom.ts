import { Element, Node, NodeList } from 'linkedom';
import { CLASS_LIST, END, type LinkedNode, NEXT, valueOf } from './linked-node.js';
import { selectorFor } from './selector.js';

/*
 * linkedom compiles a selector at every call, and Defuddle calls 6,000 times a page; every node of linkedom's,
 * attributes included, has a list of listeners in a weak map, which costs the garbage collector more than all the rest.
 * Here the same methods give the same answers from selectors that were made ready once, and nodes have no listeners:
 * nothing listens in a page that is only read. One fifth of the time of extraction (docs/measurements.md).
 */

type Method<Answer> = (this: LinkedNode, given: string) => Answer;

/** Puts a method in the place of one of linkedom's, which is given to it for what it does not do itself. */
function replace<Answer>(
  prototype: object,
  name: string,
  method: (element: LinkedNode, given: string, original: Method<Answer>) => Answer,
): void {
  const original: Method<Answer> = Object.getOwnPropertyDescriptor(prototype, name)?.value;
  const value = function (this: LinkedNode, given: string): Answer {
    return method(this, given, original);
  };
  Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}

const isElement = (node: LinkedNode): boolean => node.nodeType === 1;

/** What comes after a node in a search: what a template holds is not part of the page. */
const after = (node: LinkedNode): LinkedNode | undefined =>
  isElement(node) && node.localName === 'template' ? node[END] : node[NEXT];

/** The first element inside another that a list of selectors matches. */
function firstMatch(
  root: LinkedNode,
  selectors: string,
  original: Method<LinkedNode | null>,
): LinkedNode | null {
  const selector = selectorFor(selectors);
  if (selector === null) return original.call(root, selectors);
  const end = root[END];
  for (let node = root[NEXT]; node && node !== end; node = after(node))
    if (isElement(node) && selector.matches(node)) return node;
  return null;
}

/** Every element inside another that a list of selectors matches. */
function allMatches(root: LinkedNode, selectors: string, original: Method<LinkedNode[]>): LinkedNode[] {
  const selector = selectorFor(selectors);
  if (selector === null) return original.call(root, selectors);
  const found: LinkedNode[] = new NodeList();
  const end = root[END];
  for (let node = root[NEXT]; node && node !== end; node = after(node))
    if (isElement(node) && selector.matches(node)) found.push(node);
  return found;
}

/** Every element inside another of a tag, given in lower or in upper case. */
function allOfTag(root: LinkedNode, tag: string): LinkedNode[] {
  const found: LinkedNode[] = new NodeList();
  const end = root[END];
  const isUpper = tag === tag.toUpperCase();
  for (let node = root[NEXT]; node && node !== end; node = node[NEXT]) {
    if (!isElement(node)) continue;
    if (node.localName === tag || (isUpper && node.localName.toUpperCase() === tag)) found.push(node);
  }
  return found;
}

/** An element itself or the nearest around it that a list of selectors matches. */
function nearestMatch(
  element: LinkedNode,
  selectors: string,
  original: Method<LinkedNode | null>,
): LinkedNode | null {
  const selector = selectorFor(selectors);
  if (selector === null) return original.call(element, selectors);
  let around: LinkedNode | null = element;
  while (around && isElement(around) && !selector.matches(around)) around = around.parentNode;
  return around && isElement(around) ? around : null;
}

/** The classes of an element, each once, one space between them; from the set of them when somebody changed that. */
function classNameOf(element: LinkedNode): string {
  const known = element[CLASS_LIST];
  if (known) return String(Reflect.get(known, 'value'));
  const value = valueOf(element, 'class') ?? '';
  return /\s/.test(value) ? [...new Set(value.split(/\s+/))].filter(Boolean).join(' ') : value;
}

/** Makes all documents of linkedom in this process quick. To be called once. */
export function quicken(): void {
  const elements: object = Element.prototype;
  const parents: object = Object.getPrototypeOf(elements);
  // Nodes are made as plain objects, not as targets of events.
  Object.setPrototypeOf(Node.prototype.constructor, Object);
  replace(parents, 'querySelector', firstMatch);
  replace(parents, 'querySelectorAll', allMatches);
  replace(parents, 'getElementsByTagName', allOfTag);
  replace(elements, 'closest', nearestMatch);
  replace<boolean>(
    elements,
    'matches',
    (element, selectors, original) =>
      selectorFor(selectors)?.matches(element) ?? original.call(element, selectors),
  );
  const className = Object.getOwnPropertyDescriptor(elements, 'className');
  Object.defineProperty(elements, 'className', {
    ...className,
    get(this: LinkedNode) {
      return classNameOf(this);
    },
  });
}
