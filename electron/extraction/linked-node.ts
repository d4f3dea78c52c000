import { parseHTML } from 'linkedom';

/**
 * What linkedom's nodes are made of: one list in the order of the document, in which the attributes of an element
 * follow it, then what it holds, then its own end.
 */
export interface LinkedNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly parentNode: LinkedNode | null;
  readonly [link: symbol]: LinkedNode;
}

interface LinkedAttribute extends LinkedNode {
  readonly name: string;
  readonly value: string;
}

const symbols = Object.getOwnPropertySymbols(parseHTML('<p></p>').document.documentElement);

/** The key of linkedom's under which a node keeps something. @throws when linkedom is made in another way than it was */
function keyOf(description: string): symbol {
  const found = symbols.find((symbol) => symbol.description === description);
  if (found === undefined) throw new Error(`linkedom's elements have no ${description}.`);
  return found;
}

/** The node that follows in the list. */
export const NEXT = keyOf('next');
/** The end of an element. */
export const END = keyOf('end');
/** The classes of an element as a set, once somebody asked for them; else null. */
export const CLASS_LIST = keyOf('classList');

export const isLinkedAttribute = (node: LinkedNode): node is LinkedAttribute => node.nodeType === 2;

/** The value of an attribute as it is written; null when the element has none of that name. */
export function valueOf(element: LinkedNode, name: string): string | null {
  for (let node = element[NEXT]; node && isLinkedAttribute(node); node = node[NEXT])
    if (node.name === name) return node.value;
  return null;
}
