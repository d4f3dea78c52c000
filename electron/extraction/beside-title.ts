import { lettersOf } from '../../shared/text/letters.js';
import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  elementsInside,
  isElement,
  isText,
  textOf,
} from './dom.js';

/** A text of a page, and the element it stands in. */
export interface PrintedText {
  readonly text: string;
  readonly element: DomElement;
  /** Which line of the page it stands on, counted by boxes and breaks. */
  readonly line: number;
}

/** How many texts away from the title a line still belongs to it: those below a headline, or above it. */
const AFTER_TITLE = 40;
const BEFORE_TITLE = 15;
/** Texts looked at: pages print who and when near the top of what they say. */
const MOST_TEXTS = 4_000;

/** Elements that stand in a line; all others begin and end one. */
const INLINE =
  /^(?:a|abbr|address|b|bdi|bdo|button|cite|em|font|i|img|label|mark|q|s|small|span|strong|sub|sup|time|u|em)$/;

/** Every text of a page in order, or only those above the title, and how many stand before it; all of them when it has none. */
function textsOf(
  document: DomDocument,
  title: DomElement | null,
  isOnlyAbove = false,
): { readonly texts: readonly PrintedText[]; readonly before: number } {
  const texts: PrintedText[] = [];
  let before: number | null = null;
  let line = 0;
  const isDone = (): boolean => texts.length >= MOST_TEXTS || (isOnlyAbove && before !== null);
  // A parser may part a text at every character that the source writes by its number.
  let last: { readonly index: number; readonly raw: string } | null = null;
  const add = (raw: string, element: DomElement, previous: typeof last): typeof last => {
    const whole = (previous?.raw ?? '') + raw;
    const text = normalText(whole);
    const index = previous?.index ?? texts.length;
    if (text !== '') texts[index] = { text, element, line };
    return { index, raw: whole };
  };
  const read = (parent: DomElement): void => {
    last = null;
    for (const child of childrenOf(parent)) {
      if (isDone()) return;
      if (isElement(child)) {
        const isInline = INLINE.test(child.localName);
        if (!isInline) line += 1;
        read(child);
        if (!isInline) line += 1;
        last = null;
      } else if (isText(child)) last = add(textOf(child), parent, last);
      if (child === title) before = texts.length;
    }
  };
  read(document.body);
  return { texts, before: before ?? texts.length };
}

/** The heading that is the title of the page; of several, the one that says so. */
export function titleHeading(document: DomDocument, title: string): DomElement | null {
  const headings = ['h1', 'h2'].flatMap((name) => allByTag(document, name));
  const lower = ['h3', 'h4'].flatMap((name) => allByTag(document, name));
  return (
    [...headings, ...lower].find((heading) => lettersOf(textOf(heading)) === lettersOf(title)) ??
    headings.find(({ localName }) => localName === 'h1') ??
    null
  );
}

/** What boards and old content systems put a headline into. */
const HOLDER = /^(?:th|td|div|p|dt|dd|li|span|strong|b|font|center)$/;
const MOST_HOLDERS = 3_000;

/** The innermost element that says the title and nothing else, on a page whose headings do not. */
function titleBox(document: DomDocument, title: string): DomElement | null {
  const wanted = lettersOf(title);
  if (wanted === '') return null;
  return (
    elementsInside(document.body)
      .slice(0, MOST_HOLDERS)
      .find(
        (element) =>
          HOLDER.test(element.localName) &&
          element.firstElementChild === null &&
          lettersOf(textOf(element)) === wanted,
      ) ?? null
  );
}

/** What a page prints around its title. */
export interface BesideTitle {
  /** The lines below the title in order, then those above it, the nearest first. None when the page shows no title. */
  readonly beside: readonly PrintedText[];
  readonly all: readonly PrintedText[];
}

/** Reads the texts around the title of a page: where newspapers print who wrote an article, and when. */
export function readBesideTitle(document: DomDocument, title: string): BesideTitle {
  const heading = titleHeading(document, title) ?? titleBox(document, title);
  const { texts, before } = textsOf(document, heading);
  const below = texts.slice(before, before + AFTER_TITLE);
  const above = heading === null ? [] : texts.slice(Math.max(0, before - BEFORE_TITLE), before).toReversed();
  return { beside: [...below, ...above], all: texts };
}

const LONGEST_LABEL = 24;
const MOST_LABEL_WORDS = 3;

/** What a page prints above its title in a word or two, such as its section, by letters. */
export function labelsAbove(document: DomDocument, title: string): ReadonlySet<string> {
  const heading = titleHeading(document, title);
  if (heading === null) return new Set();
  const { texts, before } = textsOf(document, heading, true);
  const above = texts.slice(Math.max(0, before - BEFORE_TITLE), before);
  return new Set(
    above
      .filter(({ text, element }) => text.length <= LONGEST_LABEL && element !== heading)
      .filter(({ text }) => text.split(' ').length <= MOST_LABEL_WORDS && /\p{L}{2}/u.test(text))
      .map(({ text }) => lettersOf(text)),
  );
}
