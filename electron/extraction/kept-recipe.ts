import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomElement, namesOf, nearest, textOf } from './dom.js';
import type { Passage } from './passages.js';

/** A length of time with its unit, as recipes write it. */
const DURATION =
  /\d\s*(?:h|hrs?|hours?|std\.?|stunden?|min(?:\.|s|utes?|uten|utos?|uti)?|heures?|horas?|ore|uur|minuter|시간|분|時間|分|小时|小時|分钟|分鐘)(?!\p{L})/iu;
const FIGURE = /\d|[½⅓⅔¼¾]/u;
/** A list of so many items, most of which count something, is one of ingredients. */
const FEWEST_INGREDIENTS = 3;
const MOSTLY = 0.6;
const LONGEST_INGREDIENT = 90;
/** Facts are a few words each; a box with more text is none of facts. */
const LONGEST_FACT = 60;
const LONGEST_BOX = 200;

/** How long an article takes to be read, and when it was printed. */
const READING = /\bread\b|lesezeit|lecture|lectura|lettura|읽|読|阅读|閱讀|(?<!\d)(?:19|20)\d\d(?!\d)/iu;
const ELSEWHERE = 'a, button, form, input, img, iframe';
const FURNITURE =
  /(?:^|[\s_-])(?:share|social|sns|related|recommend\w*|newsletters?|ads?|advert\w*|promo\w*|comments?|byline|author\w*|read(?:ing)?-?time|meta-?read|player|video|audio|podcast|duration|nav|breadcrumbs?)(?:$|[\s_-])/;

const listAround = (element: DomElement): DomElement | null =>
  nearest(element, ({ localName }) => localName === 'ul' || localName === 'ol');

const isIngredient = ({ text, linked }: Passage): boolean =>
  FIGURE.test(text) && text.length <= LONGEST_INGREDIENT && linked < MOSTLY;

/** Whether among what is kept is a list of things and how much of each. */
export function hasIngredients(kept: ReadonlySet<Passage>): boolean {
  const lists = new Map<DomElement, Passage[]>();
  for (const passage of kept) {
    const list = passage.inside === 'list' ? listAround(passage.element) : null;
    if (list) lists.set(list, [...(lists.get(list) ?? []), passage]);
  }
  return [...lists.values()].some(
    (items) =>
      items.length >= FEWEST_INGREDIENTS && items.filter(isIngredient).length >= items.length * MOSTLY,
  );
}

const isOutside = ({ localName }: DomElement): boolean =>
  /^(?:nav|footer|aside|figure|table)$/.test(localName);

/** Facts that only their style sets apart touch in the text: `20 minServes`. */
const parted = (text: string): string => text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');

const isFact = ({ element, text }: Passage): boolean =>
  text.length <= LONGEST_FACT &&
  DURATION.test(parted(text)) &&
  !READING.test(text) &&
  nearest(element, isOutside) === null;

/** Whether an element holds a few words, and nothing to press, to look at or to lead anywhere. */
function isFactBox(element: DomElement): boolean {
  const told = normalText(textOf(element));
  if (told.length > LONGEST_BOX || READING.test(told) || FURNITURE.test(namesOf(element))) return false;
  return element.querySelector(ELSEWHERE) === null && allByTag(element, 'h1').length === 0;
}

/** The largest box around a fact that holds nothing but a few facts; null when it stands among other things. */
function boxOf(passage: Passage): DomElement | null {
  let box: DomElement | null = null;
  let next: DomElement | null = isFact(passage) ? passage.element : null;
  while (next && next.localName !== 'body' && isFactBox(next)) {
    box = next;
    next = next.parentElement;
  }
  return box;
}

/**
 * What is kept of a page with a recipe, with how long it takes and for how many it is: a few words in a box of their own,
 * beside the ingredients or below the title, of which no one can tell what they belong to.
 */
export function withRecipeFacts(
  passages: readonly Passage[],
  kept: ReadonlySet<Passage>,
): ReadonlySet<Passage> {
  if (!hasIngredients(kept)) return kept;
  const boxes = new Set(passages.flatMap((passage) => boxOf(passage) ?? []));
  const facts = passages.filter(
    ({ element, text }) =>
      text.length <= LONGEST_FACT &&
      (boxes.has(element) || nearest(element, (box) => boxes.has(box)) !== null),
  );
  return new Set([...kept, ...facts]);
}
