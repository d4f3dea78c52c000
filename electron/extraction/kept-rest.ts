import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import { Opinion } from './agreement.js';
import { type DomElement, elementsOf, namesOf, nearest } from './dom.js';
import type { Passage, WholePage } from './passages.js';
import { endsSentence } from './wrapped-lines.js';

/** Of a longer text, CJK weighted, every line is judged by itself; of a short one there is too little around each to judge by. */
const LONGEST = 1_500;
const MOST_LINKED = 0.3;
/** The box of a text holds so much of it: a stray line elsewhere does not make it the page. */
const HELD = 0.8;
/** Log-odds above which a line is taken: as a quote or a fold, in their own dress there, and otherwise. */
const QUOTED = -4;
const DRESSED = -1.5;
const OTHERWISE = -1;
/** The same of a sentence in a box like those of the text. */
const ALIKE = -2.5;
/** A line with fewer words that is no sentence is a number or a label. */
const FEWEST_WORDS = 3;
const COPIED = 0.9;

const AROUND = /^(?:header|footer|nav|form|button|label|select|dialog|figcaption|h1)$/;
const FURNITURE =
  /(?:^|[\s_-])(?:share|sharing|social|sns|related|recommend\w*|newsletters?|subscri\w+|paywall|ads?|advert\w*|sponsor\w*|promo\w*|banner|bnr|tags?|comments?|repl(?:y|ies)|breadcrumbs?|nav|menu|toc|author\w*|reporter\w*|writer\w*|byline|by|bio|dates?|copyright|source|caption|credit|likes?|poll|read-?more|jump\w*|login|cookies?|consent|hidden|sr-only)(?:$|[\s_-])/;

const isIn = (element: DomElement, box: DomElement): boolean =>
  element === box || nearest(element, (candidate) => candidate === box) !== null;

/** The smallest element that holds nearly all of a text; null when that is the page. */
export function boxOf(kept: readonly Passage[]): DomElement | null {
  const all = kept.reduce((sum, { words }) => sum + words.length, 0);
  const sums = new Map<DomElement, number>();
  for (const { element, words } of kept)
    for (let at: DomElement | null = element; at && at.localName !== 'body'; at = at.parentElement)
      sums.set(at, (sums.get(at) ?? 0) + words.length);
  const holders = [...sums].filter(([, words]) => words >= all * HELD).map(([element]) => element);
  const smallest = holders.find(
    (element) => !holders.some((other) => other !== element && isIn(other, element)),
  );
  return smallest ? aroundAlike(smallest) : null;
}

const dressOf = (element: DomElement): string => `${element.localName} ${namesOf(element).trim()}`;

/** Whether two boxes are called alike, and by a name: editors put every part of a text into a box of its own. */
const isAlike = (box: DomElement, other: DomElement): boolean =>
  (box.getAttribute('class') ?? '').trim() !== '' &&
  box.localName === other.localName &&
  box.getAttribute('class') === other.getAttribute('class');

/** What holds boxes like this one beside it; itself when it has none. */
function aroundAlike(box: DomElement): DomElement {
  const outer = box.parentElement;
  const hasLike =
    outer !== null &&
    outer.localName !== 'body' &&
    elementsOf(outer).some((other) => other !== box && isAlike(box, other));
  return hasLike ? outer : box;
}

const isFurniture = (element: DomElement): boolean =>
  AROUND.test(element.localName) || FURNITURE.test(namesOf(element));

/** Whether an element, or one around it within the box of the text, is there to do something else than to be read. */
const isBeside = (element: DomElement, box: DomElement): boolean =>
  element !== box &&
  (isFurniture(element) || nearest(element, (at) => at === box || isFurniture(at)) !== box);

/** The boxes around a line, up to that of the text. */
function boxesAround(element: DomElement, box: DomElement): readonly (DomElement | null)[] {
  const found: DomElement[] = [];
  for (let at = element.parentElement; at && at !== box; at = at.parentElement) found.push(at);
  return [...found, box];
}

const isInFold = ({ element }: Passage): boolean =>
  nearest(element, ({ localName }) => localName === 'details') !== null;

/** Whether a line stands free, says something and is dressed as a line of its own. */
const isLine = (passage: Passage, box: DomElement): boolean => {
  const { block, element, text, words, linked } = passage;
  return (
    block.type !== 'heading' &&
    linked < MOST_LINKED &&
    (endsSentence(text) || isInFold(passage) || (words.length >= FEWEST_WORDS && element !== box)) &&
    !isBeside(element, box)
  );
};

/**
 * What is kept of a short article, with every line of its own box that stands among its lines and does nothing but be
 * read: a line of five words says too little to be judged by itself, and a short article has no other.
 */
export function withRest(
  { passages }: WholePage,
  kept: ReadonlySet<Passage>,
  odds: ReadonlyMap<Passage, number>,
): ReadonlySet<Passage> {
  const lines = passages.filter((passage) => kept.has(passage));
  const text = articleText(lines.map(({ block }) => block));
  if (lines.length === 0 || weightedLength(text) > LONGEST) return kept;
  const box = boxOf(lines);
  if (box === null) return kept;
  const inside = passages.filter(({ element }) => isIn(element, box));
  const isText = (passage: Passage): boolean => kept.has(passage) && passage.block.type !== 'heading';
  const first = inside.findIndex(isText);
  const last = inside.findLastIndex(isText);
  const boxes = new Set(inside.filter(isText).flatMap(({ element }) => boxesAround(element, box)));
  const dresses = new Set(inside.filter(isText).map(({ element }) => dressOf(element)));
  const known = new Opinion(text);
  const textBoxes = inside.filter(isText).flatMap(({ element }) => element.parentElement ?? []);
  const isInLike = ({ element, text: words }: Passage): boolean => {
    const own = element.parentElement;
    return (
      own !== null &&
      (endsSentence(words) || /[:：]$/u.test(words)) &&
      textBoxes.some((other) => other !== own && isAlike(own, other))
    );
  };
  const isLikely = (passage: Passage, index: number): boolean => {
    const own = odds.get(passage) ?? 0;
    if (isInLike(passage)) return own > ALIKE;
    if (isInFold(passage) || (passage.inside === 'quote' && index < last)) return own > QUOTED;
    if (index < last) return own > (dresses.has(dressOf(passage.element)) ? DRESSED : OTHERWISE);
    return own > OTHERWISE && boxes.has(passage.element.parentElement);
  };
  const rest = inside.filter(
    (passage, index) =>
      index > first &&
      isLikely(passage, index) &&
      isLine(passage, box) &&
      known.shareOfWords(passage.words) < COPIED,
  );
  return new Set([...kept, ...rest]);
}
