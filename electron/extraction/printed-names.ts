import { normalText } from '../../shared/text/white-space.js';
import { childrenOf, type DomDocument, type DomElement, isElement, isText, namesOf, textOf } from './dom.js';

/** What stands with a writer's name and is none: whom they work for, and how to reach them. */
const BESIDE_NAME =
  /(?:^|[\s_-])(?:affiliations?|institutions?|author_notes|contact|orcid|e-?mail|bio)(?:$|[\s_-])/;

/** The texts of an element, apart: a name and the day after it touch in many a line of writers. */
const textsIn = (element: DomElement): readonly string[] =>
  childrenOf(element).flatMap((child) => {
    if (isElement(child)) return BESIDE_NAME.test(namesOf(child)) ? [] : textsIn(child);
    return isText(child) ? [textOf(child)] : [];
  });

/** What an element says of writers: its texts with a sign between; as it stands where a word for reporters holds it together. */
const lineOf = (element: DomElement): string => {
  const whole = normalText(textOf(element));
  return /[記记]者/u.test(whole) ? whole : normalText(textsIn(element).join(' · '));
};

/** The elements that a page marks as its writers. */
export const marked = (document: DomDocument): readonly DomElement[] =>
  Array.from(document.querySelectorAll('[rel="author"], [itemprop="author"]'));

/** Of marked writers only the first box, which may hold several. */
function withFellows(elements: readonly DomElement[]): readonly DomElement[] {
  const [first, second] = elements;
  const box = first?.parentElement ?? null;
  const isShared =
    second !== undefined &&
    second.parentElement === box &&
    !/^(?:body|article|main)$/.test(box?.localName ?? 'body');
  const isShort = box !== null && normalText(textOf(box)).length < 160;
  return isShared && isShort ? [box, ...elements] : elements;
}

/** Where pages print their writers when no markup says so. */
export function printedNameLines(document: DomDocument): readonly string[] {
  const named = Array.from(
    document.querySelectorAll(
      '[class*="byline"], [class*="author"], [class*="reporter"], [class*="journalist"]',
    ),
  );
  return [
    ...withFellows(marked(document)),
    ...named.filter((element) =>
      /(?:^|[\s_-])(?:byline|author|reporter|journalist)(?:[_-]?name)?s?(?:$|[\s_-])/.test(namesOf(element)),
    ),
  ]
    .slice(0, 20)
    .map(lineOf)
    .filter((text) => text !== '' && text.length < 160);
}
