import { assertNever } from '../../shared/assert.js';
import { decodeBytes } from '../net/charset.js';
import { allByTag, childrenOf, type DomDocument, type DomElement, textOf } from './dom.js';
import { lettersOf } from './font-faces.js';
import { baseOf } from './metadata.js';
import { PageWriter } from './page-writer.js';
import { loadJsdom, type ParseDom, parseWithLinkedom } from './parse-dom.js';
import { ParseError } from './parse-error.js';
import { framePart, type PagePart, splitPages } from './joined-pages.js';
import { type PartRequest, type TakenApart } from './pieces-contract.js';
import { Pieces } from './pieces.js';
import { placeholderBefore } from './prepare-pictures.js';
import { shapeDressedHtml } from './shape-html.js';
import { showText } from './shown-text.js';
import { isBinary } from './sniff.js';
import { placeStreamedContent } from './streamed-content.js';
import { spriteDrawing } from './sprite-drawing.js';
import { takeStyleApart } from './take-style-apart.js';

type PageRequest = Extract<PartRequest, { kind: 'whole-page' }>;
type DrawingRequest = Extract<PartRequest, { kind: 'drawing' }>;
type SheetRequest = Extract<PartRequest, { kind: 'style-sheet' }>;

/** Letters that style sheets themselves may add to any page. */
const ALWAYS = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');

/** What would have been shown had the site's script run: the picture or style a `<noscript>` holds, and not its plea for scripts. */
function settleNoscript(noscript: DomElement): void {
  const holder = placeholderBefore(noscript);
  const images = allByTag(noscript, 'img');
  const isPicture = images.length === 1 && holder !== null;
  if (isPicture) holder.remove();
  for (const child of childrenOf(noscript)) {
    const name = child.nodeName.toLowerCase();
    if (isPicture || name === 'link' || name === 'style') noscript.parentNode?.insertBefore(child, noscript);
  }
  noscript.remove();
}

function takeApart(parse: ParseDom, shaped: string, { url, mark }: PageRequest): TakenApart {
  const document: DomDocument = parse(shaped);
  placeStreamedContent(document);
  for (const noscript of allByTag(document, 'noscript')) settleNoscript(noscript);
  const base = baseOf(document, url);
  const letters = lettersOf(ALWAYS + textOf(document.body));
  const chain = showText(document);
  const pieces = new Pieces(mark, base);
  const text = new PageWriter({ pieces, letters, chain, url, base }).page(document);
  return {
    text,
    pieces: pieces.all,
    page: { letters: [...letters].map((letter) => String.fromCodePoint(letter)).join(''), chain },
  };
}

/** What of a page shows how it looked: the frame that holds its article, of an article of several pages the first. */
function shownPart({
  bytes,
  contentType,
  url,
}: PageRequest): Pick<PageRequest, 'contentType' | 'url'> & Pick<PagePart, 'bytes'> {
  const frame = framePart(bytes);
  if (frame) return { bytes: frame.bytes, contentType: frame.frameType || null, url: frame.url };
  return { bytes: splitPages(bytes)[0]?.bytes ?? bytes, contentType, url };
}

/** linkedom first, jsdom when it throws, as for reading (extraction.md §3). @throws ParseError `not-html` */
async function takePageApart(request: PageRequest): Promise<TakenApart> {
  const { bytes, contentType, url } = shownPart(request);
  if (isBinary(bytes)) throw new ParseError('not-html');
  const shaped = shapeDressedHtml(decodeBytes(bytes, { contentType }).text);
  const at = { ...request, url };
  try {
    return takeApart(parseWithLinkedom, shaped, at);
  } catch {
    return takeApart(await loadJsdom(), shaped, at);
  }
}

function takeSheetApart({ bytes, contentType, url, mark, page }: SheetRequest): TakenApart {
  const { text: css } = decodeBytes(bytes, { contentType });
  const pieces = new Pieces(mark, url);
  const text = takeStyleApart(css, { pieces, letters: lettersOf(page.letters), chain: page.chain });
  return { text, pieces: pieces.all, page };
}

/** A drawing that is not in its file has no text. */
function takeDrawing({ bytes, contentType, id }: DrawingRequest): TakenApart {
  const text = spriteDrawing(decodeBytes(bytes, { contentType }).text, id) ?? '';
  return { text, pieces: [], page: { letters: '', chain: [] } };
}

/** Takes a page, a style sheet or a file of drawings apart for a snapshot. @throws ParseError `not-html` for what is none */
export async function takePartApart(request: PartRequest): Promise<TakenApart> {
  switch (request.kind) {
    case 'whole-page':
      return takePageApart(request);
    case 'style-sheet':
      return takeSheetApart(request);
    case 'drawing':
      return takeDrawing(request);
    default:
      return assertNever(request);
  }
}
