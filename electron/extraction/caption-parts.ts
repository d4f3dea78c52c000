import {
  type DomDocument,
  type DomElement,
  type DomNode,
  elementsInside,
  elementsOf,
  isElement,
  textOf,
} from './dom.js';
import { isCaption, isCredit } from './figure-block.js';

const CREDIT =
  /^\s*(?:credits?\b|photo(?:graph)?s?\b|pictures?\b|image\b|foto\b|bild\b|ⓒ|©|\(c\)|사진\s?[=:]|写真\s?[=:：／])/iu;
const INLINE = /^(?:span|strong|b|em|i|small|cite|a)$/;

const ENDS_PART = /[.。!?)\]”’]$/u;
const ENDS_WORD = /[.。!?\p{L}\p{N})\]”’"']$/u;
const BEGINS_PART = /^[^\s,.;:!?)\]’”'"…]/u;

/** Whether two neighbours run together: an element within a word only changes its dress. */
const isTouching = (before: DomNode, part: DomElement): boolean =>
  (isElement(before) ? ENDS_WORD : ENDS_PART).test(textOf(before)) && BEGINS_PART.test(textOf(part));

/** Puts a space where two parts of a caption touch: a sheet sets them apart where they are shown. */
function partCaption(caption: DomElement, document: DomDocument): void {
  for (const part of elementsOf(caption)) {
    const before = part.previousSibling;
    if (before && INLINE.test(part.localName) && isTouching(before, part))
      caption.insertBefore(document.createTextNode(' '), part);
  }
}

/** Names the last part of a caption that says whose the picture is as what it is. */
function nameCredit(caption: DomElement): void {
  const last = elementsOf(caption).at(-1);
  if (!last || last === caption.firstChild || !INLINE.test(last.localName)) return;
  if (CREDIT.test(textOf(last)) && !isCredit(last) && last.querySelector('a') === null)
    last.setAttribute('class', `${last.getAttribute('class') ?? ''} credit`.trim());
}

/** Sets the parts of captions apart: what a picture shows and whose it is run together in the text of a page. */
export function partCaptions(document: DomDocument): void {
  for (const caption of elementsInside(document.body).filter(isCaption)) {
    partCaption(caption, document);
    nameCredit(caption);
  }
}
