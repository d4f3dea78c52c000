import { allByTag, type DomDocument, type DomElement, elementsInside, nearest } from './dom.js';
import { drawingSize } from './drawing-source.js';

/** Names of files and drawings that are marks and buttons. `sprite` says only that a file holds many. */
const ICONS = /(?:^|[^a-z])(?:icons?|ico|logos?|glyphs?|arrows?|chevrons?|social|share)(?:$|[^a-z])/i;
const FILE = /^[^#]*\.svg(?:\?[^#]*)?#[^#]+$/i;

/** Tells {@link isSpritePicture} of one. */
const MARK = 'data-offprint-drawing';

/** The address of the one drawing of another file that an `<svg>` shows and nothing else; null when it is any other. */
function addressIn(svg: DomElement): string | null {
  const shapes = elementsInside(svg).filter(({ localName }) => !/^(?:title|desc|g)$/i.test(localName));
  const [use, ...more] = shapes;
  if (use?.localName !== 'use' || more.length > 0) return null;
  const address = (use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').trim();
  return FILE.test(address) && !ICONS.test(address) ? address : null;
}

/** A figure that shows nothing else. */
function isFigureOf(svg: DomElement, figure: DomElement): boolean {
  const others = ['img', 'picture', 'video', 'svg', 'table', 'iframe'].flatMap((name) =>
    allByTag(figure, name),
  );
  return others.every((other) => other === svg);
}

interface Terms {
  /** The least size of a drawing, in its own units. */
  readonly narrowest: number;
  readonly lowest: number;
  /** Whether it stands in the text, where a page describes it to those who cannot see it. */
  readonly isToldInText: boolean;
}

/** Whether a drawing is there to be looked at: in a figure of its own, captioned or large; elsewhere described and large. */
function isContent(svg: DomElement, { narrowest, lowest, isToldInText }: Terms): boolean {
  const size = drawingSize(svg);
  const isLarge = size !== null && size.width >= narrowest && size.height >= lowest;
  const figure = nearest(svg, ({ localName }) => localName === 'figure');
  if (!figure) return isLarge && isToldInText;
  if (!isFigureOf(svg, figure)) return false;
  return isLarge || (size === null && allByTag(figure, 'figcaption').length > 0);
}

/** A drawing that lies among others in a file elsewhere, as an image of it; null when it is a mark or no such drawing. */
export function spriteImage(svg: DomElement, document: DomDocument, terms: Terms): DomElement | null {
  const address = addressIn(svg);
  if (address === null || !isContent(svg, terms)) return null;
  const size = drawingSize(svg);
  const image = document.createElement('img');
  image.setAttribute(MARK, '');
  image.setAttribute('src', address);
  if (size !== null)
    for (const side of ['width', 'height'] as const) image.setAttribute(side, String(Math.round(size[side])));
  return image;
}

/** Whether an image is one of those, whatever its file is called. */
export const isSpritePicture = (image: DomElement): boolean => image.getAttribute(MARK) !== null;
