import { normalText } from '../../shared/text/white-space.js';
import { type DomElement, namesOf, nearest, textOf } from './dom.js';
import type { Passage } from './passages.js';

/** What an aside holds that is there for another reason than to be read with the article. */
const ELSEWHERE = 'a, button, form, input, iframe, img, nav';
const FURNITURE =
  /(?:^|[\s_-])(?:share|sharing|social|sns|related|recommend\w*|newsletters?|subscri\w+|ads?|advert\w*|sponsor\w*|promo\w*|banner|bnr\d*|tags?|comments?|meta|author\w*|byline|bio|widget|most-?read|popular)(?:$|[\s_-])/;
const LONGEST = 1_200;
/** A word or two in an aside are a label. */
const FEWEST_WORDS = 6;

const HEADING = /^h[2-6]$/;

/** An aside, or a box with a name that begins with a heading: `The author in four dates`. */
const isAside = (element: DomElement): boolean =>
  element.localName === 'aside' ||
  (/^(?:div|section)$/.test(element.localName) &&
    namesOf(element).trim() !== '' &&
    HEADING.test(element.firstElementChild?.localName ?? ''));

/** A line that is quoted is worth it, however short. */
const isQuoted = ({ text }: Passage): boolean => /^[“"«「『‘].{6,}[”"»」』’]$/u.test(text);

const isWorthReading = (passages: readonly Passage[]): boolean =>
  passages.some(isQuoted) || passages.reduce((sum, { words }) => sum + words.length, 0) >= FEWEST_WORDS;

const isToBeRead = (aside: DomElement): boolean =>
  aside.querySelector(ELSEWHERE) === null &&
  !FURNITURE.test(namesOf(aside)) &&
  normalText(textOf(aside)).length <= LONGEST;

/** The asides of a page of which nothing is kept, with what they say. */
function asidesOf(
  passages: readonly Passage[],
  kept: ReadonlySet<Passage>,
): ReadonlyMap<DomElement, readonly Passage[]> {
  const asides = new Map<DomElement, readonly Passage[]>();
  for (const passage of passages) {
    const aside = kept.has(passage) ? null : nearest(passage.element, isAside);
    if (aside) asides.set(aside, [...(asides.get(aside) ?? []), passage]);
  }
  return asides;
}

/**
 * What is kept of a page, with its asides that stand between two kept lines of one box and lead nowhere: "the flood in
 * numbers" is told in an aside, and no one can tell from its short lines what they belong to.
 */
export function withAsides(passages: readonly Passage[], kept: ReadonlySet<Passage>): ReadonlySet<Passage> {
  const isBetween = (aside: DomElement, own: readonly Passage[]): boolean => {
    const at = passages.findIndex((passage) => passage === own[0]);
    const isBeside = (passage: Passage): boolean =>
      kept.has(passage) && passage.element.parentElement === aside.parentElement;
    return passages.slice(0, at).some(isBeside) && passages.slice(at).some(isBeside);
  };
  const found = [...asidesOf(passages, kept)].filter(
    ([aside, own]) => isWorthReading(own) && isBetween(aside, own) && isToBeRead(aside),
  );
  return new Set([...kept, ...found.flatMap(([, own]) => own)]);
}
