import { type DomElement, nearest } from './dom.js';
import type { Passage } from './passages.js';

/** A list of which so much is kept is one of the article. */
const MOSTLY = 0.66;
const MOST_LINKED = 0.3;

const itemAround = (element: DomElement): DomElement | null =>
  element.localName === 'li' ? element : nearest(element, ({ localName }) => localName === 'li');

const countWords = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { words }) => sum + words.length, 0);

type Items = ReadonlyMap<DomElement, readonly Passage[]>;

/** The passages of every list by its items, those of lists inside it by themselves. */
function listsOf(passages: readonly Passage[]): ReadonlyMap<DomElement, Items> {
  const lists = new Map<DomElement, Map<DomElement, Passage[]>>();
  for (const passage of passages) {
    const item = passage.inside === 'list' ? itemAround(passage.element) : null;
    const list = item?.parentElement;
    if (!item || !list) continue;
    const items = lists.get(list) ?? new Map<DomElement, Passage[]>();
    lists.set(list, items.set(item, [...(items.get(item) ?? []), passage]));
  }
  return lists;
}

const isUnlinked = (items: readonly Passage[]): boolean => items.every(({ linked }) => linked < MOST_LINKED);

const isListing = ({ block }: Passage): boolean => block.type === 'code';

/** The passages of the item that a list stands in. */
function itemOver(list: DomElement, lists: ReadonlyMap<DomElement, Items>): readonly Passage[] {
  const item = itemAround(list);
  const around = item?.parentElement;
  return (item && around && lists.get(around)?.get(item)) ?? [];
}

/**
 * What is kept of a page, with lists as a whole: a few short items among many say too little of themselves to be judged.
 * A list inside an item goes with it, unless it leads elsewhere, and so does a listing.
 */
export function withWholeLists(
  passages: readonly Passage[],
  kept: ReadonlySet<Passage>,
): ReadonlySet<Passage> {
  const whole = new Set(kept);
  const isKept = (item: readonly Passage[]): boolean => item.some((passage) => whole.has(passage));
  const isMostlyKept = (items: readonly Passage[]): boolean =>
    countWords(items.filter((passage) => kept.has(passage))) >= countWords(items) * MOSTLY;
  const lists = listsOf(passages);
  for (const [list, items] of lists) {
    for (const listing of [...items.values()].filter(isKept).flat().filter(isListing)) whole.add(listing);
    const all = [...items.values()].flat();
    if (!isMostlyKept(all) && !(isKept(itemOver(list, lists)) && isUnlinked(all))) continue;
    for (const passage of [...items.values()].filter((item) => !isKept(item)).flat()) whole.add(passage);
  }
  return whole;
}
