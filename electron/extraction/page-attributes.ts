import type { DomElement } from './dom.js';
import { linkAddress } from './marks.js';
import type { Writing } from './page-writer.js';
import { isPlaceholder } from './picture-address.js';
import { pictureAddress } from './prepare-pictures.js';
import { takeStyleApart } from './take-style-apart.js';

const NAME = /^[a-z_][\w:.-]*$/;
/** What runs, sends, loads beside the one address that is kept, or takes the focus by itself. */
const DROPPED =
  /^(?:on.*|srcdoc|action|formaction|ping|srcset|sizes|imagesrcset|imagesizes|integrity|nonce|crossorigin|referrerpolicy|target|download|http-equiv|autofocus|autoplay|contenteditable|manifest|codebase|classid|archive|data|profile|longdesc|cite|loading|fetchpriority|popovertarget|popovertargetaction|command|commandfor|invoketarget|readonly|xmlns:.*)$/;
const ADDRESSES = new Set(['href', 'xlink:href', 'src', 'poster', 'background']);
/** A drawing may refer to its own parts only. */
const ELSEWHERE = /url\(\s*['"]?\s*(?!#)/i;
const LONGEST_PICTURE = 3 * 1024 * 1024;
/** Shown as broken, with its alternative text. */
const NO_PICTURE = 'data:,';

const escapeValue = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Written out in the page, and not too long to stay so. */
const isWrittenOut = (address: string): boolean =>
  /^data:image\//i.test(address) && address.length <= LONGEST_PICTURE;

const isField = (name: string): boolean => name === 'input' || name === 'textarea';

/** Writes the attributes of elements: those that are harmless as they are, addresses as links or as tokens of pieces. */
export class PageAttributes {
  readonly #writing: Writing;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  /** Everything between the name of an element and the end of its tag. */
  of(element: DomElement): string {
    let written = '';
    for (const given of element.getAttributeNames()) {
      const name = given.toLowerCase();
      const value = this.#value(element, name, element.getAttribute(given) ?? '');
      if (value !== null) written += ` ${name}="${escapeValue(value)}"`;
    }
    if (element.localName === 'img') written += ` src="${escapeValue(this.#picture(element))}"`;
    return isField(element.localName) ? `${written} readonly=""` : written;
  }

  /** What stands in an attribute; null for one that is left out. */
  #value(element: DomElement, name: string, value: string): string | null {
    if (!NAME.test(name) || DROPPED.test(name)) return null;
    if (ADDRESSES.has(name)) return this.#address(element, name, value);
    if (name === 'style') return takeStyleApart(value, { ...this.#writing, context: 'declarationList' });
    if (name === 'class' && isLazy(element)) return value.replaceAll(/\S*lazy\S*/gi, '').trim();
    return ELSEWHERE.test(value) ? null : value;
  }

  #address(element: DomElement, name: string, value: string): string | null {
    if (name.endsWith('href')) return this.#reference(element, value);
    return name === 'src' && element.localName !== 'input' ? null : this.#file(value);
  }

  /** Where a link leads, a part of the drawing itself, or a picture in it. */
  #reference({ localName }: DomElement, value: string): string | null {
    const name = localName.toLowerCase();
    if (value.trim().startsWith('#')) return value.trim();
    if (name === 'a' || name === 'area') return this.#link(value);
    return name === 'image' || name === 'feimage' ? this.#file(value) : null;
  }

  #link(value: string): string | null {
    const { base, url } = this.#writing;
    const address = linkAddress(value, base);
    if (address === null || url === null) return address;
    const [place, part] = address.split('#', 2);
    return part !== undefined && place === url.split('#', 1)[0] ? `#${part}` : address;
  }

  #file(value: string): string | null {
    if (isWrittenOut(value.trim())) return value.trim();
    return this.#writing.pieces.token(value, 'picture');
  }

  #picture(image: DomElement): string {
    const found = pictureAddress(image);
    const written = image.getAttribute('src')?.trim() ?? '';
    if (found === null) return isWrittenOut(written) ? written : (this.#file(written) ?? NO_PICTURE);
    return this.#file(found) ?? (isWrittenOut(written) ? written : NO_PICTURE);
  }
}

/** Whether a picture waits for a script, and its classes may hide it until then. */
const isLazy = (element: DomElement): boolean =>
  element.localName === 'img' &&
  isPlaceholder(element.getAttribute('src')?.trim() ?? '') &&
  pictureAddress(element) !== null;
