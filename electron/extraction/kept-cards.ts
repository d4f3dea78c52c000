import type { Block } from '../../shared/model/block.js';
import { normalText } from '../../shared/text/white-space.js';
import { type DomElement, elementsInside, elementsOf, namesOf, nearest, textOf } from './dom.js';
import { passagesHeld, withMore } from './kept-more.js';
import type { Passage, WholePage } from './passages.js';

/** How the makers of pages call the box in which a review or an encyclopedia sums up what it tells. */
const CARD =
  /(?:^|[\s_-])(?:reviews?|score-?(?:card|box)|verdict|pros|cons|summary|specs?|facts?|fact-?(?:box|file)|info-?box)(?:$|[\s_-])/;
const OTHERS =
  /(?:^|[\s_-])(?:related|share|sharing|social|newsletters?|subscri\w+|comments?|users?|readers?|customers?|author\w*|bio|byline|ads?|advert\w*|promo\w*|sponsor\w*|votes?|poll|toc|nav|menu|recommend\w*)(?:$|[\s_-])/;
const BOX = /^(?:div|section|aside|table|dl)$/;
const INTERACTIVE = 'form, input, select, button, [itemprop="aggregateRating"]';
const LONGEST = 700;
const MOST_LINKED = 0.5;

/** An item that says something in words; figures alone are a count of votes or a chart. */
const isFact = (element: DomElement): boolean =>
  /^(?:li|dd|td)$/.test(element.localName) &&
  /\p{L}{2}/u.test(textOf(element)) &&
  !/\d/.test(textOf(element)) &&
  element.querySelector('a') === null;

/** Whether a box sums up in items what the text around it tells: good and bad, who made it, when it was built. */
function isCard(box: DomElement): boolean {
  const names = namesOf(box);
  if (!BOX.test(box.localName) || !CARD.test(names) || OTHERS.test(names)) return false;
  if (normalText(textOf(box)).length > LONGEST || box.querySelector(INTERACTIVE) !== null) return false;
  return elementsInside(box).some(isFact);
}

/** Tells whether an element stands in a card; each box is looked at once. */
function cardsAround(): (element: DomElement) => boolean {
  const known = new Map<DomElement, boolean>();
  const isInCard = (element: DomElement): boolean => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const { parentElement } = element;
    const is = isCard(element) || (parentElement !== null && isInCard(parentElement));
    known.set(element, is);
    return is;
  };
  return isInCard;
}

const isIn = (element: DomElement, box: DomElement): boolean =>
  element === box || nearest(element, (around) => around === box) !== null;

/** The cards among the lines of a text that stand in one box; a table of facts may stand above the first. */
function cardsBeside(parent: DomElement, held: readonly DomElement[]): readonly DomElement[] {
  const children = elementsOf(parent);
  const holders = children.map((child) => held.some((element) => isIn(element, child)));
  const [first, last] = [holders.indexOf(true), holders.lastIndexOf(true)];
  return children.filter(
    (child, at) => at < last && (at > first || child.localName === 'table') && isCard(child),
  );
}

/** A body with the cards that stand among its lines, whole: extractors take out of them what reads like a sentence, or nothing. */
export function withCards(blocks: readonly Block[], page: WholePage): readonly Block[] {
  const isInCard = cardsAround();
  if (!page.passages.some(({ element }) => isInCard(element))) return blocks;
  const held = passagesHeld(blocks, page);
  const lines = [...held].filter(({ isProse }) => isProse).map(({ element }) => element);
  const parents = new Set(lines.flatMap(({ parentElement }) => parentElement ?? []));
  const cards = [...parents].flatMap((parent) => cardsBeside(parent, lines));
  const isOf = ({ element, linked }: Passage): boolean =>
    linked < MOST_LINKED && cards.some((card) => isIn(element, card));
  return withMore(blocks, page, { held, more: page.passages.filter(isOf) });
}
