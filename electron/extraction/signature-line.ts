import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, namesOf, nearest, textOf } from './dom.js';
import { isWesternName } from './person-name.js';

const RIGHT = /text-align\s*:\s*(?:right|end)/iu;
const SIGNED = /(?:^|[\s_-])(?:signature|signed|author|text-right|align-?right)(?:$|[\s_-])/;
const OTHERS = /^(?:aside|footer|nav|li|table|blockquote|figure|form)$/;

const isRight = (element: DomElement): boolean =>
  RIGHT.test(element.getAttribute('style') ?? '') ||
  element.getAttribute('align') === 'right' ||
  SIGNED.test(namesOf(element));

/** The name that stands on the right below a text, as writers sign in many countries; null when none or several do. */
export function signedName(document: DomDocument): string | null {
  const names = allByTag(document, 'p')
    .filter(isRight)
    .filter((element) => nearest(element, ({ localName }) => OTHERS.test(localName)) === null)
    .map((element) => normalText(textOf(element)))
    .filter(isWesternName);
  return new Set(names).size === 1 ? (names[0] ?? null) : null;
}
