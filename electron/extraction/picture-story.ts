import type { Block } from '../../shared/model/block.js';
import { lettersOf } from '../../shared/text/letters.js';
import { readBlocks } from './blocks.js';
import { figuresIn, SITE_PICTURE } from './cover.js';
import { type DomElement, elementsInside, nearest, textOf } from './dom.js';
import { figureOf } from './figure-block.js';
import { isForeign } from './foreign-pictures.js';
import { pictureName } from './picture-address.js';

/** Fewer are no story, but what stands over a text. */
const FEWEST = 2;
/** What holds so much of the pictures is where the story stands. */
const MOST_OF = 2 / 3;
/** As far as a page tells the size of a picture, in pixels: smaller ones are portraits and buttons. */
const SMALLEST = { width: 200, height: 120 };

interface Known {
  readonly base: string | null;
  readonly title: string;
}

const isSmall = (image: DomElement): boolean =>
  (['width', 'height'] as const).some((side) => {
    const told = /^\s*(\d{1,5})(?:px)?\s*$/.exec(image.getAttribute(side) ?? '')?.[1];
    return told !== undefined && Number(told) < SMALLEST[side];
  });

const isOwn = (image: DomElement, base: string | null): boolean =>
  !isSmall(image) &&
  !SITE_PICTURE.test((image.getAttribute('src') ?? '').split(/[?#]/, 1)[0] ?? '') &&
  !isForeign(image, base);

interface Own {
  readonly pictures: readonly DomElement[];
  readonly hasHeadline: boolean;
}

/** The pictures of a page that are no part of anything around its story: below its headline, where it has one. */
function ownPictures(body: DomElement, { base, title }: Known): Own {
  const elements = elementsInside(body);
  const wanted = lettersOf(title);
  const headline = elements.findIndex(
    (element) => /^h[1-4]$/.test(element.localName) && lettersOf(textOf(element)) === wanted,
  );
  const pictures = elements
    .slice(headline + 1)
    .filter((element) => element.localName === 'img' && isOwn(element, base));
  return { pictures, hasHeadline: headline !== -1 };
}

const isInArticle = (picture: DomElement): boolean =>
  nearest(picture, ({ localName }) => localName === 'article' || localName === 'main') !== null;

function alone(picture: DomElement, base: string | null): readonly Block[] {
  const figure = nearest(picture, ({ localName }) => localName === 'figure');
  const shown = figure ? figuresIn(readBlocks(figure.parentElement ?? figure, { base, title: '' })) : [];
  const read = figureOf(picture, base);
  const whole = shown.find(({ address }) => address === read?.address) ?? read;
  return whole ? [whole] : [];
}

/** The smallest element that holds all of the pictures; where that is the page, the smallest that holds most. */
function boxOf(pictures: readonly DomElement[], body: DomElement): DomElement {
  const held = new Map<DomElement, number>();
  for (const picture of pictures)
    for (let around = picture.parentElement; around; around = around.parentElement)
      held.set(around, (held.get(around) ?? 0) + 1);
  const smallestWith = (fewest: number): DomElement | undefined => {
    const boxes = [...held].filter(([, count]) => count >= fewest);
    return boxes.find(([box]) => !boxes.some(([other]) => other.parentElement === box))?.[0];
  };
  const whole = smallestWith(pictures.length);
  if (whole && whole !== body) return whole;
  return smallestWith(Math.max(FEWEST, MOST_OF * pictures.length)) ?? body;
}

/** Cards are often items of a list, of which the list is of no account. */
const laidOut = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) =>
    block.type === 'list' && figuresIn([block]).length > 0 ? laidOut(block.items.flat()) : [block],
  );

const isLine = ({ type }: Block): boolean => type === 'paragraph' || type === 'heading';

/** How many lines end a list of blocks. */
const linesAtEnd = (blocks: readonly Block[]): number =>
  blocks.length - 1 - blocks.findLastIndex((block) => !isLine(block));

/** From the first picture to the last with the lines between them, and as many above the first or below the last as the others have. */
function fromFirstToLast(blocks: readonly Block[], isPicture: (block: Block) => boolean): readonly Block[] {
  const shown = blocks.filter((block) => isLine(block) || isPicture(block));
  const [first, last] = [shown.findIndex(isPicture), shown.findLastIndex(isPicture)];
  const between = linesAtEnd(shown.slice(first, last));
  const isAbove = shown[last - 1]?.type === 'heading';
  const above = isAbove ? Math.min(between, linesAtEnd(shown.slice(0, first))) : 0;
  const below = isAbove ? 0 : between;
  return shown.slice(first - above, last + 1 + below);
}

/**
 * What a page without a text tells in pictures, as card news, cartoons and picture series do: its pictures in their
 * order with the words between them. Logos, portraits, advertisements and pictures that lead to other pages are none.
 * Of a page with one, that one where it stands in an article below its headline, as cartoons do.
 */
export function pictureStory(body: DomElement, known: Known): readonly Block[] {
  const { pictures, hasHeadline } = ownPictures(body, known);
  const [only] = pictures;
  if (only && pictures.length === 1) return hasHeadline && isInArticle(only) ? alone(only, known.base) : [];
  if (pictures.length < FEWEST) return [];
  const box = boxOf(pictures, body);
  const own = new Set(pictures.map((picture) => pictureName(picture.getAttribute('src') ?? '')));
  const isPicture = (block: Block): boolean =>
    block.type === 'figure' && block.address !== null && own.has(pictureName(block.address));
  const blocks = laidOut(readBlocks(box, known));
  return blocks.filter(isPicture).length < FEWEST ? [] : fromFirstToLast(blocks, isPicture);
}
