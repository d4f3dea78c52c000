import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  childrenOf,
  type DomElement,
  type DomNode,
  elementsInside,
  isText,
  namesOf,
  nearest,
  textOf,
} from './dom.js';

/** How the makers of pages call the boxes in which a thing is rated. */
const SCORE =
  /(?:^|[\s_-])(?:(?:star-?)?ratings?|(?:review|user|critics?|overall|total|average|product|editor)[_-]?scores?|score-?(?:box|card|widget|bar|chart)|stars)(?:$|[\s_-])/;
/** And those in which readers are asked to rate it. */
const VOTE =
  /(?:^|[\s_-])(?:votes?|voting|rate[_-]?(?:this|it|article|post|us)|post-?ratings?|(?:star-?)?ratings?|helpful|feedback|was-this-helpful)(?:$|[\s_-])/;
const FIGURE = /\d|[★☆✩⭐]/u;
const LONGEST_SCORE = 300;
const LONGEST_VOTE = 250;
/** A line so long, with an end, is said and not counted. */
const LONGEST_LABEL = 80;

const isMarkedRating = (element: DomElement): boolean =>
  /(?:aggregate|review)rating$/i.test(element.getAttribute('itemprop') ?? '') ||
  /\/(?:Aggregate)?Rating$/i.test(element.getAttribute('itemtype') ?? '');

const isInteractive = (element: DomElement): boolean =>
  ['button', 'input', 'form', 'select'].some((name) => allByTag(element, name).length > 0) ||
  element.querySelector('[role="radio"], [role="slider"], [onclick]') !== null;

/** Lines of a box, one for each element that holds text of its own and no other. */
const linesIn = (element: DomElement): readonly string[] => {
  const leaves = elementsInside(element).filter((inner) => inner.firstElementChild === null);
  return leaves.map((leaf) => normalText(textOf(leaf))).filter((line) => line !== '');
};

/** Whether a box says in figures and labels how good a thing is found, or asks its readers to: no line of it is a sentence. */
export function isRatingBox(element: DomElement): boolean {
  if (
    allByTag(element, 'table').length > 0 ||
    nearest(element, ({ localName }) => localName === 'table') !== null
  )
    return false;
  const names = namesOf(element);
  const text = normalText(textOf(element));
  if (VOTE.test(names) && text.length <= LONGEST_VOTE && isInteractive(element)) return true;
  if (text.length > LONGEST_SCORE || !FIGURE.test(text) || !(SCORE.test(names) || isMarkedRating(element)))
    return false;
  return linesIn(element).every((line) => line.length <= LONGEST_LABEL);
}

/** Where apps are to be had: links there, and nothing else, are a call to get one. */
const APP_STORE =
  /^https?:\/\/(?:(?:apps|itunes)\.apple\.com|play\.google\.com\/store|(?:www\.)?(?:galaxystore\.samsung|onestore\.co|amazon\.com\/gp\/mas|appgallery\.huawei)[./])/i;
const LONGEST_CALL = 300;
const BOX = /^(?:div|section|aside|form|footer)$/;

/** Whether a link leads to a shop of apps. */
export const leadsToAppStore = (link: DomElement): boolean => APP_STORE.test(link.getAttribute('href') ?? '');

/** Whether a small box leads to the shops of apps and nowhere else, by their marks. */
export function isAppCall(element: DomElement): boolean {
  if (!BOX.test(element.localName)) return false;
  const links = allByTag(element, 'a').filter((link) => /^https?:/i.test(link.getAttribute('href') ?? ''));
  if (links.length === 0 || normalText(textOf(element)).length > LONGEST_CALL) return false;
  // The mark of a shop is a picture, which is gone by now.
  return links.every(leadsToAppStore) && links.some((link) => normalText(textOf(link)) === '');
}

const asksForMail = (element: DomElement): boolean =>
  allByTag(element, 'input').some(
    (input) =>
      input.getAttribute('type')?.toLowerCase() === 'email' ||
      /e-?mail/i.test(`${input.getAttribute('name') ?? ''} ${input.getAttribute('placeholder') ?? ''}`),
  );

/** Whether a small box asks for an address to send something to, whatever it is called. */
export const isMailCall = (element: DomElement): boolean =>
  BOX.test(element.localName) && normalText(textOf(element)).length <= LONGEST_CALL && asksForMail(element);

/** How the makers of pages call the boxes that sell what an article tells of. */
const BUY =
  /(?:^|[\s_-])(?:buy(?:ing)?(?:-?(?:now|box|button|btn|link))?|shop-?(?:now|link|button)|affiliate|price-?(?:box|link|button))(?:$|[\s_-])/;
const PRICE = /[$€£¥₩]\s?\d|\d\s?(?:[€원円]|kr\b|zł)/u;
const LONGEST_BUY = 80;

/** Whether a small box names a price and where to pay it, and says no sentence. */
export function isBuyCall(element: DomElement): boolean {
  if (!BOX.test(element.localName) || !BUY.test(namesOf(element))) return false;
  const text = normalText(textOf(element));
  return text.length <= LONGEST_BUY && PRICE.test(text) && !/[.!?。]$/u.test(text);
}

/** Where readers log in or become members, by the path. */
const ACCOUNT = /(?:^|[/._-])(?:log-?in|sign-?(?:in|up)|register|registration|member-?join)(?:[/?#._-]|$)/i;
const LONGEST_ACCOUNT_CALL = 200;

const isBlank = (node: DomNode): boolean => !isText(node) || normalText(textOf(node)) === '';

/** Whether a link stands by itself, as a button does, and not in the middle of a line. */
const standsAlone = (link: DomElement): boolean =>
  link.parentElement !== null && childrenOf(link.parentElement).every(isBlank);

const leadsToAccount = (link: DomElement): boolean =>
  ACCOUNT.test((link.getAttribute('href') ?? '').replace(/^https?:\/\/[^/]*/i, ''));

/** Whether a small box leads to where readers log in: it says what members may do. */
export const isAccountCall = (element: DomElement): boolean =>
  BOX.test(element.localName) &&
  normalText(textOf(element)).length <= LONGEST_ACCOUNT_CALL &&
  allByTag(element, 'a').some((link) => leadsToAccount(link) && standsAlone(link));
