import type { Block } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomElement, nearest } from './dom.js';
import { readBlocks } from './blocks.js';
import { type Figure, figureOf } from './figure-block.js';
import { listOf, textValue, thingsOf } from './json-ld.js';
import { linkAddress } from './marks.js';
import type { PageFacts } from './metadata.js';
import { isPicturePaint, lazyPaint, ownPaint } from './paint.js';
import { isSamePicture, pictureName } from './picture-address.js';

/** Pictures a site shows of itself when an article has none. */
export const SITE_PICTURE =
  /(?:^|[/_.-])(?:logo|logos|default|placeholder|no[-_]?image|noimg|og[-_]?(?:image|default)?|sns[-_]?(?:image|share)?|share|social|icon|favicon|apple-touch|avatar|fallback)(?:[/_.-]|\d*\.\w{3,4}$)/i;

function pictureAddresses(value: unknown): readonly string[] {
  return listOf(value).flatMap((picture) => {
    if (typeof picture === 'string') return [picture];
    return thingsOf(picture).flatMap(
      (thing) => textValue(thing['url']) ?? textValue(thing['contentUrl']) ?? [],
    );
  });
}

/** The picture a page names as its own, absolute; null when it names none or only its logo. */
export function namedCover({ article, meta, base }: PageFacts): string | null {
  const named = [
    ...pictureAddresses(article?.['image']).slice(0, 1),
    ...meta.all('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
  ];
  const found = named.flatMap((address) => linkAddress(address, base) ?? []);
  return (
    found.find(
      (address) => /^https?:/i.test(address) && !SITE_PICTURE.test(address.split(/[?#]/)[0] ?? ''),
    ) ?? null
  );
}

export const figuresIn = (blocks: readonly Block[]): readonly Figure[] =>
  blocks.flatMap((block) => {
    if (block.type === 'figure') return [block];
    if (block.type === 'list') return figuresIn(block.items.flat());
    return block.type === 'quote' || block.type === 'footnote' ? figuresIn(block.blocks) : [];
  });

/** How many boxes around a headline may be painted with the cover. */
const MOST_AROUND = 3;

/** The picture that the head of an article is painted with, behind its headline. */
function paintedCover({ document, base }: PageFacts): string | null {
  const [heading] = allByTag(document, 'h1');
  let box = heading?.parentElement ?? null;
  for (let level = 0; box && box.localName !== 'body' && level < MOST_AROUND; level += 1) {
    const paint = ownPaint(box) ?? lazyPaint(box);
    if (isPicturePaint(paint)) return linkAddress(paint.address, base);
    box = box.parentElement;
  }
  return null;
}

/** The cover as it stands in the page, with its caption, when it does. */
function standingFigure(body: DomElement, address: string, facts: PageFacts, title: string): Figure | null {
  const image = allByTag(body, 'img').find((candidate) =>
    isSamePicture(candidate.getAttribute('src') ?? '', address),
  );
  if (!image) return null;
  const around = nearest(image, ({ localName }) => localName === 'figure', 8);
  const read = around
    ? figuresIn(readBlocks(around.parentElement ?? around, { base: facts.base, title }))
    : [];
  return read.find((figure) => isSamePicture(figure.address ?? '', address)) ?? figureOf(image, facts.base);
}

const bareFigure = (address: string, alt: string): Figure => ({
  type: 'figure',
  asset: null,
  address,
  alt,
  caption: [],
  credit: null,
  width: null,
  height: null,
  failure: 'waiting',
});

/**
 * Puts the picture a page names as its own in front, unless the body shows it: pictures above the text are what
 * extractors lose most (extraction.md §7, step 4). The size in the page is taken before the one made for sharing.
 */
export function withCover(blocks: readonly Block[], facts: PageFacts, title: string): readonly Block[] {
  const address = namedCover(facts) ?? paintedCover(facts);
  if (address === null) return blocks;
  if (figuresIn(blocks).some((figure) => isSamePicture(figure.address ?? '', address))) return blocks;
  const found = standingFigure(facts.document.body, address, facts, title);
  return [
    found ?? bareFigure(address, facts.meta.first('og:image:alt', 'twitter:image:alt') ?? ''),
    ...blocks,
  ];
}

/**
 * The same body with every picture once: lazy loaders and galleries leave a second size behind. A figure with words of
 * its own stays, whatever its file is called.
 */
export function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const captionsByName = new Map<string, Set<string>>();
  const note = (figure: Figure): void => {
    const name = pictureName(figure.address ?? '');
    captionsByName.set(
      name,
      new Set([...(captionsByName.get(name) ?? []), normalText(inlineText(figure.caption))]),
    );
  };
  return blocks.filter((block) => {
    if (block.type === 'list' || block.type === 'quote')
      for (const figure of figuresIn([block])) note(figure);
    if (block.type !== 'figure' || block.address === null) return true;
    const name = pictureName(block.address);
    const caption = normalText(inlineText(block.caption));
    const seen = captionsByName.get(name);
    if (seen && (caption === '' || seen.has(caption))) return false;
    note(block);
    return true;
  });
}
