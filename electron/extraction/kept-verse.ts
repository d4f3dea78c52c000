import type { Block } from '../../shared/model/block.js';
import { type DomElement, elementsOf, nearest } from './dom.js';
import { passagesHeld, withMore } from './kept-more.js';
import type { Passage, WholePage } from './passages.js';
import { isVerseBox } from './verse-lines.js';
import { endsSentence } from './wrapped-lines.js';

const MOST_LINKED = 0.3;
/** Below the last poem its writer is told about in a line or two. */
const MOST_NOTES = 2;

const isIn = (element: DomElement, box: DomElement): boolean =>
  element === box || nearest(element, (around) => around === box) !== null;

const isUnlinked = ({ linked }: Passage): boolean => linked < MOST_LINKED;

/** The outermost box that is called a poem around an element. */
function poemAround(element: DomElement): DomElement | null {
  const box = isVerseBox(element) ? element : nearest(element, isVerseBox);
  return box === null ? null : nearest(box, isVerseBox) ? poemAround(box.parentElement ?? box) : box;
}

/** Poems that stand side by side, and what holds them. */
function poemsByHolder(passages: readonly Passage[]): ReadonlyMap<DomElement, ReadonlySet<DomElement>> {
  const holders = new Map<DomElement, Set<DomElement>>();
  for (const { element } of passages) {
    const poem = poemAround(element);
    const holder = poem?.parentElement;
    if (poem && holder) holders.set(holder, (holders.get(holder) ?? new Set()).add(poem));
  }
  return holders;
}

const isNote = (own: readonly Passage[]): boolean =>
  own.every(
    (passage) => passage.block.type === 'paragraph' && isUnlinked(passage) && endsSentence(passage.text),
  );

/** What is said right below the last of some poems: who wrote them, in whole sentences. */
function notesBelow(
  holder: DomElement,
  poems: ReadonlySet<DomElement>,
  passages: readonly Passage[],
): readonly Passage[] {
  const children = elementsOf(holder);
  const below = children.slice(children.findLastIndex((child) => poems.has(child)) + 1);
  const said = below.map((child) => passages.filter(({ element }) => isIn(element, child)));
  const end = said.findIndex((own) => !isNote(own));
  return said
    .slice(0, end === -1 ? undefined : end)
    .flat()
    .slice(0, MOST_NOTES);
}

/** A body that has a poem, with those beside it and what is said of their writer below: short lines are taken for none of a text. */
export function withVerse(blocks: readonly Block[], page: WholePage): readonly Block[] {
  const { passages } = page;
  const holders = poemsByHolder(passages);
  if (holders.size === 0) return blocks;
  const held = passagesHeld(blocks, page);
  const more = [...holders].flatMap(([holder, poems]) => {
    const verses = passages.filter(({ element }) => [...poems].some((poem) => isIn(element, poem)));
    if (!verses.some((passage) => held.has(passage))) return [];
    return [...verses.filter(isUnlinked), ...notesBelow(holder, poems, passages)];
  });
  return withMore(blocks, page, { held, more });
}
