import {
  childrenOf,
  type DomDocument,
  type DomElement,
  elementsOf,
  isElement,
  isText,
  namesOf,
  textOf,
} from './dom.js';
import { isLinePart, isTouching, lookOf, space } from './line-part.js';

/** A fact is no longer: `Prep 25 min`, `준비 15분`. */
const LONGEST = 40;
const FEWEST = 3;
/** Two alone are facts where their box is called one of facts. */
const FACTS =
  /(?:^|[\s_-])(?:stats?|facts?|meta|infos?|details?|times?|summary|specs?|nutrition|recipe[\w-]*)(?:$|[\s_-])/;
/** How the makers of pages call a name and its value side by side. */
const NAME = /(?:^|[\s_-])(?:labels?|names?|keys?|terms?|titles?|headings?|tit)(?:$|[\s_-])/;
const VALUE =
  /(?:^|[\s_-])(?:values?|data|amounts?|quantity|numbers?|num|counts?|val|text|desc|txt)(?:$|[\s_-])/;

/** Whether nothing sets two texts apart, and both are no parts of one number. */
const areTwo = (before: string, after: string): boolean =>
  isTouching(before, after) && !(/\d[.,]?$/.test(before) && /^\d/.test(after));

/** Whether a part says how much of something in a few words. */
const isFact = (element: DomElement): boolean => {
  const text = textOf(element).trim();
  return isLinePart(element) && text.length <= LONGEST && /\p{L}/u.test(text) && /\d/.test(text);
};

/** Whether a box holds facts of one look and nothing else. */
function isOfFacts(box: DomElement): boolean {
  const parts = elementsOf(box);
  const [first] = parts;
  if (!first || parts.length < (FACTS.test(namesOf(box)) ? 2 : FEWEST)) return false;
  if (childrenOf(box).some((node) => isText(node) && textOf(node).trim() !== '')) return false;
  return parts.every((part) => isFact(part) && lookOf(part) === lookOf(first));
}

/** Whether of two parts side by side one is called a name, and the other its value. */
function areNameAndValue(before: DomElement, part: DomElement): boolean {
  const [one, other] = [namesOf(before), namesOf(part)];
  return (NAME.test(one) && VALUE.test(other)) || (VALUE.test(one) && NAME.test(other));
}

/** Sets facts apart that touch because only a style sheet does: those that fill a box, and a name and its value by what they are called. */
export function partFacts(parts: readonly DomElement[], document: DomDocument): void {
  const boxes = new Set(parts.flatMap(({ parentElement }) => parentElement ?? []));
  const ofFacts = new Set([...boxes].filter(isOfFacts));
  for (const part of parts) {
    const before = part.previousSibling;
    if (!before || !isElement(before) || !isLinePart(before) || !areTwo(textOf(before), textOf(part)))
      continue;
    const isIn = part.parentElement !== null && ofFacts.has(part.parentElement);
    if (isIn || areNameAndValue(before, part)) space(document, part);
  }
}
