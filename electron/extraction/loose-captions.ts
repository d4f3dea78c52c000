import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  type DomNode,
  elementsOf,
  isElement,
  nearest,
  textOf,
} from './dom.js';

/** Longer than this it is no caption. */
const LONGEST = 300;
const SMALL = /^(?:em|i|small|cite)$/;
/** What runs on in a line with the words before it. */
const INLINE = /^(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)$/;

const isBlank = (node: DomNode): boolean =>
  isElement(node) ? node.localName === 'br' : textOf(node).trim() === '';

/** The next thing beside a node in the same box, white space and breaks passed over. */
function nextOf(node: DomNode): DomNode | null {
  let next = node.nextSibling;
  while (next && isBlank(next)) next = next.nextSibling;
  return next;
}

/** A picture with what holds nothing but it: the link to its larger size. */
function alone(image: DomElement): DomElement {
  const around = image.parentElement;
  const isOnly =
    around !== null &&
    /^(?:a|picture|span)$/.test(around.localName) &&
    elementsOf(around).length === 1 &&
    textOf(around).trim() === '';
  return isOnly ? alone(around) : image;
}

const endsLine = (node: DomNode | null): boolean =>
  node === null || (isElement(node) && !INLINE.test(node.localName));

/** The small or slanted words right after a picture that are all of their line; null for words that go on. */
function captionAfter(picture: DomElement): DomElement | null {
  const next = nextOf(picture);
  if (!next || !isElement(next) || !SMALL.test(next.localName)) return null;
  const words = normalText(textOf(next));
  const isCaption = words !== '' && words.length <= LONGEST && allByTag(next, 'img').length === 0;
  return isCaption && endsLine(nextOf(next)) ? next : null;
}

const holdsOnly = (box: DomElement, name: RegExp): boolean => {
  const [only, ...others] = elementsOf(box);
  return only !== undefined && others.length === 0 && name.test(only.localName);
};

/** Whether a paragraph is nothing but small print. */
function isSmallPrint(line: DomElement): boolean {
  const words = normalText(textOf(line));
  const [small] = elementsOf(line);
  return (
    words !== '' &&
    words.length <= LONGEST &&
    holdsOnly(line, /^small$/) &&
    small !== undefined &&
    normalText(textOf(small)) === words
  );
}

/** A paragraph right below a picture that is nothing but small print; null for any other. */
function smallLineBelow(picture: DomElement): DomElement | null {
  const box = picture.parentElement;
  const isAlone = box?.localName === 'p' && elementsOf(box).length === 1 && textOf(box).trim() === '';
  const line = nextOf(isAlone ? box : picture);
  return line && isElement(line) && line.localName === 'p' && isSmallPrint(line) ? line : null;
}

function putTogether(picture: DomElement, words: DomElement, document: DomDocument): void {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  for (const child of childrenOf(words)) caption.appendChild(child);
  words.remove();
  picture.parentNode?.insertBefore(figure, picture);
  figure.appendChild(picture);
  figure.appendChild(caption);
}

/** Puts a picture and the small words beside it that are its caption into a figure, as pages do that know of figures. */
export function gatherLooseCaptions(document: DomDocument): void {
  for (const image of allByTag(document, 'img')) {
    if (nearest(image, ({ localName }) => localName === 'figure') !== null) continue;
    const picture = alone(image);
    const words = captionAfter(picture) ?? smallLineBelow(picture);
    if (words) putTogether(picture, words, document);
  }
}
