import { type HtmlToken, HtmlTokens } from './html-tokens.js';
import { OpenElements } from './open-elements.js';
import { SHADOW_ROOT } from './shadow-roots.js';
import { isTexScript, texElement } from './tex-source.js';

/** Elements and texts after this many are left out (security.md §5). */
export const MOST_NODES = 200_000;

type Opening = Extract<HtmlToken, { type: 'open' }>;

const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** Told about the page wherever they stand, so that looking them up finds them in one place. */
const IN_HEAD = new Set(['meta', 'link', 'title', 'base', 'script']);
/** Nothing in them is ever read. Without style sheets Defuddle also saves its time. */
const DROPPED = new Set(['style', 'xmp', 'noembed', 'noframes', 'textarea']);
/** What a page is dressed with stays where it stands: its order decides. */
const DRESS = new Set(['style', 'link', 'textarea']);

const isDataScript = ({ name, attributes }: Opening): boolean =>
  name === 'script' && /ld\+json/i.test(attributes.get('type') ?? '');

function openTag(name: string, attributes: ReadonlyMap<string, string>): string {
  let tag = `<${name}`;
  for (const [key, value] of attributes) tag += ` ${key}="${value.replaceAll('"', '&quot;')}"`;
  return `${tag}>`;
}

class Shaper {
  readonly #isXml: boolean;
  readonly #isDressed: boolean;
  readonly #head: string[] = [];
  readonly #body: string[] = [];
  readonly #open = new OpenElements(this.#body);
  readonly #attributes = { html: new Map<string, string>(), body: new Map<string, string>() };
  /** Where raw text goes: the head, the body, or nowhere. */
  #raw: string[] | null = null;
  /** The element in the head that is still open. */
  #openInHead: string | null = null;
  #hasTitle = false;
  /** What the drawing that is open calls itself, while that is read. */
  #drawingTitle: string[] | null = null;
  /** The formula that is open, while its TeX is read. */
  #tex: { readonly type: string; readonly source: string[] } | null = null;
  /** What the open templates are called. */
  readonly #templates: string[] = [];
  #nodes = 0;

  constructor(source: string, { isDressed = false } = {}) {
    this.#isDressed = isDressed;
    this.#isXml = /^\s*<\?xml/i.test(source.slice(0, 200));
    const tokens = new HtmlTokens(source);
    for (let token = tokens.next(); token && this.#nodes < MOST_NODES; token = tokens.next())
      this.#take(token);
    this.#closeHead();
    this.#open.closeAll();
  }

  toString(): string {
    const { html, body } = this.#attributes;
    return `<!DOCTYPE html>${openTag('html', html)}<head>${this.#head.join('')}</head>${openTag('body', body)}${this.#body.join('')}</body></html>`;
  }

  #take(token: HtmlToken): void {
    this.#nodes += 1;
    switch (token.type) {
      case 'raw':
        this.#raw?.push(token.text);
        return;
      case 'text':
        this.#closeHead();
        this.#body.push(token.text);
        return;
      case 'open':
        this.#closeHead();
        this.#openElement(token);
        return;
      case 'close':
        this.#closeElement(token.name === 'template' ? (this.#templates.pop() ?? 'template') : token.name);
        return;
    }
  }

