import type { Block } from '../../shared/model/block.js';
import type { WholePage } from './passages.js';

/** The blocks of a page in its order, lists, quotes and notes opened. */
const opened = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') return opened(block.items.flat());
    return block.type === 'quote' || block.type === 'footnote' ? opened(block.blocks) : [block];
  });

/** Addresses of the films, sounds and posts of a page that stand between two passages which are kept: extractors drop some. */
export function standingMedia(page: WholePage, kept: ReadonlySet<Block>): readonly string[] {
  const passages = new Set(page.passages.map(({ block }) => block));
  const found: string[] = [];
  let waiting: string[] = [];
  let isBelowKept = false;
  for (const block of opened(page.blocks)) {
    if (block.type === 'media' && block.address !== null) waiting.push(block.address);
    if (!passages.has(block)) continue;
    if (isBelowKept && kept.has(block)) found.push(...waiting);
    waiting = [];
    isBelowKept = kept.has(block);
  }
  return found;
}
