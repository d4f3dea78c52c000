import type { Block } from '../../shared/model/block.js';
import type { WholePage } from './passages.js';

/** Lists and quotes are put together anew of what is kept of them. */
const isAnew = ({ type }: Block): boolean => type === 'list' || type === 'quote';

/** Whether what is kept of a quote ends with the line above its source. */
function endsAboveSource({ blocks }: Extract<Block, { type: 'quote' }>, last: Block): boolean {
  const above = blocks.at(-2);
  return last === above || (isAnew(last) && last.type === above?.type);
}

/** A quote's blocks as a quote: its source stays with the line above it, and is told as one only below something. */
function quoteOf(quote: Extract<Block, { type: 'quote' }>, kept: readonly Block[]): readonly Block[] {
  const last = kept.at(-1);
  if (last === undefined) return [];
  const source = quote.hasSource === true ? quote.blocks.at(-1) : undefined;
  const inside = source && endsAboveSource(quote, last) ? [...kept, source] : kept;
  const isSourceKept = inside.length > 1 && inside.at(-1) === quote.blocks.at(-1);
  return [{ type: 'quote', blocks: inside, ...(isSourceKept && quote.hasSource ? { hasSource: true } : {}) }];
}

/** Addresses of the pictures, films and sounds of a body, wherever in it they stand. */
export const addressesShown = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap((block): readonly string[] => {
      if (block.type === 'figure' || block.type === 'media')
        return block.address === null ? [] : [block.address];
      if (block.type === 'list') return [...addressesShown(block.items.flat())];
      return block.type === 'quote' || block.type === 'footnote' ? [...addressesShown(block.blocks)] : [];
    }),
  );

/**
 * The page's blocks without those that are not kept; a heading stays with the passage after it, a picture, a film or a
 * sound if the body had it.
 */
export function onlyKept(
  page: WholePage,
  kept: ReadonlySet<Block>,
  pictures: ReadonlySet<string>,
): readonly Block[] {
  const follower = new Map(
    page.passages.map(({ block }, index) => [block, page.passages[index + 1]?.block ?? null]),
  );
  const stays = (block: Block): boolean => {
    if (block.type === 'figure' || block.type === 'media') return pictures.has(block.address ?? '');
    if (block.type !== 'heading') return kept.has(block);
    const next = follower.get(block) ?? null;
    return kept.has(block) || (next !== null && kept.has(next));
  };
  /** A break stays between two things that stay. */
  const isBetween = (blocks: readonly Block[], at: number): boolean =>
    [blocks.slice(0, at).at(-1), blocks[at + 1]].every(
      (beside) =>
        beside !== undefined && !/^(?:rule|footnote)$/.test(beside.type) && only([beside]).length > 0,
    );
  const only = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block, at): readonly Block[] => {
      if (block.type === 'rule') return isBetween(blocks, at) ? [block] : [];
      if (block.type === 'list') {
        const items = block.items.map(only).filter((item) => item.length > 0);
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      if (block.type === 'quote') return quoteOf(block, only(block.blocks));
      if (block.type !== 'footnote') return stays(block) ? [block] : [];
      const inside = only(block.blocks);
      return inside.length === 0 ? [] : [{ ...block, blocks: inside }];
    });
  return only(page.blocks);
}
