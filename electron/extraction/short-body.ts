import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { lettersOf } from '../../shared/text/letters.js';
import { weightedLength } from '../../shared/text/script.js';
import { Opinion } from './agreement.js';
import { type DomElement, elementsInside, namesOf, nearest, textOf } from './dom.js';
import { addressesShown, onlyKept } from './kept-blocks.js';
import type { Passage, WholePage } from './passages.js';
import { endsSentence } from './wrapped-lines.js';

/** With less than this, CJK weighted, extractors give up and take the whole page. */
export const SHORT = 250;
const MOST_LINKED = 0.3;
const HELD = 0.8;

const AROUND = /^(?:header|footer|nav|aside|form)$/;
const BODY_NAME =
  /(?:^|[\s_-])(?:article|story|post|entry|news|view|content)[_-]?(?:content|body|text|copy)(?:$|[\s_-])/;

/** An element that is called the text of an article, and nothing but it. */
const isText = (element: DomElement): boolean =>
  /articlebody/i.test(element.getAttribute('itemprop') ?? '') || BODY_NAME.test(namesOf(element));

/** Whether a body is just what an element says that is called the text of an article: then it is one, however little. */
export function isNamedText(blocks: readonly Block[], body: DomElement): boolean {
  const said = lettersOf(articleText(blocks.filter(({ type }) => type !== 'figure')));
  return (
    said !== '' &&
    elementsInside(body).some((element) => isText(element) && lettersOf(textOf(element)) === said)
  );
}

const isContainer = (element: DomElement): boolean =>
  !isParagraph(element) &&
  (element.localName === 'article' || element.localName === 'main' || isText(element));

const isParagraph = ({ localName }: DomElement): boolean => localName === 'p';

const around = (element: DomElement, passes: (candidate: DomElement) => boolean): DomElement | null =>
  passes(element) ? element : nearest(element, passes);

/** Whether a passage stands in a container, and not in what stands above and below an article in it. */
const isIn = (passage: Passage, container: DomElement): boolean =>
  around(passage.element, (candidate) => candidate === container || AROUND.test(candidate.localName)) ===
  container;

/** Whether two lines are dressed alike and stand in the same box: a text that breaks off ends without a sentence. */
const isLike = (one: Passage, other: Passage): boolean =>
  isParagraph(one.element) &&
  isParagraph(other.element) &&
  one.element.parentElement === other.element.parentElement &&
  namesOf(one.element) === namesOf(other.element);

/** Tables and listings say what they say without sentences. */
const isFigured = ({ block }: Passage): boolean => block.type === 'table' || block.type === 'code';

const isInFold = ({ element }: Passage): boolean =>
  nearest(element, ({ localName }) => localName === 'details') !== null;

/** What a container says: all of a text; of an article with what stands around it, its lines down to the last sentence and those like it or folded below it. */
function proseIn(container: DomElement, said: readonly Passage[]): readonly Passage[] {
  const inside = said.filter((passage) => isIn(passage, container));
  if (isText(container)) return inside;
  const sentence = inside.findLastIndex(({ text }) => endsSentence(text));
  const sentenceLine = inside[sentence];
  const last = inside.findLastIndex(
    (passage) =>
      sentenceLine !== undefined &&
      (isLike(passage, sentenceLine) || isInFold(passage) || isFigured(passage)),
  );
  return inside.slice(0, Math.max(sentence, last) + 1).filter(({ linked }) => linked < MOST_LINKED);
}

/**
 * A body of a page that says very little: the sentences of the smallest element that holds an article by its tag or name,
 * instead of all that stands around. As it was when it says more, or when no such element says anything.
 */
export function shortBody(
  blocks: readonly Block[],
  page: WholePage,
  furniture: ReadonlySet<Passage>,
): readonly Block[] {
  const text = articleText(blocks.filter(({ type }) => type !== 'figure'));
  const opinion = new Opinion(text);
  const said = page.passages.filter(
    (passage) => !furniture.has(passage) && opinion.shareOfWords(passage.words) >= HELD,
  );
  const unlinked = said.filter(({ linked, inside }) => linked < MOST_LINKED && inside !== 'list');
  const length = unlinked.reduce((sum, passage) => sum + weightedLength(passage.text), 0);
  if (length === 0 || length >= SHORT) return blocks;
  const sentences = unlinked.filter((passage) => endsSentence(passage.text));
  const longest = sentences.toSorted((one, other) => other.text.length - one.text.length)[0];
  const container = longest ? around(longest.element, isContainer) : null;
  if (!container) return blocks;
  const kept = proseIn(container, said);
  if (kept.length === 0) return blocks;
  return onlyKept(page, new Set(kept.map(({ block }) => block)), addressesShown(blocks));
}
