import { ListCounter, MAX_BLOCKS, type Block } from '../../shared/model/block.js';
import type { DomElement } from './dom.js';

type List = Extract<Block, { type: 'list' }>;
type Look = Pick<List, 'ordered' | 'reversed' | 'counter'>;

const LIMIT = 1_000_000;
const COUNTERS: Readonly<Record<string, ListCounter>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  hangul: '가',
};

/** A number an attribute gives; null when it gives none. */
function numberOf(element: DomElement, name: 'start' | 'value'): number | null {
  const found = /^\s*(-?\d{1,7})\s*$/.exec(element.getAttribute(name) ?? '')?.[1];
  return found === undefined ? null : Math.min(Math.max(Number(found), -LIMIT), LIMIT);
}

function counterOf(list: DomElement): ListCounter | undefined {
  const named = ListCounter.safeParse(list.getAttribute('type')?.trim()).data;
  const styled =
    /(?:^|;)\s*list-style(?:-type)?\s*:[^;]*?((?:lower|upper)-(?:alpha|latin|roman)|hangul(?![\w-]))/i.exec(
      list.getAttribute('style') ?? '',
    )?.[1];
  return styled === undefined ? named : COUNTERS[styled.toLowerCase()];
}

function lookOf(list: DomElement): Look {
  if (list.localName !== 'ol') return { ordered: false };
  const counter = counterOf(list);
  return {
    ordered: true,
    ...(list.getAttribute('reversed') === null ? {} : { reversed: true }),
    ...(counter === undefined ? {} : { counter }),
  };
}

/** Items that count on from a number. */
interface Stretch {
  readonly start: number;
  readonly items: Block[][];
}

/** The items that say something, in stretches of which each begins at a number that its item gives itself. What is no item joins the one before it. */
function stretchesOf(
  list: DomElement,
  children: readonly DomElement[],
  read: (item: DomElement) => readonly Block[],
): readonly Stretch[] {
  const isOrdered = list.localName === 'ol';
  const step = isOrdered && list.getAttribute('reversed') !== null ? -1 : 1;
  let next = numberOf(list, 'start') ?? firstNumber(children, step);
  const stretches: Stretch[] = [];
  const addItem = (item: DomElement, blocks: Block[]): void => {
    const own = (isOrdered ? numberOf(item, 'value') : null) ?? next;
    const last = own === next ? stretches.at(-1) : undefined;
    if (last) last.items.push(blocks);
    else stretches.push({ start: own, items: [blocks] });
    next = own + step;
  };
  for (const child of children) {
    const blocks = [...read(child)];
    if (blocks.length === 0) continue;
    const last = child.localName === 'li' ? undefined : stretches.at(-1)?.items.at(-1);
    if (last) last.push(...blocks);
    else addItem(child, blocks);
  }
  return stretches;
}

/** What a list begins with that does not say so: one that counts down ends at 1. */
const firstNumber = (children: readonly DomElement[], step: number): number =>
  step > 0 ? 1 : children.filter(({ localName }) => localName === 'li').length;

/** A list as it counts: one, or several where its numbers leap; none when no item says anything. */
export const listBlocks = (
  list: DomElement,
  children: readonly DomElement[],
  read: (item: DomElement) => readonly Block[],
): readonly List[] => {
  const look = lookOf(list);
  return stretchesOf(list, children, read).map(({ start, items }) => ({
    type: 'list',
    ...look,
    start: Math.min(Math.max(start, -LIMIT), LIMIT),
    items: items.slice(0, MAX_BLOCKS),
  }));
};
