import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  elementsInside,
  elementsOf,
  isText,
  namesOf,
  nearest,
  textOf,
} from './dom.js';

/** How the makers of pages call a poem, a stanza, the words of a song. */
const VERSE =
  /(?:^|[\s_-])(?:poems?|poetry|verses?|stanzas?|strophes?|lyrics?|line-?blocks?|couplets?|haiku|sonnets?)(?:$|[\s_-])/;
const STANZA = /(?:^|[\s_-])(?:stanzas?|strophes?|line-?blocks?|couplets?)(?:$|[\s_-])/;
/** And a line of one. */
const LINE = /(?:^|[\s_-])(?:lines?|verses?|vers|l|indent)(?:$|[\s_-])/;
const LEVELS_UP = 4;
const LONGEST_LINE = 160;
const FRAME = /^(?:html|body|main|article)$/;
const INLINE = /^(?:a|abbr|b|big|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)$/;

/** Whether an element is called a poem, or a part of one, and is not the page or its article. */
export const isVerseBox = (element: DomElement): boolean =>
  !FRAME.test(element.localName) && VERSE.test(namesOf(element));

/** Whether an element holds one line and nothing that is laid out by itself. */
const isLeaf = (element: DomElement): boolean =>
  /^(?:div|p|span)$/.test(element.localName) &&
  normalText(textOf(element)).length <= LONGEST_LINE &&
  elementsInside(element).every(({ localName }) => INLINE.test(localName));

const isCalledLine = (element: DomElement): boolean =>
  LINE.test(namesOf(element)) && nearest(element, isVerseBox, LEVELS_UP) !== null;

/** Stanzas of which every line is an element, whatever that is called. */
const isInStanza = ({ parentElement: box }: DomElement): boolean =>
  box !== null && STANZA.test(namesOf(box)) && elementsOf(box).every(isLeaf);

const isLine = (element: DomElement): boolean =>
  (isCalledLine(element) || isInStanza(element)) && isLeaf(element);

const isBlank = (element: DomElement): boolean => normalText(textOf(element)) === '';

/** Lines side by side in a box, of stanzas each; one that says nothing sets two apart. */
function stanzasIn(box: DomElement): readonly (readonly DomElement[])[] {
  const stanzas: DomElement[][] = [[]];
  for (const node of childrenOf(box)) {
    if (isText(node) && normalText(textOf(node)) === '') continue;
    const line = elementsOf(box).find((element) => element === node);
    if (line && isLine(line) && !isBlank(line)) stanzas.at(-1)?.push(line);
    else stanzas.push([]);
  }
  return stanzas.filter((lines) => lines.length > 1);
}

/** Several lines as one paragraph with breaks. */
function join(lines: readonly DomElement[], document: DomDocument): void {
  const [first] = lines;
  const stanza = document.createElement('p');
  first?.parentNode?.insertBefore(stanza, first);
  for (const [index, line] of lines.entries()) {
    if (index > 0) stanza.appendChild(document.createElement('br'));
    for (const child of childrenOf(line)) stanza.appendChild(child);
    line.remove();
  }
}

/** Makes a paragraph of the lines of a stanza that stand in an element each: one by one they would be paragraphs, and no text to any reader. */
export function joinVerseLines(document: DomDocument): void {
  const boxes = new Set(
    elementsInside(document.body)
      .filter(isLine)
      .flatMap(({ parentElement }) => parentElement ?? []),
  );
  for (const box of boxes) for (const lines of stanzasIn(box)) join(lines, document);
}

/** Makes a text of a poem that stands in a listing: it is no code, and its lines are shown as they are written. */
export function takeVerseFromListings(document: DomDocument): void {
  for (const listing of allByTag(document, 'pre')) {
    if (!isVerseBox(listing) || allByTag(listing, 'code').length > 0) continue;
    const verse = document.createElement('p');
    verse.setAttribute('class', listing.getAttribute('class') ?? '');
    verse.setAttribute('style', 'white-space:pre-line');
    for (const child of childrenOf(listing)) verse.appendChild(child);
    listing.parentNode?.insertBefore(verse, listing);
    listing.remove();
  }
}
