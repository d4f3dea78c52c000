import { assertNever } from '../../shared/assert.js';
import { decodeBytes } from '../net/charset.js';
import type { ParsedArticle, ParseRequest } from './contract.js';
import { framedArticle } from './framed-article.js';
import { MOST_PAGES } from './further-pages.js';
import { joinArticles } from './join-articles.js';
import { type PagePart, splitPages } from './joined-pages.js';
import { readPage } from './page.js';
import { ParseError } from './parse-error.js';
import { readPastedText } from './pasted-text.js';
import { isBinary, isHtmlSource } from './sniff.js';
import { sound } from './sound-article.js';

/** A text file as an article. Saved page sources under a `.txt` name are pages. @throws ParseError `unreadable-file` */
async function readTextFile(bytes: Uint8Array, chosen?: string): Promise<ParsedArticle> {
  if (isBinary(bytes)) throw new ParseError('unreadable-file');
  const { text, encoding } = decodeBytes(bytes, { override: chosen ?? null });
  if (isHtmlSource(text)) return readPage({ html: text, encoding, url: null });
  return { ...readPastedText(text), encoding };
}

/** Pasted text as an article; pasted page source as the page it is. */
async function readText(text: string): Promise<ParsedArticle> {
  return isHtmlSource(text) ? readPage({ html: text, encoding: null, url: null }) : readPastedText(text);
}

type PageRequest = Extract<ParseRequest, { kind: 'page' }>;

/** Bytes as a question carries them. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** A frame's document is of its own site's address and letters; a person's wishes are the same. */
const requestFor = ({ url, bytes, frameType }: PagePart, request: PageRequest): PageRequest => ({
  ...request,
  bytes: own(bytes),
  url,
  contentType: frameType || null,
});

/** The bytes of a page, or of several that were joined, as one article. @throws ParseError `not-html` */
async function readPages(request: PageRequest): Promise<ParsedArticle> {
  const [first, ...others] = splitPages(request.bytes);
  if (!first || others.length === 0) return readPageBytes(request);
  const head = await readPageBytes({ ...request, bytes: own(first.bytes) });
  const framed = others.find(({ frameType }) => frameType !== undefined);
  if (framed) return framedArticle(head, await readPageBytes(requestFor(framed, request)));
  const pages: ParsedArticle[] = [];
  for (const { bytes, url } of others.slice(0, MOST_PAGES - 1)) {
    // oxlint-disable-next-line no-await-in-loop -- one page in memory at a time
    pages.push(await readPageBytes({ ...request, bytes: own(bytes), url }));
  }
  return joinArticles(head, pages);
}

/** The bytes of a page as an article. @throws ParseError `not-html` */
async function readPageBytes(request: PageRequest): Promise<ParsedArticle> {
  const { bytes, contentType, url, rules, isWhole, encoding: chosen = null } = request;
  if (isBinary(bytes)) throw new ParseError('not-html');
  const { text, encoding } = decodeBytes(bytes, { contentType, override: chosen });
  if (isBlankAnswer(text, url) || isHtmlSource(text) || looksLikePage(text, contentType))
    return readPage({ html: text, encoding, url, rules, isWhole });
  if (isPlainText(text, contentType)) return { ...readPastedText(text), encoding };
  throw new ParseError('not-html');
}

/** A server that answers with nothing sent a page without text, not a file of another kind. */
const isBlankAnswer = (text: string, url: string | null): boolean => url !== null && text.trim() === '';

/** A text that is called one by its server, as old archives keep them. Data and markup under that name are none. */
const isPlainText = (text: string, contentType: string | null): boolean =>
  /^\s*text\/(?:plain|markdown)\s*(?:;|$)/i.test(contentType ?? '') &&
  !/^\s*(?:\[?\s*\{|<\?xml|<rss|<feed|<svg)/i.test(text);

/** A page that begins with words and not with a tag: called a page by its server, and with a tag of one somewhere near. */
const looksLikePage = (text: string, contentType: string | null): boolean =>
  !/^\s*(?:[[{]|<\?xml|<rss|<feed|<svg)/i.test(text) &&
  (contentType === null || /html/i.test(contentType)) &&
  (contentType === null ? /<(?:p|div|body|article|h1|table)[\s>]/i : /<[a-z!]|\S/i).test(
    text.slice(0, 4_096),
  );

/**
 * Reads what a person saved, whatever it is. The answer fits the contract: too long, too deep and ill-formed parts are
 * cut or flattened here. @throws ParseError `not-html` for a page that is none, `unreadable-file` for a file that is no text
 */
export async function readRequest(request: ParseRequest): Promise<ParsedArticle> {
  switch (request.kind) {
    case 'page':
      return sound(await readPages(request));
    case 'text-file':
      return sound(await readTextFile(request.bytes, request.encoding));
    case 'text':
      return sound(await readText(request.text));
    default:
      return assertNever(request);
  }
}
