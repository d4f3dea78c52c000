import { MAX_ADDRESS, MAX_TEXT, type Block, type Inline } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomElement, elementsInside, namesOf, nearest, textOf } from './dom.js';
import { linkAddress } from './marks.js';

export type Figure = Extract<Block, { type: 'figure' }>;

/** Longer than this it is no caption but the article, in a page that put all of it into one `<figure>`. */
const LONGEST_CAPTION = 1_500;

/** What newsrooms name the text under a picture, Korean ones (`img_desc`, `txt_caption`) included. */
const CAPTION_NAME =
  /(?:^|[\s_-])(?:img_?(?:desc|txt|cap|caption|info)|photo_?(?:desc|txt|cap|info)|image_?(?:desc|caption)|caption(?:text|_text)?|(?<![_-]|(?:drop|initial)\s)cap(?![_-])|figcaption|txt_?caption|cap_?txt|wp-caption-text|pic_?desc|thumb_?caption|article_?photo_?desc)(?:$|[\s_-])/;
const CREDIT_NAME =
  /(?:^|[\s_-])(?:credits?|copyright|photo-?credit|image-?credit|img-?credit|photographer|attribution|source|agency|rights)(?:$|[\s_-])/;

/** Whether an element is the text of the picture beside it. */
export const isCaption = (element: DomElement): boolean =>
  element.localName === 'figcaption' || CAPTION_NAME.test(namesOf(element));

/** Whether an element names who made the picture it stands under. */
export const isCredit = (element: DomElement): boolean => CREDIT_NAME.test(namesOf(element));

/** A whole number of pixels from an attribute; null for percentages, zero and nonsense. */
const pixels = (value: string | null): number | null => {
  const found = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value ?? '')?.[1];
  const size = Number(found ?? 0);
  return size >= 1 && size <= 100_000 ? size : null;
};

/** A picture as a figure that waits for its file; null when it has no address that could be fetched. */
export function figureOf(image: DomElement, base: string | null): Figure | null {
  const address = linkAddress(image.getAttribute('src'), base);
  if (address === null || !/^https?:/i.test(address) || address.length > MAX_ADDRESS) return null;
  return {
    type: 'figure',
    asset: null,
    address,
    alt: normalText(image.getAttribute('alt') ?? '').slice(0, MAX_TEXT / 100),
    caption: [],
    credit: null,
    width: pixels(image.getAttribute('width')),
    height: pixels(image.getAttribute('height')),
    failure: 'waiting',
  };
}

/** A line of a figure outside its caption is whose the picture is, when it has no more than so many letters. */
const LONGEST_ASIDE = 60;

/** The one short text that a figure with a caption says outside of it. */
function asideOf(figure: DomElement): DomElement | undefined {
  if (allByTag(figure, 'figcaption').length !== 1) return undefined;
  const outside = elementsInside(figure).filter(
    (element) =>
      element.firstElementChild === null &&
      normalText(textOf(element)) !== '' &&
      !isCaption(element) &&
      nearest(element, (around) => around === figure || isCaption(around)) === figure,
  );
  const [aside] = outside;
  return outside.length === 1 && aside?.localName === 'span' && textOf(aside).length <= LONGEST_ASIDE
    ? aside
    : undefined;
}

/** The credit written under a picture, on one line; null when there is none or it is too long to be one. */
export function creditOf(figure: DomElement): string | null {
  const named = elementsInside(figure).find(
    (element) => isCredit(element) && nearest(element, ({ localName }) => localName === 'figure') === figure,
  );
  const found = named ?? asideOf(figure);
  const credit = found ? normalText(textOf(found)).replace(/^credits?\s*(?:[:：]|\.{2,}|…)\s*/iu, '') : '';
  if (!found || credit === '' || credit.length > 200) return null;
  found.remove();
  return credit;
}

const textLength = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) => sum + ('inlines' in block ? inlineText(block.inlines).length : LONGEST_CAPTION),
    0,
  );

/** Lines as one run: a caption of two lines keeps its break. */
export const inOneRun = (lines: readonly (readonly Inline[])[]): readonly Inline[] =>
  lines.flatMap((inlines, index) => (index === 0 ? inlines : [{ type: 'break' } as const, ...inlines]));

/** The last picture among blocks, with a change made to it. */
function changeLast(blocks: readonly Block[], change: (figure: Figure) => Figure): readonly Block[] {
  const index = blocks.findLastIndex((block) => block.type === 'figure');
  const figure = blocks[index];
  return figure?.type === 'figure' ? blocks.with(index, change(figure)) : blocks;
}

type Line = Extract<Block, { type: 'paragraph' | 'heading' }>;

const isLine = (block: Block): block is Line => block.type === 'paragraph' || block.type === 'heading';

/** Several pictures with what is written under all of them below the last one's own caption; null for one picture. */
function captionedTogether(others: readonly Block[], lines: readonly Line[]): readonly Block[] | null {
  if (others.length < 2 || !others.every(({ type }) => type === 'figure')) return null;
  const all = lines.map(({ inlines }) => inlines);
  return changeLast(others, (figure) => ({ ...figure, caption: inOneRun([figure.caption, ...all]) }));
}

/** Pictures with what is written under them as caption of the last one; null when one has its own, or none is shown. */
function captioned(others: readonly Block[], lines: readonly Line[]): readonly Block[] | null {
  const last = others.findLast((block) => block.type === 'figure');
  if (last?.caption.length !== 0) return null;
  return changeLast(others, (figure) => ({
    ...figure,
    caption: inOneRun(lines.map(({ inlines }) => inlines)),
  }));
}

/** A single film or sound with what is written under it as its title: what a frame calls itself is seen by nobody. */
function titled(others: readonly Block[], lines: readonly Line[]): readonly Block[] | null {
  const [media, ...more] = others;
  if (media?.type !== 'media' || more.length > 0) return null;
  const title = normalText(lines.map(({ inlines }) => inlineText(inlines)).join(' '));
  return [{ ...media, title: title.slice(0, LONGEST_CAPTION) }];
}

/** A single table with what is written above or under it as its caption. */
function tabled(others: readonly Block[], lines: readonly Line[]): readonly Block[] | null {
  const [table, ...more] = others;
  if (table?.type !== 'table' || more.length > 0 || table.caption.length > 0) return null;
  return [{ ...table, caption: inOneRun(lines.map(({ inlines }) => inlines)) }];
}

/**
 * What stands in a `<figure>`: its pictures or its film, and what is written there as caption of the last one. A figure
 * without either, or with an article in it, is just what it holds.
 */
export function figureBlocks(inside: readonly Block[], credit: string | null): readonly Block[] {
  const lines = inside.filter(isLine);
  const others = inside.filter((block) => !isLine(block));
  const isShort = lines.length > 0 && textLength(lines) < LONGEST_CAPTION;
  const whole =
    (isShort
      ? (captioned(others, lines) ??
        captionedTogether(others, lines) ??
        titled(others, lines) ??
        tabled(others, lines))
      : null) ?? inside;
  return credit === null ? whole : changeLast(whole, (figure) => ({ ...figure, credit }));
}
