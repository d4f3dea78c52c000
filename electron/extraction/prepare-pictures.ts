import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { diskStandIn, isBeside } from './beside-pictures.js';
import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  elementsInside,
  elementsOf,
  namesOf,
  nearest,
  textOf,
} from './dom.js';
import { DRAWN } from './drawings.js';
import { InlinePictures } from './inline-pictures.js';
import { OtherPictures } from './other-pictures.js';
import { isPlaceholder, looksLikePicture } from './picture-address.js';
import { isPromotion } from './promotion-picture.js';
import { isSpritePicture } from './sprite-picture.js';
import { type Candidate, chooseCandidate, readSrcset } from './srcset.js';

/** Attributes in which sites hide the address of a picture that a script shows later (extraction.md §7), most frequent first. */
const LAZY_SOURCES =
  'data-src data-lazy-src data-original data-orig-file data-image data-full-src data-hi-res-src data-lazy data-fallback-src data-img data-url data-img-url data-asset-url data-original-src data-actualsrc data-echo data-real-src data-src-large data-src-medium data-src-retina data-src-small data-src-mini data-original-mos'.split(
    ' ',
  );
const LAZY_SRCSETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set'];
/** Addresses under these names are those of pages and pixels. */
const NO_PICTURE = /^data-(?:pin|share|link|href|id|blur|track|ga|gtm)/;

/** Small enough to be a mark, not a picture (extraction.md §7, step 5). */
const ICON_SIZE = 32;

const DECORATION =
  /(?:^|[\s_-])(?:avatar|gravatar|emoji|emoticon|sticker|sprite|icon|icons|ico|logo|spinner|tracking|pixel|beacon|share|social|sns|author-?(?:image|img|photo|pic|thumb)|byline-?(?:image|img|photo)|reporter-?(?:image|img|photo|thumb)|profile-?(?:image|img|photo|pic|thumb))(?:$|[\s_-])/;
/** Boxes that tell of who wrote an article: the picture in one is a portrait. */
const WRITER_BOX =
  /(?:^|[\s_-])(?:author|writer|reporter|journalist|contributor|byline)[_-]?(?:bio|box|card|info|profile|about)(?:$|[\s_-])/;
const DECORATION_ADDRESS =
  /(?:^|\/)(?:[^/]*[-_.])?(?:pixel|spacer|blank|1x1|tracking|beacon|gravatar|emoji|sprite|btn|button|icon|ico|bullet)(?:[-_.][^/]*)?$|gravatar\.com\/|(?:^|[/.])badges?(?:\/|\.svg$)|shields\.io\/|\/emoji\/|wp-smiley|\/icons?\//i;

