import {
  childrenOf,
  type DomDocument,
  type DomElement,
  type DomNode,
  elementsOf,
  isElement,
  isText,
  textOf,
} from './dom.js';
import { beginsWord, isLinePart, isTouching, lineParts, lookOf, space } from './line-part.js';
import { partFacts } from './touching-facts.js';

/** A name with its value is no longer. */
const LONGEST_FACT = 60;
const FEWEST_FACTS = 2;

/** The end of one thing and the beginning of another, never of one word: a small letter or a figure before a capital. */
const ENDS = /(?:\p{L}\p{Ll}|[\d.!?)\]”’%])$/u;
const BEGINS = /^[“‘(]?\p{Lu}/u;
const CLOCK = /(?:^|\D)\d{1,2}[:.]\d{2}$/;

const isValueOf = (value: DomNode, name: DomElement): boolean =>
  isText(value) || (isElement(value) && isLinePart(value) && lookOf(value) !== lookOf(name));

/** A name and its value: one element at the beginning, and then words. */
function isFact(element: DomElement): boolean {
  const [name, value, ...more] = childrenOf(element);
  if (!name || !value || more.length > 0 || textOf(element).trim().length > LONGEST_FACT) return false;
  const isNamed = isElement(name) && isLinePart(name) && isValueOf(value, name);
  return isNamed && isTouching(textOf(name), textOf(value));
}

/** Elements of one look that are each a name with its value, side by side: `Prep 20 min`, `Cook 45 min`. */
function factsIn(box: DomElement): readonly DomElement[] {
  const facts = elementsOf(box).filter((element) => isLinePart(element) && isFact(element));
  const [first] = facts;
  const areAlike = first !== undefined && facts.every((fact) => lookOf(fact) === lookOf(first));
  return areAlike && facts.length >= FEWEST_FACTS ? facts : [];
}

function partNamed(box: DomElement, document: DomDocument): void {
  for (const fact of factsIn(box)) {
    const value = childrenOf(fact)[1];
    if (value) fact.insertBefore(document.createTextNode(' '), value);
    const before = fact.previousSibling;
    if (before && isElement(before) && isTouching(textOf(before), textOf(fact))) space(document, fact);
  }
}

/** Whether two parts of different looks that touch are two things: a time and a title, a name and a place. */
function areTwo(before: DomElement, part: DomElement): boolean {
  const [end, begin] = [textOf(before), textOf(part)];
  if (lookOf(before) === lookOf(part)) return false;
  return (ENDS.test(end) && BEGINS.test(begin)) || (CLOCK.test(end) && beginsWord(begin));
}

/**
 * Puts a space where two things in one line touch that only a style sheet sets apart: the facts of a recipe, a time and
 * what it is the time of. Parts of one word stay together: editors cut words wherever their look changes.
 */
export function partTouching(document: DomDocument): void {
  const parts = lineParts(document);
  for (const box of new Set(parts.flatMap(({ parentElement }) => parentElement ?? [])))
    partNamed(box, document);
  partFacts(parts, document);
  for (const part of parts) {
    const before = part.previousSibling;
    if (before && isElement(before) && isLinePart(before) && areTwo(before, part)) space(document, part);
  }
}
