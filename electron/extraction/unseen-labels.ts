import { allByTag, type DomDocument, type DomElement, namesOf, nearest, textOf } from './dom.js';

/** How the makers of pages call what is read aloud and never seen; `blind` is what Korean portals call it. */
const UNSEEN =
  /(?:^|[\s_-])(?:visually-?hidden|(?:u-)?hidden-?visually|sr-?only|screen-?reader(?:-?only|-?text)?|off-?screen|a11y-?(?:hidden|only)|blind)(?:$|[\s_-])/;
/** A label of a picture, a list, a sign; more is a text of its own. */
const LONGEST = 40;
const IN_LINE = ['span', 'em', 'i', 'b', 'strong', 'small'];
const LINE = /^(?:p|li|figure|figcaption|h[2-6]|dt|dd|td|th|blockquote|a)$/;

const isLabel = (element: DomElement): boolean =>
  UNSEEN.test(namesOf(element)) &&
  textOf(element).trim().length <= LONGEST &&
  ['img', 'time', 'a'].every((name) => allByTag(element, name).length === 0) &&
  nearest(element, ({ localName }) => LINE.test(localName), 3) !== null;

/** Takes the words away that a page says only to those who do not see it, in the middle of its lines: `Image caption`, `새창`. */
export function dropUnseenLabels(document: DomDocument): void {
  for (const element of IN_LINE.flatMap((name) => allByTag(document, name)))
    if (isLabel(element)) element.remove();
}
