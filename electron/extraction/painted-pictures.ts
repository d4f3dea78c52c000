import type { CssNode, Declaration } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  elementsInside,
  namesOf,
  textOf,
} from './dom.js';
import { isCaption } from './figure-block.js';
import { missingPicture } from './inline-pictures.js';
import { isPlaceholder } from './picture-address.js';

/** What a figure may show that is no painted picture, or is read in its own way. */
const SHOWN = 'img, amp-img, video, audio, iframe, object, embed, table, pre, math';
/** What a script draws there is a player, not a picture. */
const PLAYER_NAME = /(?:^|[\s_-])(?:video|audio|player|podcast|vod|jwplayer)(?:$|[\s_-])/;
/** Where loaders keep the picture they paint later. */
const LAZY_PAINT = [
  'data-bg',
  'data-background-image',
  'data-background',
  'data-bg-src',
  'data-bg-image',
  'data-src',
];
/** Style sheets longer than this are not looked through for the picture of a figure. */
const LONGEST_STYLE = 500_000;
const MOST = 100;

const isPaint = ({ property }: Declaration): boolean => /^background(?:-image)?$/i.test(property);

/** The first file a declaration paints with; null for colours and gradients. */
function paintOf(declaration: Declaration): string | null {
  let found: string | null = null;
  walk(declaration, (node: CssNode) => {
    if (node.type === 'Url') found ??= node.value;
  });
  return found;
}

/** The file a `style` attribute paints an element with. */
function ownPaint(element: DomElement): string | null {
  const style = element.getAttribute('style') ?? '';
  if (!/url\(/i.test(style)) return null;
  let found: string | null = null;
  walk(parse(style, { context: 'declarationList' }), (node: CssNode) => {
    if (node.type === 'Declaration' && isPaint(node)) found = paintOf(node) ?? found;
  });
  return found;
}

const lazyPaint = (element: DomElement): string | null =>
  LAZY_PAINT.map((name) => element.getAttribute(name)?.trim() ?? '')
    .map((value) => /^url\(\s*['"]?(?<address>.*?)['"]?\s*\)$/i.exec(value)?.groups?.['address'] ?? value)
    .find((value) => value !== '' && !/\s/.test(value)) ?? null;

/** The style sheets written in a page, one after the other. */
function sheetsIn(source: string): string {
  const [, ...sheets] = source.split(/<style\b/i);
  return sheets.map((sheet) => sheet.slice(sheet.indexOf('>') + 1).split(/<\/style/i, 1)[0] ?? '').join('\n');
}

interface PaintRule {
  readonly selector: string;
  readonly address: string;
}

/** What the style sheets written in a page paint, in their order. What is painted before or after an element is no picture of its own. */
function paintRules(css: string): readonly PaintRule[] {
  if (css.length > LONGEST_STYLE || !/url\(/i.test(css)) return [];
  const rules: PaintRule[] = [];
  walk(parse(css), (node: CssNode) => {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return;
    const paints = node.block.children
      .toArray()
      .flatMap((part) => (part.type === 'Declaration' && isPaint(part) ? (paintOf(part) ?? []) : []));
    const address = paints.at(-1);
    if (address === undefined) return;
    for (const selector of node.prelude.children.toArray())
      rules.push({ selector: generate(selector), address });
  });
  return rules.filter(({ selector }) => !/:(?:before|after)/i.test(selector));
}

function isMatched(element: DomElement, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

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

/**
 * Gives every figure whose picture is only painted, as the background of an element, an `<img>` with its file. Where
 * nothing in the page says which file, a captioned figure gets one that cannot be fetched: its place and its caption stay.
 * @param source the page as it came: the tree has lost its style sheets
 */
export function placePaintedPictures(document: DomDocument, source: string): void {
  let rules: readonly PaintRule[] | null = null;
  const ruled = (element: DomElement): string | null => {
    rules ??= paintRules(sheetsIn(source));
    return rules.findLast(({ selector }) => isMatched(element, selector))?.address ?? null;
  };
  for (const [index, figure] of allByTag(document, 'figure').slice(0, MOST).entries()) {
    const canvases = canvasesOf(figure);
    const painted = [ownPaint, lazyPaint, ruled]
      .flatMap((paint) => canvases.map((canvas) => ({ canvas, address: paint(canvas) })))
      .find(({ address }) => address !== null && !isPlaceholder(address));
    if (painted) placeImage(document, painted.canvas, painted.address ?? '');
    else if (canvases.length > 1 && hasCaption(figure) && childrenOf(figure).length > 0)
      placeImage(document, canvases[1] ?? figure, missingPicture(`painted-n${index}`));
  }
}
