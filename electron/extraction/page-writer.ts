import { allByTag, childrenOf, type DomElement, type DomNode, isElement, isText, textOf } from './dom.js';
import type { Letters } from './font-faces.js';
import { drawingOf, frameBox, keptFrameStyle } from './frame-box.js';
import { PageAttributes } from './page-attributes.js';
import type { ChainLink } from './pieces-contract.js';
import type { Pieces } from './pieces.js';
import { FRAME, SHADOW_ROOT } from './shadow-roots.js';
import { SHOWN_STYLE } from './shown-text.js';
import { takeStyleApart } from './take-style-apart.js';

/** What a page is written with. */
export interface Writing {
  readonly pieces: Pieces;
  readonly letters: Letters;
  /** What holds its text, from the root inwards. */
  readonly chain: readonly ChainLink[];
  /** Address of the page, and what relative ones count from; null for a file. */
  readonly url: string | null;
  readonly base: string | null;
}

/** Elements that run, load, lead away or show nothing without a script: gone with what is in them. */
const DROPPED = new Set(
  'script frame frameset object embed applet base template link meta title source track param portal fencedframe noembed noframes noscript xmp plaintext audio bgsound'.split(
    ' ',
  ),
);
const VOID = new Set('area br col hr img input wbr'.split(' '));
/** Nothing of what is in them is seen in a browser of today. */
const HOLLOW = new Set(['video', 'canvas']);
/** Drawings that move could turn their own links. */
const MOVES = new Set(['animate', 'set', 'animatemotion', 'animatetransform']);
const NAME = /^[a-z][a-z0-9-]*$/;

/** Whatever opens it: nothing is loaded and nothing runs. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'";

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attribute = (element: DomElement, name: string): string =>
  element.getAttribute(name)?.toLowerCase() ?? '';

/** Whether a link brings a style sheet, also one that a script would switch on when it has come. */
function isSheet(link: DomElement): boolean {
  const kinds = attribute(link, 'rel').split(/\s+/);
  if (kinds.includes('alternate') || link.getAttribute('disabled') !== null) return false;
  if (kinds.includes('stylesheet')) return true;
  return (
    kinds.includes('preload') &&
    attribute(link, 'as') === 'style' &&
    /stylesheet/.test(attribute(link, 'onload'))
  );
}

/** For which media a sheet is meant. Many sites load theirs as one for print and change that as soon as it is there. */
const mediaOf = (element: DomElement): string =>
  /media/.test(attribute(element, 'onload')) ? '' : (element.getAttribute('media')?.trim() ?? '');

/** Which of light and dark a page says it can be: without it a dark page would have white fields and bars. */
function schemeOf(root: DomElement): string | null {
  const told = allByTag(root, 'meta').find((meta) => attribute(meta, 'name') === 'color-scheme');
  const scheme = told ? attribute(told, 'content').trim() : '';
  return /^(?:only |light|dark|normal| )+$/.test(scheme) ? scheme : null;
}

/** Whether nothing but what dresses the page, and white space, has been met. */
const isDress = (node: DomNode): boolean =>
  isElement(node) ? /^(?:style|link|script)$/.test(node.localName) : textOf(node).trim() === '';

/**
 * Writes a page out of a tree, element by element from a list of what may not be there and with only harmless
 * attributes: no library's own idea of how to write HTML stands between (security.md §4).
 */
export class PageWriter {
  readonly #writing: Writing;
  readonly #attributes: PageAttributes;
  readonly #out: string[] = [];
  #isInDrawing = false;
  #isFramed = false;