const size = (image: DomElement, side: 'width' | 'height'): number | null => {
  const styled = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d{1,5})px`).exec(
    image.getAttribute('style') ?? '',
  )?.[1];
  const found = styled ?? /^\s*(\d{1,5})(?:px)?\s*$/.exec(image.getAttribute(side) ?? '')?.[1];
  return found === undefined ? null : Number(found);
};

function isTiny(image: DomElement): boolean {
  const sides = [size(image, 'width'), size(image, 'height')].filter((side) => side !== null);
  return sides.some((side) => side <= 3) || (sides.length === 2 && sides.every((side) => side <= ICON_SIZE));
}

/** Whether an image is there to be counted or clicked, not to be looked at. */
function isDecoration(image: DomElement, address: string): boolean {
  const parent = image.parentElement;
  return (
    isTiny(image) ||
    isPromotion(image) ||
    nearest(image, (around) => WRITER_BOX.test(namesOf(around)), 4) !== null ||
    DECORATION.test(namesOf(image)) ||
    (parent !== null && parent.localName !== 'body' && DECORATION.test(namesOf(parent))) ||
    (!isSpritePicture(image) && DECORATION_ADDRESS.test(address.split(/[?#]/, 1)[0] ?? ''))
  );
}

/** Some sites keep every size in one attribute, as JSON. */
function fromJson(value: string): string | null {
  if (!/^\s*[[{]/.test(value)) return null;
  const found = /"((?:https?:)?\\?\/\\?\/[^"\s]+?|[^"\s]+?\.(?:jpe?g|png|webp)[^"\s]*)"/i.exec(value)?.[1];
  return found?.replaceAll('\\/', '/') ?? null;
}

/** A width that fills the column of a reader on a sharp screen. */
const WIDE = 1_200;

/** The value of an attribute; where it leaves room for a width, with one of those the loader knows. */
function filledIn(image: DomElement, name: string): string {
  const value = image.getAttribute(name)?.trim() ?? '';
  if (!/\{width\}|%7Bwidth%7D/i.test(value)) return value;
  const widths = (image.getAttribute('data-widths') ?? '').match(/\d{2,4}/g)?.map(Number) ?? [];
  const sorted = widths.toSorted((one, other) => one - other);
  const width = sorted.find((one) => one >= WIDE) ?? sorted.at(-1) ?? WIDE;
  return value.replaceAll(/\{width\}|%7Bwidth%7D/gi, String(width));
}

function lazyAddress(image: DomElement): string | null {
  const named = LAZY_SOURCES.map((name) => filledIn(image, name));
  const plain = named.find((value) => value !== '' && !/^[[{]/.test(value) && !isPlaceholder(value));
  if (plain !== undefined) return plain;
  const others = image
    .getAttributeNames()
    .filter((name) => name.startsWith('data-') && !NO_PICTURE.test(name))
    .map((name) => image.getAttribute(name) ?? '');
  return others.find(looksLikePicture) ?? others.flatMap((value) => fromJson(value) ?? [])[0] ?? null;
}

/** Those of them that loaders put the whole picture into, whatever stands in `src` until then. */
const WHOLE_SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-original-src',
  'data-org-src',
  'data-hi-res-src',
  'data-src-large',
];

/** The whole picture that a loader would put into the place of a small one; null when none is named. */
const wholeAddress = (image: DomElement): string | null =>
  WHOLE_SOURCES.map((name) => filledIn(image, name)).find(
    (value) => looksLikePicture(value) && !isPlaceholder(value),
  ) ?? null;

/** What loaders show until a script puts the picture there: a file of a pixel. */
const isPixel = (source: string): boolean => /\.gif(?:[?#]|$)/i.test(source);

/** The picture an image stands for by itself, or by what a loader would put there. */
function ownAddress(image: DomElement, source: string): string | null {
  if (isPlaceholder(source)) return lazyAddress(image);
  const whole = wholeAddress(image);
  const named = whole === null && isPixel(source) ? lazyAddress(image) : null;
  return whole ?? (named !== null && looksLikePicture(named) ? named : source);
}

/** The large picture that a small one leads to; null when it leads to anything else. */
function linkedPicture(image: DomElement): string | null {
  const link = nearest(image, ({ localName }) => localName === 'a', 4);
  const address = link?.getAttribute('href')?.trim() ?? '';
  const path = address.split(/[?#]/, 1)[0] ?? '';
  // A forge shows a file on a page that is called as the file is.
  if (/\/(?:blob|src\/branch)\//.test(path)) return null;
  return /\.(?:jpe?g|png|webp|avif)$/i.test(path) && !/(?:^|\/)[^/]*:[^/]*$/.test(path) ? address : null;
}

/** How wide the window is for which a source is meant, which tells how wide its picture is when nothing else does. */
function meantWidth(source: DomElement): number | null {
  const found = /\(\s*min-width\s*:\s*(\d{3,4})px\s*\)/i.exec(source.getAttribute('media') ?? '')?.[1];
  return found === undefined ? null : Number(found);
}

/** Every size a picture is offered in, by the image itself and by each source beside it in a `<picture>`. */
function offersOf(image: DomElement): readonly (readonly Candidate[])[] {
  const width = size(image, 'width');
  const picture = nearest(image, ({ localName }) => localName === 'picture', 4);
  const sources = picture ? allByTag(picture, 'source') : [];
  const offers = [image, ...sources].flatMap((element) =>
    [...LAZY_SRCSETS, 'srcset'].flatMap((name) => {
      const srcset = element.getAttribute(name);
      return srcset === null ? [] : [readSrcset(srcset, meantWidth(element) ?? width)];
    }),
  );
  return offers.map((offer) => offer.filter(({ address }) => !isPlaceholder(address)));
}

/** What an image offers beside what is chosen: the best of every source, then its own file. */
function othersOf(image: DomElement, base: string | null): readonly string[] {
  const best = offersOf(image).flatMap((offer) => chooseCandidate(offer)?.address ?? []);
  const own = image.getAttribute('src')?.trim() ?? '';
  return [...best, ...(isPlaceholder(own) ? [] : [own])].flatMap((address) => absolute(address, base) ?? []);
}

/** The one address to fetch an image from, as the page has it; null when there is none. */
export function pictureAddress(image: DomElement): string | null {
  const source = image.getAttribute('src')?.trim() ?? '';
  const plain = ownAddress(image, source);
  const candidates = offersOf(image).flat();
  const own: readonly Candidate[] = plain === null ? [] : [{ address: plain, width: null }];
  const isSized = candidates.some(({ width }) => width !== null);
  const told = isSized ? candidates : [...own, ...candidates];
  return (
    (isSized ? null : linkedPicture(image)) ??
    (chooseCandidate(told) ?? own[0])?.address ??
    lazyAddress(image)
  );
}

const absolute = (address: string, base: string | null): string | null => {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  if (base === null) return diskStandIn(whole) ?? (URL.canParse(whole) ? new URL(whole).href : null);
  return URL.canParse(address, base) ? new URL(address, base).href : null;
};

const KEPT_ATTRIBUTES = new Set(['alt', 'width', 'height', 'class', 'id']);

/** What is known of the pictures of a page beside their one address. */
export interface PagePictures {
  readonly inline: InlinePictures;
  readonly others: OtherPictures;
}

/** The path at which a browser put the picture when a person saved the page: then that is the one to take. */
function savedPath(image: DomElement, base: string | null): string | null {
  const path = image.getAttribute('src')?.trim() ?? '';
  const isSaved = base === null && isBeside(path) && !isPlaceholder(path.split('/').at(-1) ?? '');
  return isSaved ? path : null;
}

/** Whether a page says what an image shows, below it or to those who cannot see it. */
const isToldAbout = (image: DomElement): boolean =>
  normalText(image.getAttribute('alt') ?? '') !== '' ||
  image.getAttribute(DRAWN) !== null ||
  nearest(image, ({ localName }) => localName === 'figure', 6) !== null;

/** The absolute address of an image, or its stand-in; null when it shows nothing. */
function settledAddress(image: DomElement, base: string | null, inline: InlinePictures): string | null {
  const found = savedPath(image, base) ?? pictureAddress(image);
  return found === null
    ? inline.standIn(image.getAttribute('src')?.trim() ?? '', isToldAbout(image))
    : absolute(found, base);
}

/** Leaves an image with its one absolute address, or removes it. Lazy loaders' attributes go: Readability would follow them. */
function settle(image: DomElement, base: string | null, { inline, others }: PagePictures): void {
  const address = settledAddress(image, base, inline);
  if (address === null || !/^https?:/.test(address) || isDecoration(image, address)) {
    image.remove();
    return;
  }
  others.note(address, othersOf(image, base));
  for (const name of image.getAttributeNames()) if (!KEPT_ATTRIBUTES.has(name)) image.removeAttribute(name);
  const classes = (image.getAttribute('class') ?? '').replace(/\S*lazy\S*/gi, '').trim();
  image.setAttribute('class', classes);
  image.setAttribute('src', address);
}

/** An image that only holds the place of the one a script would show: alone in the element before, or that element. */
export function placeholderBefore(noscript: DomElement): DomElement | null {
  const before = noscript.previousElementSibling;
  if (!before) return null;
  const image = before.localName === 'img' ? before : allByTag(before, 'img')[0];
  const isAlone = image === before || elementsOf(before).length === 1;
  return image && isAlone && isPlaceholder(image.getAttribute('src') ?? '') ? image : null;
}

/** Longer than a request to switch scripts on. */
const SHORTEST_TEXT = 400;

/** A `<noscript>` holds the true image beside one that waits for a script, or a whole text; else it goes. */
function liftNoscript(noscript: DomElement): void {
  const text = normalText(textOf(noscript));
  const isImage = text === '' && allByTag(noscript, 'img').length === 1;
  if (isImage) placeholderBefore(noscript)?.remove();
  if (isImage || weightedLength(text) >= SHORTEST_TEXT) {
    for (const child of childrenOf(noscript)) noscript.parentNode?.insertBefore(child, noscript);
  }
  noscript.remove();
}

/** AMP's own image element as an ordinary one: no extractor knows it. */
function asImage(amp: DomElement, document: DomDocument): void {
  const image = document.createElement('img');
  for (const name of amp.getAttributeNames()) image.setAttribute(name, amp.getAttribute(name) ?? '');
  amp.parentNode?.insertBefore(image, amp);
  amp.remove();
}

/** Elements of a page's own making that stand for a picture: `<lite-image data-url>`. */
const ownPictureElements = (document: DomDocument): readonly DomElement[] =>
  elementsInside(document.body).filter(
    (element) =>
      /^[a-z]+-(?:img|image|picture)$/.test(element.localName) &&
      element.localName !== 'amp-img' &&
      allByTag(element, 'img').length === 0 &&
      LAZY_SOURCES.some((name) => looksLikePicture(element.getAttribute(name) ?? '')),
  );

const showsPicture = (object: DomElement): boolean =>
  /^image\//i.test(object.getAttribute('type') ?? '') && (object.getAttribute('data') ?? '') !== '';

function fromObject(object: DomElement, document: DomDocument): void {
  object.setAttribute('src', object.getAttribute('data') ?? '');
  asImage(object, document);
}

/**
 * Brings every image of a page into the one form the rest reads: an `<img>` whose `src` is the absolute address of the
 * size to fetch. Images that only wait for a script are filled in, trackers, icons and portraits of authors removed
 * (extraction.md §7, steps 1, 2, 3 and 5). Before any extractor, since those drop images without an address; those
 * written out in the page, and those that lay beside a file, get a stand-in (`inline-pictures.ts`).
 */
export function preparePictures(document: DomDocument, base: string | null): PagePictures {
  const pictures = { inline: new InlinePictures(), others: new OtherPictures() };
  for (const noscript of allByTag(document, 'noscript')) liftNoscript(noscript);
  for (const image of [...allByTag(document, 'amp-img'), ...ownPictureElements(document)])
    asImage(image, document);
  for (const object of allByTag(document, 'object')) if (showsPicture(object)) fromObject(object, document);
  for (const image of allByTag(document, 'img')) settle(image, base, pictures);
  for (const source of allByTag(document, 'source'))
    if (source.getAttribute('srcset') !== null) source.remove();
  return pictures;
}
