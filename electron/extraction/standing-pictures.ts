import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { wordsOf } from './agreement.js';
import { figuresIn } from './cover.js';
import { allByTag, type DomElement, namesOf, nearest } from './dom.js';
import type { Figure } from './figure-block.js';
import { linkAddress } from './marks.js';
import { looksLikePicture, pictureName } from './picture-address.js';

/** Words that may stand between a picture and the text it belongs to: its caption, a byline, a line of the day. */
const MOST_BETWEEN = 60;
/** A text shorter than this is no place to count from: it may stand anywhere in a page. */
const SHORTEST_PLACE = 40;
/** Pictures of an article are no portraits and buttons, as far as the page tells their size. */
const NARROWEST = 200;

const ELSEWHERE = /^(?:aside|nav|footer|form|button)$/;
const ELSEWHERE_NAME =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ation)?s?|teasers?|promo|newsletter|sidebar|author|byline|bio|comments?|advert(?:isement)?|sponsored|outbrain|taboola|read-?more|more-?stories)(?:$|[\s_-])/;

/** Whether a picture is a way to another page: a teaser. A link to a larger size of it is none. */
function isTeaser(image: DomElement, base: string | null): boolean {
  const link = nearest(image, ({ localName }) => localName === 'a', 6);
  const address = link ? linkAddress(link.getAttribute('href'), base) : null;
  return address !== null && !address.startsWith('#') && !looksLikePicture(address);
}

const isElsewhere = (image: DomElement): boolean =>
  nearest(image, (around) => ELSEWHERE.test(around.localName) || ELSEWHERE_NAME.test(namesOf(around)), 12) !==
  null;

const isNarrow = ({ width }: Figure): boolean => width !== null && width < NARROWEST;

/** The files of pictures that belong to something else than the text around them. */
const foreignPictures = (body: DomElement, base: string | null): ReadonlySet<string> =>
  new Set(
    allByTag(body, 'img')
      .filter((image) => isTeaser(image, base) || isElsewhere(image))
      .map((image) => pictureName(image.getAttribute('src') ?? '')),
  );

const textOfBlock = (block: Block): string =>
  block.type === 'figure' ? '' : normalText(articleText([block]));

/** Pictures between two places of the text, and how many words that are not of it stand around them. */
interface Gap {
  figures: Figure[];
  words: number;
}

/** Which pictures follow which block of a body; -1 for those above its first. */
function picturesByPlace(
  blocks: readonly Block[],
  page: readonly Block[],
  isWanted: (figure: Figure) => boolean,
): ReadonlyMap<number, readonly Figure[]> {
  const places = new Map(
    blocks.flatMap((block, index) => {
      const text = textOfBlock(block);
      return text.length < SHORTEST_PLACE ? [] : [[text, index] as const];
    }),
  );
  const found = new Map<number, readonly Figure[]>();
  let place = -1;
  let gap: Gap = { figures: [], words: 0 };
  for (const block of page) {
    const text = textOfBlock(block);
    const next = places.get(text);
    if (next !== undefined && next > place) {
      if (gap.words <= MOST_BETWEEN && gap.figures.length > 0) found.set(place, gap.figures);
      place = next;
      gap = { figures: [], words: 0 };
    } else if (block.type === 'figure') {
      if (isWanted(block)) gap.figures.push(block);
    } else gap.words += wordsOf(text).length;
    // A long way above the text nothing belongs to it any more.
    if (place === -1 && gap.words > MOST_BETWEEN) gap = { figures: [], words: 0 };
  }
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
 * Puts pictures back where they stand in the page: extractors drop every second one, whatever the text around it
 * (extraction.md §7). A picture comes back when it stands between two blocks of the body, or closely above the first,
 * and leads nowhere.
 */
export function withStandingPictures(
  blocks: readonly Block[],
  { body, page, base }: ShownPage,
): readonly Block[] {
  const shown = new Set(figuresIn(blocks).map(({ address }) => pictureName(address ?? '')));
  const foreign = foreignPictures(body, base);
  const isWanted = (figure: Figure): boolean => {
    const name = pictureName(figure.address ?? '');
    return !shown.has(name) && !foreign.has(name) && !isNarrow(figure);
  };
  const found = picturesByPlace(blocks, page, isWanted);
  if (found.size === 0) return blocks;
  return [
    ...(found.get(-1) ?? []),
    ...blocks.flatMap((block, index) => [block, ...(found.get(index) ?? [])]),
  ];
}