  /** Elements that are written in a way of their own. */
  readonly #inOwnWay = new Map<string, (element: DomElement) => void>([
    ['link', (link) => this.#sheet(link)],
    ['style', (style) => this.#style(style)],
    ['iframe', (frame) => this.#frameFromElsewhere(frame)],
    [FRAME, (frame) => this.#frame(frame)],
    [SHADOW_ROOT, (root) => this.#shadow(root)],
    ['canvas', (canvas) => this.#canvas(canvas)],
    ['use', (use) => this.#use(use)],
  ]);

  constructor(writing: Writing) {
    this.#writing = writing;
    this.#attributes = new PageAttributes(writing);
  }

  /** The whole page. What dresses it and stands before everything else goes into the head: it would count as a first child. */
  page({ documentElement, body, title }: PageTree): string {
    const nodes = childrenOf(body);
    const start = nodes.findIndex((node) => !isDress(node));
    const dress = nodes.slice(0, start === -1 ? undefined : start);
    this.#out.push(
      '<!DOCTYPE html>',
      `<html${this.#attributes.of(documentElement)}><head><meta charset="utf-8">`,
    );
    this.#out.push(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
    this.#out.push('<meta name="viewport" content="width=device-width, initial-scale=1">');
    const scheme = schemeOf(documentElement);
    if (scheme !== null) this.#out.push(`<meta name="color-scheme" content="${scheme}">`);
    this.#out.push(`<title>${escapeText(title)}</title>`);
    for (const node of dress) if (isElement(node)) this.#element(node);
    if (this.#writing.chain.length > 0) this.#out.push(`<style>${SHOWN_STYLE}</style>`);
    this.#out.push(`</head><body${this.#attributes.of(body)}>`);
    for (const node of nodes.slice(dress.length)) this.#node(node);
    this.#out.push('</body></html>');
    return this.#out.join('');
  }

  #node(node: DomNode): void {
    if (isText(node)) this.#out.push(escapeText(textOf(node)));
    else if (isElement(node)) this.#element(node);
  }

  #element(element: DomElement): void {
    const name = element.localName.toLowerCase();
    const own = this.#inOwnWay.get(name);
    if (own) own(element);
    else if (DROPPED.has(name) || MOVES.has(name)) return;
    else if (NAME.test(name)) this.#written(name, element);
    else for (const child of childrenOf(element)) this.#node(child);
  }

  #written(name: string, element: DomElement): void {
    this.#out.push(`<${name}${this.#attributes.of(element)}>`);
    if (VOID.has(name)) return;
    const before = this.#isInDrawing;
    this.#isInDrawing = name === 'svg' || (before && name !== 'foreignobject');
    if (!HOLLOW.has(name)) for (const child of childrenOf(element)) this.#node(child);
    this.#isInDrawing = before;
    this.#out.push(`</${name}>`);
  }

  /** A shadow root as a browser reads it again, without a script. */
  #shadow(root: DomElement): void {
    this.#out.push('<template shadowrootmode="open">');
    for (const child of childrenOf(root)) this.#node(child);
    this.#out.push('</template>');
  }

  /** The document of a frame with the styles that are its own. */
  #frame(frame: DomElement): void {
    frame.setAttribute('style', keptFrameStyle(frame));
    const around = this.#isFramed;
    this.#isFramed = true;
    this.#out.push(`<div${this.#attributes.of(frame)}>`);
    for (const child of childrenOf(frame)) this.#node(child);
    this.#out.push('</div>');
    this.#isFramed = around;
  }

  /** What was shown from elsewhere leaves its box, and a link to it. */
  #frameFromElsewhere(frame: DomElement): void {
    const box = frameBox(frame, this.#writing.base);
    if (!box) return;
    frame.setAttribute('style', box.style);
    this.#out.push(
      `<div${this.#attributes.of(frame)}><a href="${escapeText(box.address).replaceAll('"', '&quot;')}">${escapeText(box.label)}</a></div>`,
    );
  }

  /** A canvas shows nothing where no script runs. */
  #canvas(canvas: DomElement): void {
    const drawing = drawingOf(canvas);
    canvas.removeAttribute('data-offprint-canvas');
    if (drawing === null) this.#written('canvas', canvas);
    else this.#out.push(`<img${this.#attributes.of(canvas)} src="${drawing}">`);
  }

  /** A drawing of another file of the site stands where it is used: nothing is loaded by a page that is kept. */
  #use(use: DomElement): void {
    const address = (use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').trim();
    const { pieces, url } = this.#writing;
    const token = this.#isInDrawing ? pieces.drawing(address, url) : null;
    if (token === null) this.#written('use', use);
    else this.#out.push(`<svg${this.#attributes.of(use)} overflow="visible">${token}</svg>`);
  }

  #sheet(link: DomElement): void {
    const media = mediaOf(link);
    if (!isSheet(link) || /^print$/i.test(media)) return;
    const token = this.#writing.pieces.token(link.getAttribute('href') ?? '', 'style');
    if (token !== null) this.#dress(token, media);
  }

  #style(style: DomElement): void {
    const type = attribute(style, 'type').trim();
    if (type !== '' && type !== 'text/css') return;
    const css = takeStyleApart(textOf(style), { ...this.#writing, isFramed: this.#isFramed });
    // In a drawing a style is markup like everything else.
    this.#dress(this.#isInDrawing ? css.replaceAll(/<(?=[a-z!/?])/gi, '\\3c ') : css, mediaOf(style));
  }

  #dress(css: string, media: string): void {
    const told = media === '' ? '' : ` media="${escapeText(media).replaceAll('"', '&quot;')}"`;
    this.#out.push(`<style${told}>${css}</style>`);
  }
}

/** The parts of a document that are written. */
interface PageTree {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly title: string;
}
