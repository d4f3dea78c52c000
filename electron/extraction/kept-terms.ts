import type { Block } from '../../shared/model/block.js';
import { allByTag, type DomElement, nearest, textOf } from './dom.js';
import { passagesHeld, withMore } from './kept-more.js';
import type { Passage, WholePage } from './passages.js';

/** A list of which so much is kept is one of the article. */
const MOSTLY = 0.66;
const MOST_LINKED = 0.3;
/** What has more lines below one term is a page laid out as a list. */
const MOST_LINES = 6;
const FEWEST_ENTRIES = 2;
const LONGEST_TERM = 200;

const isPart = ({ localName }: DomElement): boolean => localName === 'dt' || localName === 'dd';

const saysSomething = (element: DomElement): boolean => textOf(element).trim() !== '';

/** The term or the meaning that an element is, or stands in; null outside of lists of terms, and of galleries that are written as such. */
export function termPartOf(
  element: DomElement,
): { readonly part: DomElement; readonly list: DomElement } | null {
  const part = isPart(element) ? element : nearest(element, isPart);
  const list = part && nearest(part, ({ localName }) => localName === 'dl');
  return part && list && allByTag(list, 'dt').some(saysSomething) ? { part, list } : null;
}

/** Terms and what is said of them: a word and its meaning, a speaker and what he says. */
interface Entry {
  readonly terms: Passage[];
  readonly meanings: Passage[];
}

/** The entries of every list of terms, in order. */
function entriesOf(passages: readonly Passage[]): ReadonlyMap<DomElement, readonly Entry[]> {
  const lists = new Map<DomElement, Entry[]>();
  for (const passage of passages) {
    const place = termPartOf(passage.element);
    if (!place) continue;
    const entries = lists.get(place.list) ?? [];
    lists.set(place.list, entries);
    const isTerm = place.part.localName === 'dt';
    const last = entries.at(-1);
    if (!last || (isTerm && last.meanings.length > 0)) entries.push({ terms: [], meanings: [] });
    entries.at(-1)?.[isTerm ? 'terms' : 'meanings'].push(passage);
  }
  return lists;
}

const countWords = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { words }) => sum + words.length, 0);

const isUnlinked = (passages: readonly Passage[]): boolean =>
  passages.every(({ linked }) => linked < MOST_LINKED);

const isEntry = ({ terms, meanings }: Entry): boolean =>
  terms.length > 0 &&
  meanings.length > 0 &&
  meanings.length <= MOST_LINES &&
  terms.every(({ text }) => text.length <= LONGEST_TERM);

/** What of an entry stays with what is kept of it: its terms always, its meanings unless they lead elsewhere. */
function besides({ terms, meanings }: Entry, kept: ReadonlySet<Passage>): readonly Passage[] {
  const isKept = (passage: Passage): boolean => kept.has(passage);
  if (meanings.some(isKept)) return terms;
  return terms.some(isKept) && isUnlinked(meanings) ? meanings : [];
}

/** What goes with what is kept of a list of terms. */
function restOf(entries: readonly Entry[], kept: ReadonlySet<Passage>): readonly Passage[] {
  const all = entries.flatMap(({ terms, meanings }) => [...terms, ...meanings]);
  const isMostlyKept =
    entries.length >= FEWEST_ENTRIES &&
    countWords(all.filter((passage) => kept.has(passage))) >= countWords(all) * MOSTLY;
  return isMostlyKept && isUnlinked(all) ? all : entries.flatMap((entry) => besides(entry, kept));
}

/**
 * A body with the terms of what it has of lists of terms: a name of two words is judged to be a label, and without it
 * what one speaker says is said by another.
 */
export function withTerms(blocks: readonly Block[], page: WholePage): readonly Block[] {
  const lists = [...entriesOf(page.passages).values()].map((entries) => entries.filter(isEntry));
  if (lists.length === 0) return blocks;
  const held = passagesHeld(blocks, page);
  return withMore(blocks, page, { held, more: lists.flatMap((entries) => restOf(entries, held)) });
}
