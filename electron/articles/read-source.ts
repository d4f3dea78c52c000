import { AppError } from '../../shared/app-error.js';
import type { ParsedArticle, ParseRequest } from '../extraction/contract.js';
import type { JobContext } from '../jobs/work.js';
import type { Fetcher } from '../net/fetcher.js';
import { RENDERING_ROOM_BYTES } from '../rendering/contract.js';
import { withFurtherPages } from './further-pages.js';
import { fromMainFrame } from './main-frame.js';
import type { PageRenderer, RenderedPage } from './page-renderer.js';
import type { Parser } from './parser.js';
import { SITE_HEADER } from './seen-by.js';
import type { SavePayload } from './save-payload.js';

/** What was read, before its pictures: the article, the bytes it was read from, and how they came. */
export interface Reading {
  readonly article: ParsedArticle;
  readonly raw: Uint8Array;
  readonly mime: string;
  /** The address after redirects; null for text and files. */
  readonly finalUrl: string | null;
  readonly headers: Readonly<Record<string, string>> | null;
}

interface Tools {
  readonly fetcher: Fetcher;
  readonly parser: Parser;
  readonly renderer: PageRenderer;
}

/** Fetches what has to be fetched and reads it. @throws AppError every reason of Fetcher, Parser and PageRenderer; `unreadable-file` for a file that is no text */
export async function readSource(
  source: { readonly payload: SavePayload; readonly input: Uint8Array | null },
  tools: Tools,
  context: JobContext,
): Promise<Reading> {
  context.progress('address');
  const { payload } = source;
  const { parser } = tools;
  if (payload.kind === 'address')
    return payload.isRendered
      ? readRendered(payload.address, tools, context)
      : readAddress(payload.address, tools, context);

  if (!source.input) throw new AppError('unreadable-file');
  context.progress('text');
  if (payload.kind === 'shown') {
    const { address: finalUrl, site } = payload;
    const seen = await readDocument({ html: source.input, finalUrl, engine: SHOWN }, parser);
    return site === undefined ? seen : { ...seen, headers: { ...seen.headers, [SITE_HEADER]: site } };
  }
  const request = handedOver(payload, source.input);
  const article = await parser.parse(request).catch((error: unknown) => {
    // Of a file a person chose, "this is not a web page" would be the wrong complaint.
    throw error instanceof AppError && error.code === 'not-html' ? new AppError('unreadable-file') : error;
  });
  const mime = request.kind === 'page' ? 'text/html' : 'text/plain';
  return { article, raw: source.input, mime, finalUrl: null, headers: null };
}

async function readAddress(address: string, tools: Tools, context: JobContext): Promise<Reading> {
  const sent = await readSent(address, tools, context);
  const framed = await fromMainFrame(sent, tools.parser, async (inside) => {
    const frame = await readSent(inside, tools, context);
    return isDrawnByScripts(frame) ? drawn(frame, tools, context) : frame;
  });
  if (framed) return framed;
  return isDrawnByScripts(sent) ? drawn(sent, tools, context) : withFurtherPages(sent, tools, context);
}

const isDrawnByScripts = ({ article }: Reading): boolean => article.obstacle === 'scripts';

/** One page as its server sends it. */
async function readSent(
  address: string,
  { fetcher, parser }: Pick<Tools, 'fetcher' | 'parser'>,
  { signal, progress }: JobContext,
): Promise<Reading> {
  const { bytes, contentType, finalUrl, headers } = await fetcher.fetchPage(address, { signal });
  progress('text');
  const article = await parser.parse({
    kind: 'page',
    bytes: new Uint8Array(bytes),
    contentType,
    url: finalUrl,
  });
  return { article, raw: bytes, mime: contentType ?? 'text/html', finalUrl, headers };
}

const RANK = { empty: 0, weak: 1, article: 2 } as const;

/** A page that its scripts draw, as it stands when they have; or as it was sent, when that gives more. */
async function drawn(sent: Reading, tools: Tools, context: JobContext): Promise<Reading> {
  const { finalUrl, article } = sent;
  if (finalUrl === null) return sent;
  try {
    const rendered = await readRendered(finalUrl, tools, context);
    return RANK[rendered.article.quality] < RANK[article.quality] ? sent : rendered;
  } catch (error) {
    // A few sentences are here already: they are kept.
    if (article.quality === 'empty' || (error instanceof AppError && error.code === 'cancelled')) throw error;
    return sent;
  }
}

/** Names what was kept as a document and not as bytes of the site. */
export const RENDERED_HEADER = 'x-offprint-rendered';
const RENDERED_TYPE = 'text/html; charset=utf-8';

async function readRendered(address: string, tools: Tools, context: JobContext): Promise<Reading> {
  const page = await renderOne(address, tools, context);
  const framed = await fromMainFrame(page, tools.parser, (inside) => renderOne(inside, tools, context));
  return framed ?? page;
}

async function renderOne(
  address: string,
  { parser, renderer }: Tools,
  context: JobContext,
): Promise<Reading> {
  const page = await renderer.render(address, { signal: context.signal });
  context.progress('text');
  const reading = await readDocument(page, parser);
  if (page.isCut && reading.article.quality === 'empty')
    throw new AppError({ code: 'too-large', limitBytes: RENDERING_ROOM_BYTES });
  return reading;
}

/** Of a page that a person looked at, and not a hidden window. */
const SHOWN = 'as it was seen';

/** Reads a document that was taken out of a window. */
async function readDocument(
  { html, finalUrl, engine }: Pick<RenderedPage, 'html' | 'finalUrl' | 'engine'>,
  parser: Parser,
): Promise<Reading> {
  const article = await parser.parse({
    kind: 'page',
    bytes: new Uint8Array(html),
    contentType: RENDERED_TYPE,
    url: finalUrl,
  });
  const headers = { 'content-type': RENDERED_TYPE, [RENDERED_HEADER]: engine };
  return { article, raw: html, mime: RENDERED_TYPE, finalUrl, headers };
}

/** Whether a file is a text by its name. */
export const isTextFile = (name: string): boolean => /\.(?:txt|text|md|markdown)$/iu.test(name);

/** Pages and text files by their names; a name that says nothing is looked at as a page. */
function handedOver(
  payload: Exclude<SavePayload, { kind: 'address' | 'shown' }>,
  input: Uint8Array,
): ParseRequest {
  const bytes = new Uint8Array(input);
  if (payload.kind === 'text') return { kind: 'text', text: new TextDecoder().decode(bytes) };
  if (isTextFile(payload.name)) return { kind: 'text-file', bytes, name: payload.name };
  return { kind: 'page', bytes, contentType: null, url: null };
}
