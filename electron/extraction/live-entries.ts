import type { Block } from '../../shared/model/block.js';
import { allByTag, type DomElement, namesOf, nearest, textOf } from './dom.js';
import type { Passage } from './passages.js';

/** Fewer boxes alike are no running report. */
const FEWEST_ENTRIES = 3;
const FAR_UP = 8;
/** A line with more words is neither a time of day nor what an entry is called. */
const LONGEST_HEAD = 15;
/** A time of day somewhere in a line. */
const CLOCK = /(?:^|\D)\d{1,2}(?:[:.h]|시\s?)\d{2}(?:\D|$)/;
/** Times stand near the top of entries. */
const TOP = 200;
const MOST_LINKED = 0.3;
const MOSTLY = 0.8;

const CONVERSATION =
  /(?:^|[\s_-])(?:comments?\w*|discuss\w*|disqus|respond|repl(?:y|ies)|reviews?)(?:$|[\s_-])/;

/** Boxes that are alike: of one tag, and of one class, the first that is written. */
const kindOf = (element: DomElement): string =>
  `${element.localName}.${/\S+/.exec(element.getAttribute('class') ?? '')?.[0] ?? ''}`;

function around(element: DomElement): readonly DomElement[] {
  const found: DomElement[] = [];
  let at: DomElement | null = element;
  for (let level = 0; at && at.localName !== 'body' && level < FAR_UP; level++) {
    found.push(at);
    at = at.parentElement;
  }
  return found;
}

const isIn = (element: DomElement, box: DomElement): boolean =>
  element === box || nearest(element, (candidate) => candidate === box) !== null;

/** Boxes side by side that are alike and each hold some of the article. */
function runsOf(said: readonly Passage[]): readonly (readonly DomElement[])[] {
  const families = new Map<DomElement, Map<string, Set<DomElement>>>();
  for (const box of said.flatMap(({ element }) => around(element))) {
    if (box.parentElement === null) continue;
    const kinds = families.get(box.parentElement) ?? new Map<string, Set<DomElement>>();
    const boxes = kinds.get(kindOf(box)) ?? new Set();
    families.set(box.parentElement, kinds.set(kindOf(box), boxes.add(box)));
  }
  return [...families.values()].flatMap((kinds) => [...kinds.values()].map((boxes) => [...boxes]));
}

const isConversation = (box: DomElement): boolean =>
  CONVERSATION.test(namesOf(box)) ||
  nearest(box, (candidate) => CONVERSATION.test(namesOf(candidate))) !== null;

/** Boxes that are the entries of a running report: several, and each says when. None when they are not. */
function entriesOf(boxes: readonly DomElement[]): readonly DomElement[] {
  const dated = boxes.filter(
    (box) => allByTag(box, 'time').length > 0 || CLOCK.test(textOf(box).slice(0, TOP)),
  );
  return dated.length < FEWEST_ENTRIES || dated.some(isConversation) ? [] : dated;
}

const isHeadLine = ({ block, element, text, words, linked, stressed }: Passage): boolean =>
  block.type === 'heading' ||
  (words.length <= LONGEST_HEAD &&
    linked < MOST_LINKED &&
    (stressed > MOSTLY ||
      CLOCK.test(text) ||
      element.localName === 'time' ||
      allByTag(element, 'time').length > 0));

/** What stands above the text of an entry and belongs to it: its heading and its time. */
function headOf(
  entry: DomElement,
  passages: readonly Passage[],
  kept: ReadonlySet<Passage>,
): readonly Passage[] {
  const inside = passages.filter(({ element }) => isIn(element, entry));
  const text = inside.findIndex((passage) => kept.has(passage) && !isHeadLine(passage));
  return inside.slice(0, Math.max(0, text)).filter(isHeadLine);
}

const isSummary = ({ block, inside, linked }: Passage): boolean =>
  (block.type === 'heading' || inside === 'list') && linked < MOST_LINKED;

/** The short list above the entries that sums them up, with its heading. */
function summaryOf(first: Passage, passages: readonly Passage[]): readonly Passage[] {
  const above = passages.slice(0, passages.indexOf(first));
  const found = above.slice(above.findLastIndex((passage) => !isSummary(passage)) + 1);
  return found.some(({ inside }) => inside === 'list') ? found : [];
}

/** What is kept of a page, and where the entries of a running report begin in it. */
export interface WithEntries {
  readonly kept: ReadonlySet<Passage>;
  readonly starts: ReadonlySet<Block>;
}

/**
 * What is kept of a page, with the lines of a running report that stand above the text of each entry: without its time
 * and its heading one runs into the next. And with what sums them up above the first.
 */
export function withEntryHeads(passages: readonly Passage[], kept: ReadonlySet<Passage>): WithEntries {
  const said = passages.filter((passage) => kept.has(passage) && !isHeadLine(passage));
  const heads = runsOf(said)
    .flatMap(entriesOf)
    .map((entry) => headOf(entry, passages, kept));
  const first = passages.find((passage) => heads.some((head) => head.includes(passage)));
  return {
    kept: new Set([...kept, ...heads.flat(), ...(first ? summaryOf(first, passages) : [])]),
    starts: new Set(heads.flatMap(([top]) => top?.block ?? [])),
  };
}

/** A body with a line above each entry that stands free in it: a time says what it belongs to only when it stands apart. */
export const dividedAt = (blocks: readonly Block[], starts: ReadonlySet<Block>): readonly Block[] =>
  blocks.flatMap((block, index): readonly Block[] =>
    starts.has(block) && index > 0 && blocks[index - 1]?.type !== 'rule'
      ? [{ type: 'rule' }, block]
      : [block],
  );
