import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { Opinion } from './agreement.js';
import { addressesShown, onlyKept } from './kept-blocks.js';
import type { Passage, WholePage } from './passages.js';

/** A passage stands in a body when this much of it does. */
const HELD = 0.8;
/** A body of which nearly every line is a passage's own was put together of passages. */
const TAKEN = 0.9;
/** A body of which less is in the page came from elsewhere: the page cannot replace it. */
const LEAST_SHOWN = 0.85;

/** Lists, quotes and notes opened; without what has no words. */
const linesOf = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') return linesOf(block.items.flat());
    if (block.type === 'quote' || block.type === 'footnote') return linesOf(block.blocks);
    return block.type === 'figure' || block.type === 'media' || block.type === 'rule' ? [] : [block];
  });

/** The passages that a body was put together of; null when it was not put together of those of its page. */
function passagesTaken(blocks: readonly Block[], passages: readonly Passage[]): ReadonlySet<Passage> | null {
  const lines = new Set(linesOf(blocks));
  const taken = passages.filter(({ block }) => lines.has(block));
  return taken.length > 0 && taken.length >= lines.size * TAKEN ? new Set(taken) : null;
}

/** The passages of a page that a body holds: those it was put together of, else those whose words it has. */
export function passagesHeld(blocks: readonly Block[], { passages }: WholePage): ReadonlySet<Passage> {
  const taken = passagesTaken(blocks, passages);
  if (taken) return taken;
  const opinion = new Opinion(articleText(blocks.filter(({ type }) => type !== 'figure')));
  return new Set(passages.filter(({ words }) => opinion.shareOfWords(words) >= HELD));
}

/** A body with more passages of its page, in the order of the page; as it was when it did not come from there. */
export function withMore(
  blocks: readonly Block[],
  page: WholePage,
  { held, more }: { readonly held: ReadonlySet<Passage>; readonly more: readonly Passage[] },
): readonly Block[] {
  const added = more.filter((passage) => !held.has(passage));
  if (added.length === 0) return blocks;
  const shown = new Opinion(page.passages.map(({ text }) => text).join('\n'));
  const text = articleText(blocks.filter(({ type }) => type !== 'figure'));
  if (shown.shareOf(text) < LEAST_SHOWN) return blocks;
  const kept = new Set([...held, ...added].map(({ block }) => block));
  return onlyKept(page, kept, addressesShown(blocks));
}
