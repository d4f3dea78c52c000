import { childrenOf, type DomElement, isElement, isText, textOf } from './dom.js';

/** What a drawing is made of; everything else leaves it, with what it holds. Names as SVG writes them: a page's parser may not. */
const ELEMENTS = new Map(
  'svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs linearGradient radialGradient stop clipPath mask pattern marker symbol use style switch'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);
const ATTRIBUTES = new Map(
  'viewBox preserveAspectRatio gradientUnits gradientTransform spreadMethod patternUnits patternTransform patternContentUnits clipPathUnits maskUnits maskContentUnits markerWidth markerHeight markerUnits refX refY textLength lengthAdjust startOffset pathLength'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);
/** What a drawing shows, shape by shape. */
const SHAPES = new Set('path rect circle ellipse line polyline polygon text use'.split(' '));
/** A drawing of more elements is a picture of a map, and larger than what is kept. */
const MOST_ELEMENTS = 20_000;
/** SVG files beyond a mebibyte are not kept (security.md §5). */
const LONGEST = 1024 * 1024;
const DEEPEST = 60;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Whether a value points nowhere but into its own drawing. */
const isOwn = (value: string): boolean =>
  !/@import|javascript:/iu.test(value) &&
  [...value.matchAll(/url\(\s*['"]?(.)/giu)].every(([, first]) => first === '#');

function attributesOf(element: DomElement): string {
  return element
    .getAttributeNames()
    .filter((name) => /^[a-z][\w:-]*$/iu.test(name) && !/^(?:on|xmlns)/iu.test(name))
    .flatMap((name) => {
      const value = element.getAttribute(name) ?? '';
      const isLink = /(?:^|:)href$/iu.test(name);
      if (isLink ? !value.startsWith('#') : !isOwn(value)) return [];
      const written = isLink ? 'href' : (ATTRIBUTES.get(name.toLowerCase()) ?? name);
      return [` ${written}="${escaped(value)}"`];
    })
    .join('');
}

/** How large a drawing says it is, in its own units; null when it says nothing. */
export function drawingSize(svg: DomElement): { readonly width: number; readonly height: number } | null {
  const own = [svg.getAttribute('width'), svg.getAttribute('height')].map((side) =>
    /^\s*\d+(?:\.\d+)?(?:px)?\s*$/u.test(side ?? '') ? Number.parseFloat(side ?? '') : 0,
  );
  const box = (svg.getAttribute('viewBox') ?? svg.getAttribute('viewbox') ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [width = 0, height = 0] = own.every((side) => side > 0) ? own : box.slice(2);
  return width > 0 && height > 0 ? { width, height } : null;
}

/** A drawing that stands in a page as a file of its own, and of how many shapes it is. */
export interface DrawingSource {
  readonly source: string;
  readonly shapes: number;
  readonly texts: number;
}

/** Writes one drawing, element by element. */
class Drawing {
  readonly #root: DomElement;
  readonly #rootTag: (root: DomElement) => string;
  readonly #out: string[] = [];
  #count = 0;
  #shapes = 0;
  #texts = 0;

  constructor(root: DomElement, rootTag: (root: DomElement) => string) {
    this.#root = root;
    this.#rootTag = rootTag;
    this.#element(root, 0);
  }

  get told(): DrawingSource | null {
    const source = this.#out.join('');
    if (this.#count > MOST_ELEMENTS || source.length > LONGEST) return null;
    return { source, shapes: this.#shapes, texts: this.#texts };
  }

  #element(element: DomElement, depth: number): void {
    const name = ELEMENTS.get(element.localName.toLowerCase());
    this.#count += 1;
    if (name === undefined || this.#count > MOST_ELEMENTS || depth > DEEPEST) return;
    if (name === 'style' && !isOwn(textOf(element))) return;
    if (SHAPES.has(name)) this.#shapes += 1;
    if (name === 'text') this.#texts += 1;
    this.#out.push(`<${name}${element === this.#root ? this.#rootTag(element) : attributesOf(element)}>`);
    this.#inside(element, depth);
    this.#out.push(`</${name}>`);
  }

  #inside(element: DomElement, depth: number): void {
    for (const child of childrenOf(element)) {
      if (isText(child)) this.#out.push(escaped(textOf(child)));
      else if (isElement(child)) this.#element(child, depth + 1);
    }
  }
}

/**
 * Writes a drawing out as SVG that needs nothing and runs nothing: shapes, texts, gradients and its own style. Null for
 * one that is too large to keep.
 */
export const drawingSource = (svg: DomElement): DrawingSource | null => new Drawing(svg, rootAttributes).told;

/** What a drawing was made for: black letters on nothing cannot be read on a dark page. */
const PAPER = 'background:#fff';

/** The name space, the size in pixels in place of one in parts of the page, and paper under it all. */
function rootAttributes(svg: DomElement): string {
  const size = drawingSize(svg);
  if (size !== null)
    for (const side of ['width', 'height'] as const) svg.setAttribute(side, String(size[side]));
  const style = svg.getAttribute('style') ?? '';
  svg.setAttribute('style', style === '' ? PAPER : `${PAPER};${style}`);
  return ` xmlns="http://www.w3.org/2000/svg"${attributesOf(svg)}`;
}

/** The same as markup for a page that has its own ground: no paper, no name space. */
export const drawingMarkup = (svg: DomElement): string | null =>
  new Drawing(svg, attributesOf).told?.source ?? null;
