import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, elementsInside, nearest, textOf } from './dom.js';

/** What the number of a note looks like, in brackets or not. */
const LABEL = /^[[(（]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})[\])）]?[.:]?$/iu;
const NOTE = /^(?:li|p|div|aside|dd)$/;

const targetOf = (link: DomElement): string =>
  /^#(\S{1,100})$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';

const isLabel = (link: DomElement): boolean => LABEL.test(normalText(textOf(link)));

/** The smallest box that says more than the number of a note. */
const noteAround = (number: DomElement): DomElement | null =>
  nearest(
    number,
    (box) => NOTE.test(box.localName) && normalText(textOf(box)) !== normalText(textOf(number)),
    4,
  );

/**
 * Names notes whose number is what the mark in the text leads to, and leads back to it: the name goes from the number to
 * all of the note. Newsletters write theirs so.
 */
export function nameNotes(document: DomDocument): void {
  const links = allByTag(document, 'a').filter((link) => targetOf(link) !== '' && isLabel(link));
  const named = new Map(
    links.map((link) => [link.getAttribute('id') ?? link.getAttribute('name') ?? '', link]),
  );
  named.delete('');
  if (named.size < 2) return;
  const order = new Map(elementsInside(document.body).map((element, index) => [element, index]));
  for (const [id, number] of named) {
    const mark = named.get(targetOf(number));
    if (!mark || targetOf(mark) !== id || (order.get(mark) ?? 0) >= (order.get(number) ?? 0)) continue;
    const note = noteAround(number);
    if (!note || note.getAttribute('id') !== null) continue;
    number.removeAttribute('id');
    number.removeAttribute('name');
    note.setAttribute('id', id);
  }
}
