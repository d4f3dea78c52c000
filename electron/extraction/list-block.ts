import { MAX_BLOCKS, type Block } from '../../shared/model/block.js';
import type { DomElement } from './dom.js';

type List = Extract<Block, { type: 'list' }>;

const startOf = (list: DomElement): number => {
  const start = Number(/^\s*(-?\d{1,7})\s*$/.exec(list.getAttribute('start') ?? '')?.[1] ?? 1);
  return Math.min(Math.max(start, -1_000_000), 1_000_000);
};

/** A list of the given items that say something; null when none does. What is no item joins the one before it. */
export function listBlock(
  list: DomElement,
  children: readonly DomElement[],
  read: (item: DomElement) => readonly Block[],
): List | null {
  const items: Block[][] = [];
  for (const child of children) {
    const blocks = read(child);
    if (blocks.length === 0) continue;
    if (child.localName === 'li' || items.length === 0) items.push([...blocks]);
    else items.at(-1)?.push(...blocks);
  }
  if (items.length === 0) return null;
  return {
    type: 'list',
    ordered: list.localName === 'ol',
    start: startOf(list),
    items: items.slice(0, MAX_BLOCKS),
  };
}
