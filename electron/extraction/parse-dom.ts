import { Readability } from '@mozilla/readability';
import DefuddleModule from 'defuddle';
import { parseHTML } from 'linkedom';
import { invariant } from '../../shared/assert.js';
import type { DomDocument, DomElement } from './dom.js';
import { quicken } from './quick-linkedom.js';

quicken();

/*
 * The one place where other people's types end: linkedom, Readability and Defuddle declare browser types, which this
 * side of the app does not have. What they are given and what they give fits dom.ts.
 */

type ForeignDocument = ConstructorParameters<typeof Readability>[0];

const isForeign = (document: object): document is ForeignDocument => 'querySelectorAll' in document;

/** The same document under the type that Readability and Defuddle ask for: the browser's. */
function asForeign(document: DomDocument): ForeignDocument {
  invariant(isForeign(document), 'A document can be searched.');
  return document;
}

/** Which DOM a page is read with. linkedom costs a fifth of jsdom and gives the same text on 98 % of pages (extraction.md §3). */
export type ParseDom = (shapedHtml: string) => DomDocument;

/** A document of linkedom. Only for source from {@link shapeHtml}: other source may give a tree without a body. */
export const parseWithLinkedom: ParseDom = (shapedHtml) => parseHTML(shapedHtml).document;

/** jsdom is loaded when it is first needed: it costs 300 ms and most pages never do. It runs no scripts and loads nothing. */
export async function loadJsdom(): Promise<ParseDom> {
  // The name is no literal so that its types, which bring the browser's globals along, stay out of the Electron side.
  const name: string = 'jsdom';
  const { JSDOM } = await import(name);
  return (shapedHtml) => new JSDOM(shapedHtml).window.document;
}

/** What Readability takes for the article; cuts the given document up. Null when it finds none; may throw on odd trees. */
export function readWithReadability(
  document: DomDocument,
): { readonly content: DomElement; readonly byline: string | null; readonly title: string | null } | null {
  const reader = new Readability<DomElement>(asForeign(document), {
    keepClasses: true,
    serializer: (node) => node,
  });
  const article = reader.parse();
  if (!article?.content) return null;
  return { content: article.content, byline: article.byline ?? null, title: article.title ?? null };
}

const isClass = (value: unknown): value is typeof DefuddleModule.default => typeof value === 'function';

// Its CommonJS bundle exports the class itself, its types and some bundlers say `{ default }`.
const Defuddle = isClass(DefuddleModule) ? DefuddleModule : DefuddleModule.default;

/** What Defuddle takes for the article, as HTML; cuts the given document up. */
export function readWithDefuddle(
  document: DomDocument,
  url: string,
): { readonly html: string; readonly title: string; readonly author: string; readonly published: string } {
  const { content, title, author, published } = new Defuddle(asForeign(document), { url }).parse();
  return { html: content, title, author, published };
}