  #openElement(given: Opening): void {
    const token = given.name === 'template' ? this.#named(given) : given;
    const { name } = token;
    if (name === 'html' || name === 'body') return this.#merge(name, token.attributes);
    if (name === 'head') return undefined;
    if (this.#isDrawingTitle(name)) return this.#openDrawingTitle();
    if (this.#isDressed && DRESS.has(name)) return this.#putInBody(token);
    if (this.#isLeftOut(token)) return this.#leaveOut(token);
    return IN_HEAD.has(name) ? this.#putInHead(token) : this.#putInBody(token);
  }

  /** A template that is a shadow root is an element like others: what is in it is shown. */
  #named(template: Opening): Opening {
    const name = template.attributes.has('shadowrootmode') ? SHADOW_ROOT : 'template';
    this.#templates.push(name);
    return { ...template, name };
  }

  #isLeftOut(token: Opening): boolean {
    const { name } = token;
    if (DROPPED.has(name)) return true;
    return (name === 'script' && !isDataScript(token)) || (name === 'title' && this.#hasTitle);
  }

  #merge(name: 'html' | 'body', attributes: ReadonlyMap<string, string>): void {
    for (const [key, value] of attributes) {
      if (!this.#attributes[name].has(key)) this.#attributes[name].set(key, value);
    }
  }

  #putInHead({ name, attributes, isClosed }: Opening): void {
    this.#head.push(openTag(name, attributes));
    if (VOID.has(name)) return;
    this.#hasTitle ||= name === 'title';
    this.#openInHead = name;
    this.#raw = this.#head;
    if (isClosed) this.#closeHead();
  }

  #closeHead(): void {
    if (this.#openInHead !== null) this.#head.push(`</${this.#openInHead}>`);
    this.#openInHead = null;
    this.#raw = this.#body;
  }

  #putInBody({ name, attributes, isClosed }: Opening): void {
    this.#raw = this.#body;
    if (VOID.has(name)) {
      this.#body.push(openTag(name, attributes));
      return;
    }
    const isOpened = this.#open.open(name, openTag(name, attributes));
    // Browsers take `<div/>` for `<div>`; only XHTML and drawings mean it.
    if (isOpened && isClosed && (this.#isXml || this.#open.has('svg') || this.#open.has('math')))
      this.#open.close(name);
  }

  #isDrawingTitle(name: string): boolean {
    return name === 'title' && !this.#isDressed && this.#open.has('svg');
  }

  #openDrawingTitle(): void {
    this.#drawingTitle = [];
    this.#raw = this.#drawingTitle;
  }

  /** No extractor must take it for a line of the text, so it stands in an attribute. */
  #closeDrawingTitle(title: readonly string[]): void {
    this.#body.push(`${openTag('title', new Map([['aria-label', title.join('')]]))}</title>`);
    this.#drawingTitle = null;
    this.#raw = this.#body;
  }

  #isTex({ name, attributes }: Opening): boolean {
    return name === 'script' && !this.#isDressed && isTexScript(attributes.get('type'));
  }

  /** Drops what an element holds; of a formula in TeX it is read first. */
  #leaveOut(token: Opening): void {
    if (this.#isTex(token)) this.#openTex(token);
    else this.#raw = null;
  }

  #openTex({ attributes }: Opening): void {
    this.#tex = { type: attributes.get('type') ?? '', source: [] };
    this.#raw = this.#tex.source;
  }

  #closeTex({ type, source }: { readonly type: string; readonly source: readonly string[] }): void {
    this.#body.push(texElement(type, source.join('')));
    this.#tex = null;
    this.#raw = this.#body;
  }

  #closeElement(name: string): void {
    if (name === 'script' && this.#tex) this.#closeTex(this.#tex);
    else if (name === 'title' && this.#drawingTitle) this.#closeDrawingTitle(this.#drawingTitle);
    else if (name === this.#openInHead) this.#closeHead();
    else if (name === 'br') this.#body.push('<br>');
    else this.#open.close(name);
  }
}

/**
 * Page source as the same page in a form every DOM library can be given: one head, one body, every element closed,
 * names in lower case, at most 512 deep and 200,000 nodes large, without scripts but those that hold data, without
 * styles and comments. One pass in linear time, since libraries hang on what this takes away (security.md §5), and
 * linkedom builds trees without a body from pages that leave it out.
 */
export const shapeHtml = (source: string): string => new Shaper(source).toString();

/** The same with its styles, for a page that is to look as it did. */
export const shapeDressedHtml = (source: string): string =>
  new Shaper(source, { isDressed: true }).toString();
