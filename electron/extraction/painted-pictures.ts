import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  elementsInside,
  namesOf,
  nearest,
  textOf,
} from './dom.js';
import { isCaption } from './figure-block.js';
import { missingPicture } from './inline-pictures.js';
import { isPicturePaint, lazyPaint, ownPaint, type Paint, paintRules } from './paint.js';

/** What a figure may show that is no painted picture, or is read in its own way. */
const SHOWN = 'img, amp-img, video, audio, iframe, object, embed, table, pre, math';
/** What a script draws there is a player, not a picture. */
const PLAYER_NAME = /(?:^|[\s_-])(?:video|audio|player|podcast|vod|jwplayer)(?:$|[\s_-])/;
const MOST = 100;
/** Boxes outside figures that are looked at. */
const MOST_BOXES = 3_000;

/** The elements of a figure that show something but say nothing: one of them is its picture. None for a figure that shows what is read otherwise. */
function canvasesOf(figure: DomElement): readonly DomElement[] {
  if (figure.querySelector(SHOWN) !== null || PLAYER_NAME.test(namesOf(figure))) return [];
  const inside = elementsInside(figure);
  const captions = inside.filter(isCaption);
  const isOfCaption = new Set(captions.flatMap((caption) => [caption, ...elementsInside(caption)]));
  const others = inside.filter((element) => !isOfCaption.has(element));
  if (others.some((element) => PLAYER_NAME.test(namesOf(element)))) return [];
  const said = captions.reduce((rest, caption) => rest.replace(textOf(caption), ''), textOf(figure));
  return normalText(said) === '' ? [figure, ...others] : [];
}

/** How large an element says it is, for what stands in its place. */
const SIDE = { width: /(?:^|[;\s])width\s*:\s*(\d{1,5})px/i, height: /(?:^|[;\s])height\s*:\s*(\d{1,5})px/i };

function placeImage(document: DomDocument, canvas: DomElement, source: string): void {
  const image = document.createElement('img');
  image.setAttribute('src', source);
  const alt = canvas.getAttribute('aria-label') ?? canvas.getAttribute('title') ?? '';
  if (alt !== '') image.setAttribute('alt', alt);
  for (const [name, pattern] of Object.entries(SIDE)) {
    const side = pattern.exec(canvas.getAttribute('style') ?? '')?.[1];
    if (side !== undefined) image.setAttribute(name, side);
  }
  if (canvas.localName === 'figure') canvas.insertBefore(image, canvas.firstChild);
  else canvas.parentNode?.insertBefore(image, canvas);
}

const hasCaption = (figure: DomElement): boolean =>
  elementsInside(figure).some((element) => isCaption(element) && normalText(textOf(element)) !== '');

type PaintOf = (element: DomElement) => Paint | null;

/** Gives a figure an image of what one of its elements is painted with; where nothing says which file, a captioned one gets one that cannot be fetched. */
function placeInFigure(
  document: DomDocument,
  figure: DomElement,
  paints: readonly PaintOf[],
  name: string,
): void {
  const canvases = canvasesOf(figure);
  const painted = paints
    .flatMap((paintOf) => canvases.map((canvas) => ({ canvas, paint: paintOf(canvas) })))
    .find(({ paint }) => isPicturePaint(paint));
  if (painted) placeImage(document, painted.canvas, painted.paint?.address ?? '');
  else if (canvases.length > 1 && hasCaption(figure) && childrenOf(figure).length > 0)
    placeImage(document, canvases[1] ?? figure, missingPicture(`painted-${name}`));
}

const TEXT = /^(?:article|main)$/;
const NO_TEXT = /^(?:a|button|nav|footer|aside|form|figure|li)$/;
const NO_PICTURE =
  /(?:^|[\s_-])(?:icons?|ico|logo|avatar|author|profile|ads?|advert\w*|banner|sponsor\w*|btn|button|share|sns|overlay|thumb(?:nail)?s?|card|teaser|related|recommend\w*)(?:$|[\s_-])/;

/** Whether an element stands in the text of an article, and not in what leads elsewhere from it. */
const isInText = (element: DomElement): boolean => {
  const around = nearest(
    element,
    (at) =>
      TEXT.test(at.localName) ||
      NO_TEXT.test(at.localName) ||
      NO_PICTURE.test(namesOf(at)) ||
      /articlebody/i.test(at.getAttribute('itemprop') ?? ''),
  );
  return around !== null && !NO_TEXT.test(around.localName) && !NO_PICTURE.test(namesOf(around));
};

const isEmptyBox = (element: DomElement): boolean =>
  /^(?:div|span|section|header|p)$/.test(element.localName) &&
  element.firstElementChild === null &&
  normalText(textOf(element)) === '' &&
  !NO_PICTURE.test(namesOf(element)) &&
  !PLAYER_NAME.test(namesOf(element));

/** Whether a page says that an empty box is a picture: to those who cannot see it, or by a caption right below. */
const isNamedPicture = (element: DomElement): boolean =>
  element.getAttribute('role') === 'img' ||
  (element.nextElementSibling !== null && isCaption(element.nextElementSibling));

/**
 * Gives every figure whose picture is only painted, as the background of an element, an `<img>` with its file; and every
 * empty box in the text of an article that is painted with one and called a picture, captioned or high. Where nothing in the page
 * says which file, a captioned figure gets one that cannot be fetched: its place and its caption stay.
 * @param source the page as it came: the tree has lost its style sheets
 */
export function placePaintedPictures(document: DomDocument, source: string): void {
  const paints = [ownPaint, lazyPaint, paintRules(source)];
  for (const [index, figure] of allByTag(document, 'figure').slice(0, MOST).entries())
    placeInFigure(document, figure, paints, `n${index}`);
  if (!/background/i.test(source) && !/data-bg/i.test(source)) return;
  const boxes = elementsInside(document.body).filter(isEmptyBox).slice(0, MOST_BOXES).filter(isInText);
  for (const box of boxes.slice(0, MOST)) {
    const paint = paints.map((paintOf) => paintOf(box)).find(isPicturePaint);
    if (paint && (paint.isTall || isNamedPicture(box))) placeImage(document, box, paint.address);
  }
}
