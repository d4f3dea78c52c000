import type { Block } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';

/** A picture of an article with what is written about it. */
export type Picture = Extract<Block, { readonly type: 'figure' }>;

/** The pictures of a body that are on disk, in order, also those inside lists and quotes. */
export function picturesIn(blocks: readonly Block[]): readonly Picture[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figure') return block.asset === null ? [] : [block];
    if (block.type === 'list') return picturesIn(block.items.flat());
    return block.type === 'quote' || block.type === 'footnote' ? picturesIn(block.blocks) : [];
  });
}

/** What a picture is called: its caption, else its alternative text; empty when it has neither. */
export const pictureName = ({ caption, alt }: Picture): string =>
  normalText(inlineText(caption)) || normalText(alt);

/** Whether a picture came from the web, and not out of a file or from a folder beside one. */
export const isOnTheWeb = (address: string | null): address is string =>
  address !== null && /^https?:/iu.test(address);
