import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  elementsInside,
  elementsOf,
  isText,
  namesOf,
  textOf,
} from './dom.js';
import type { ChainLink } from './pieces-contract.js';

/** Marks what a kept page shows whatever its styles say of a script that has not come. */
const SHOWN = 'data-offprint-shown';
/** A page with less text has nothing to be looked for. */
const SHORTEST_TEXT = 200;
/** The element that holds so much of the text around it is the way to the article. */
const MOST_OF = 0.6;
/** Elements of the article with less text are buttons and labels, which may be hidden for good. */
const SHORTEST_PART = 60;
const MOST_VALUE = 200;

const ASIDE =
  /^(?:nav|header|footer|aside|dialog|form|template|script|style|noscript|svg|select|offprint-frame)$/;
const ASIDE_NAME =
  /(?:^|[\s_-])(?:modal|dialog|popup|popover|overlay|cookies?|consent|gdpr|menu|nav(?:bar|igation)?|drawer|sidebar|dropdown|tooltip|lightbox)(?:$|[\s_-])/;
/** What shows one part at a time, by its own design. */
const IN_TURN =
  /(?:^|[\s_-])(?:slides?|slider|slideshow|carousel|swiper|tabs?|tab-?pane|tabpanel|accordion)(?:$|[\s_-])/;
const LOADING_SCREEN =
  /(?:^|[\s_-])(?:pre-?loader|loading|loader|page-?load(?:er|ing)|load(?:er|ing)-?(?:screen|overlay|mask|wrapper|wrap|page)|splash(?:-?screen)?|spinner-?(?:overlay|wrapper))(?:$|[\s_-])/;
/** Longer than `Please wait`, it is no curtain. */
const LONGEST_PLEA = 60;

const isAside = (element: DomElement): boolean =>
  ASIDE.test(element.localName) ||
  element.getAttribute('role') === 'dialog' ||
  (element.localName !== 'body' && ASIDE_NAME.test(namesOf(element)));

/** How much text every element holds, menus and dialogs left out. */
function measure(body: DomElement): ReadonlyMap<DomElement, number> {
  const lengths = new Map<DomElement, number>();
  const of = (element: DomElement): number => {
    if (isAside(element)) return 0;
    const length = childrenOf(element).reduce(
      (sum, node) => sum + (isText(node) ? textOf(node).trim().length : 0),
      0,
    );
    const all = elementsOf(element).reduce((sum, child) => sum + of(child), length);
    lengths.set(element, all);
    return all;
  };
  of(body);
  return lengths;
}

/** The elements around most of the text, from the body inwards. */
function wayToText(body: DomElement, lengths: ReadonlyMap<DomElement, number>): readonly DomElement[] {
  const way = [body];
  for (;;) {
    const last = way.at(-1) ?? body;
    const next = elementsOf(last).find(
      (child) => (lengths.get(child) ?? 0) >= MOST_OF * (lengths.get(last) ?? 0) && lengths.get(child) !== 0,
    );
    if (!next) return way;
    way.push(next);
  }
}

const linkOf = (element: DomElement): ChainLink => ({
  name: element.localName,
  attributes: Object.fromEntries(
    element
      .getAttributeNames()
      .map((name) => [name, (element.getAttribute(name) ?? '').slice(0, MOST_VALUE)]),
  ),
});

/** Takes `hidden` and an own `display:none` from an element that holds the text. */
function unhide(element: DomElement): void {
  element.removeAttribute('hidden');
  const style = element.getAttribute('style') ?? '';
  const shown = style.replaceAll(/(?:^|;)\s*display\s*:\s*none\s*(?:!\s*important\s*)?(?=;|$)/gi, '');
  if (shown !== style) element.setAttribute('style', shown);
}

/** Takes away what covers a page until its script has come. */
function dropLoadingScreens(body: DomElement): void {
  const outer = elementsOf(body).flatMap((element) => [element, ...elementsOf(element)]);
  for (const element of outer)
    if (LOADING_SCREEN.test(namesOf(element)) && textOf(element).trim().length <= LONGEST_PLEA)
      element.remove();
}

/** Parts of the text that may come in by and by as a reader scrolls. */
const partsOf = (root: DomElement, lengths: ReadonlyMap<DomElement, number>): readonly DomElement[] =>
  elementsInside(root).filter(
    (element) => (lengths.get(element) ?? 0) >= SHORTEST_PART && !IN_TURN.test(namesOf(element)),
  );

/** What comes in with a text, however little it says: its title, headings and pictures. */
const companionsOf = (text: DomElement, body: DomElement): readonly DomElement[] =>
  [
    ...allByTag(body, 'h1').flatMap((title) => [title, title.closest('header') ?? title]),
    ...['h2', 'h3', 'figure'].flatMap((name) => allByTag(text, name)),
  ].filter((element) => !IN_TURN.test(namesOf(element)));

/**
 * Opacity and visibility of what holds the text, past whatever hides it until a script comes; and a page whose script
 * would let it scroll again does. How a thing is laid out stays as it is.
 */
export const SHOWN_STYLE = `[${SHOWN}]{opacity:1!important;visibility:visible!important;content-visibility:visible!important}html[${SHOWN}],body[${SHOWN}]{overflow-y:visible!important}`;

/**
 * Marks what holds the text of a page that is to be kept, so that {@link SHOWN_STYLE} shows it, and takes away what
 * covers it. Answers the way from the root to the text: no rule may take away an element on it.
 */
export function showText(document: DomDocument): readonly ChainLink[] {
  const { body, documentElement } = document;
  dropLoadingScreens(body);
  const lengths = measure(body);
  if ((lengths.get(body) ?? 0) < SHORTEST_TEXT) return [];
  const way = [documentElement, ...wayToText(body, lengths)];
  for (const element of way) unhide(element);
  const links = way.map(linkOf);
  const parts = partsOf(way.at(-1) ?? body, lengths);
  for (const element of new Set([...way, ...parts, ...companionsOf(way.at(-1) ?? body, body)]))
    element.setAttribute(SHOWN, '');
  return links;
}
