import { allByTag, type DomDocument, type DomElement, elementsOf, namesOf, nearest, textOf } from './dom.js';
import { isPlaceholder, looksLikePicture } from './picture-address.js';
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
  /(?:^|[\s_-])(?:avatar|gravatar|emoji|emoticon|sprite|icon|icons|ico|logo|spinner|tracking|pixel|beacon|share|social|sns|author-?(?:image|img|photo|pic|thumb)|byline-?(?:image|img|photo)|reporter-?(?:image|img|photo|thumb)|profile-?(?:image|img|photo|pic|thumb))(?:$|[\s_-])/;
const DECORATION_ADDRESS =
  /(?:^|\/)(?:[^/]*[-_.])?(?:pixel|spacer|blank|1x1|tracking|beacon|gravatar|emoji|sprite|btn|button|icon|ico|bullet)(?:[-_.][^/]*)?$|gravatar\.com\/|\/emoji\/|wp-smiley|\/icons?\//i;

const size = (image: DomElement, side: 'width' | 'height'): number | null => {
  const styled = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d{1,5})px`).exec(
    image.getAttribute('style') ?? '',
  )?.[1];
  const found = styled ?? /^\s*(\d{1,5})(?:px)?\s*$/.exec(image.getAttribute(side) ?? '')?.[1];
  return found === undefined ? null : Number(found);
};

/** Whether an image is there to be counted or clicked, not to be looked at. */
function isDecoration(image: DomElement, address: string): boolean {
  const width = size(image, 'width');
  const height = size(image, 'height');
  if ((width !== null && width <= 3) || (height !== null && height <= 3)) return true;
  if (width !== null && height !== null && width <= ICON_SIZE && height <= ICON_SIZE) return true;
  if (DECORATION.test(namesOf(image))) return true;
  const parent = image.parentElement;
  if (parent && DECORATION.test(namesOf(parent)) && parent.localName !== 'body') return true;
  return DECORATION_ADDRESS.test(address.split(/[?#]/)[0] ?? '');
}

/** Some sites keep every size in one attribute, as JSON. */
function fromJson(value: string): string | null {
  if (!/^\s*[[{]/.test(value)) return null;
  const found = /"((?:https?:)?\\?\/\\?\/[^"\s]+?|[^"\s]+?\.(?:jpe?g|png|webp)[^"\s]*)"/i.exec(value)?.[1];
  return found?.replaceAll('\\/', '/') ?? null;
}

function lazyAddress(image: DomElement): string | null {
  const named = LAZY_SOURCES.map((name) => image.getAttribute(name)?.trim() ?? '');
  const plain = named.find((value) => value !== '' && !/^[[{]/.test(value) && !isPlaceholder(value));
  if (plain !== undefined) return plain;
  const others = image
    .getAttributeNames()
    .filter((name) => name.startsWith('data-') && !NO_PICTURE.test(name))
    .map((name) => image.getAttribute(name) ?? '');
  return others.find(looksLikePicture) ?? others.flatMap((value) => fromJson(value) ?? [])[0] ?? null;
}

/** Every size a picture is offered in, by the image itself and by the sources beside it in a `<picture>`. */
function candidatesOf(image: DomElement): readonly Candidate[] {
  const width = size(image, 'width');
  const picture = nearest(image, ({ localName }) => localName === 'picture', 4);
  const sources = picture ? allByTag(picture, 'source') : [];
  const srcsets = [image, ...sources].flatMap((element) =>
    [...LAZY_SRCSETS, 'srcset'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  return srcsets
    .flatMap((srcset) => readSrcset(srcset, width))
    .filter(({ address }) => !isPlaceholder(address));
}

/** The one address to fetch an image from; null when there is none. */
function addressOf(image: DomElement): string | null {
  const source = image.getAttribute('src')?.trim() ?? '';
  const plain = isPlaceholder(source) ? lazyAddress(image) : source;
  const candidates = candidatesOf(image);
  const own: readonly Candidate[] = plain === null ? [] : [{ address: plain, width: null }];
  const told = candidates.some(({ width }) => width !== null) ? candidates : [...own, ...candidates];
  return (chooseCandidate(told) ?? own[0])?.address ?? lazyAddress(image);
}

const absolute = (address: string, base: string | null): string | null => {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  if (base === null) return URL.canParse(whole) ? new URL(whole).href : null;
  return URL.canParse(address, base) ? new URL(address, base).href : null;
};

const KEPT_ATTRIBUTES = new Set(['alt', 'width', 'height', 'class', 'id']);

/** Leaves an image with its one absolute address, or removes it. Lazy loaders' attributes go: Readability would follow them. */
function settle(image: DomElement, base: string | null): void {
  const found = addressOf(image);
  const address = found === null ? null : absolute(found, base);
  if (address === null || !/^https?:/.test(address) || isDecoration(image, address)) {
    image.remove();
    return;
  }
  for (const name of image.getAttributeNames()) if (!KEPT_ATTRIBUTES.has(name)) image.removeAttribute(name);
  const classes = (image.getAttribute('class') ?? '').replace(/\S*lazy\S*/gi, '').trim();
  image.setAttribute('class', classes);
  image.setAttribute('src', address);
}

/** A `<noscript>` beside an image that waits for a script holds the true one: it takes the other's place. */
function liftNoscript(noscript: DomElement): void {
  const images = allByTag(noscript, 'img');
  const [image] = images;
  const parent = noscript.parentNode;
  if (images.length === 1 && image && parent && textOf(noscript).trim() === '') {
    const before = noscript.previousElementSibling;
    const placeholder =
      before?.localName === 'img'
        ? before
        : before && elementsOf(before).length === 1
          ? allByTag(before, 'img')[0]
          : undefined;
    if (placeholder && isPlaceholder(placeholder.getAttribute('src') ?? '')) placeholder.remove();
    parent.insertBefore(image, noscript);
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

/**
 * Brings every image of a page into the one form the rest reads: an `<img>` whose `src` is the absolute address of the
 * size to fetch. Images that only wait for a script are filled in, trackers, icons and portraits of authors removed
 * (extraction.md §7, steps 1, 2, 3 and 5). Before any extractor, since those drop images without an address.
 */
export function preparePictures(document: DomDocument, base: string | null): void {
  for (const noscript of allByTag(document, 'noscript')) liftNoscript(noscript);
  for (const image of allByTag(document, 'amp-img')) asImage(image, document);
  for (const image of allByTag(document, 'img')) settle(image, base);
  for (const source of allByTag(document, 'source'))
    if (source.getAttribute('srcset') !== null) source.remove();
}
