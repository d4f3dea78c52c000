import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { wordsOf } from './agreement.js';
import { figuresIn } from './cover.js';
import type { DomElement } from './dom.js';
import type { Figure } from './figure-block.js';
import { followersOf, foreignMedia, foreignPictures } from './foreign-pictures.js';
import { addressesShown } from './kept-blocks.js';
import type { Media } from './media-block.js';
import { pictureName } from './picture-address.js';

type Shown = Figure | Media;

/** Words that may stand between a picture and the text it belongs to: its caption, a byline, a line of the day. */
const MOST_BETWEEN = 60;
/** And between the last line and a film below it. */
const MOST_BELOW = 12;
/** A text shorter than this is no place to count from: it may stand anywhere in a page. */
const SHORTEST_PLACE = 40;
/** Pictures of an article are no portraits and buttons, as far as the page tells their size. */
const NARROWEST = 200;

const isNarrow = ({ width }: Figure): boolean => width !== null && width < NARROWEST;

const isShown = (block: Block): block is Shown => block.type === 'figure' || block.type === 'media';

const textOfBlock = (block: Block): string => (isShown(block) ? '' : normalText(articleText([block])));

/** What is to come back, and of that what may stand below the last line so many words after it. */
interface Wanted {
  readonly isWanted: (block: Shown) => boolean;
  readonly isFollower: (block: Shown, words: number) => boolean;
}

/** What is seen or heard between two places of the text, and how many words that are not of it stand around it. */
class Gap {
  readonly shown: Shown[] = [];
  /** Those that may follow the last line of a text. */
  readonly following: Shown[] = [];
  words = 0;

  take(block: Block, { isWanted, isFollower }: Wanted): void {
    if (!isShown(block)) this.words += wordsOf(textOfBlock(block)).length;
    else if (isWanted(block)) {
      this.shown.push(block);
      if (isFollower(block, this.words)) this.following.push(block);
    }
  }
}

/** The places of a body to count from: the longer lines, by their words. */
const placesOf = (blocks: readonly Block[]): ReadonlyMap<string, number> =>
  new Map(
    blocks.flatMap((block, index) => {
      const text = textOfBlock(block);
      return text.length < SHORTEST_PLACE ? [] : [[text, index] as const];
    }),
  );

/** What follows which block of a body; -1 for what stands above its first. */
function shownByPlace(
  blocks: readonly Block[],
  page: readonly Block[],
  wanted: Wanted,
): ReadonlyMap<number, readonly Shown[]> {
  const places = placesOf(blocks);
  const found = new Map<number, readonly Shown[]>();
  let place = -1;
  let gap = new Gap();
  for (const block of page) {
    const next = places.get(textOfBlock(block));
    if (next !== undefined && next > place) {
      if (gap.words <= MOST_BETWEEN && gap.shown.length > 0) found.set(place, gap.shown);
      place = next;
      gap = new Gap();
    } else gap.take(block, wanted);
    // A long way above the text nothing belongs to it any more.
    if (place === -1 && gap.words > MOST_BETWEEN) gap = new Gap();
  }
  if (place >= 0 && gap.following.length > 0) found.set(blocks.length - 1, gap.following);
  return found;
}

/** A page as it is shown. */
interface ShownPage {
  readonly body: DomElement;
  /** All of it as blocks. */
  readonly page: readonly Block[];
  readonly base: string | null;
}

/**
 * Puts pictures, films and sounds back where they stand in the page: extractors drop every second one, whatever the text
 * around it (extraction.md §7). One comes back when it stands between two blocks of the body, or closely above the first,
 * and leads nowhere.
 */
export function withStandingPictures(
  blocks: readonly Block[],
  { body, page, base }: ShownPage,
): readonly Block[] {
  const shown = new Set(figuresIn(blocks).map(({ address }) => pictureName(address ?? '')));
  const foreign = foreignPictures(body, base);
  const foreignPlayers = foreignMedia(body, base);
  const played = addressesShown(blocks);
  const isWanted = (block: Shown): boolean => {
    const { address } = block;
    if (block.type === 'media')
      return address !== null && !played.has(address) && !foreignPlayers.has(address);
    const name = pictureName(address ?? '');
    return !shown.has(name) && !foreign.has(name) && !isNarrow(block);
  };
  const last = blocks.map(textOfBlock).findLast((text) => text !== '') ?? '';
  const followers = followersOf(body, base, last);
  const isFollower = (block: Shown, words: number): boolean =>
    block.type === 'media'
      ? words <= MOST_BELOW && followers.has(block.address ?? '')
      : words === 0 && followers.has(pictureName(block.address ?? ''));
  const found = shownByPlace(blocks, page, { isWanted, isFollower });
  if (found.size === 0) return blocks;
  // What was written under a film is its title now.
  const titles = new Set(
    [...found.values()].flat().map((block) => (block.type === 'media' ? block.title : null)),
  );
  return [
    ...(found.get(-1) ?? []),
    ...blocks.flatMap((block, index) => [
      ...(titles.has(textOfBlock(block)) ? [] : [block]),
      ...(found.get(index) ?? []),
    ]),
  ];
}
