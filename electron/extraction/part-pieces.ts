import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';

/** A piece of a part of a page: an item of a list, a line of a quote, a picture or its caption. */
export interface Piece {
  readonly block: Block;
  readonly isKept: boolean;
}

type List = Extract<Block, { type: 'list' }>;
type Quote = Extract<Block, { type: 'quote' }>;
type Figure = Extract<Block, { type: 'figure' }>;

/** Which of some texts are among others, each as often as it is there; null when not all of the others are found. */
function keptAmong(all: readonly string[], kept: readonly string[]): readonly boolean[] | null {
  const left = [...kept];
  const found = all.map((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return left.length === 0 && found.includes(false) ? found : null;
}

function listPieces(kept: List, whole: List): readonly Piece[] | null {
  const isKept = keptAmong(whole.items.map(articleText), kept.items.map(articleText));
  return (
    isKept &&
    whole.items.map((item, at) => ({ block: { ...whole, items: [item] }, isKept: isKept[at] === true }))
  );
}

const textOf = (block: Block): string => articleText([block]);

function quotePieces(kept: Quote, whole: Quote): readonly Piece[] | null {
  const isKept = keptAmong(whole.blocks.map(textOf), kept.blocks.map(textOf));
  const last = whole.blocks.length - 1;
  return (
    isKept &&
    whole.blocks.map((block, at) => ({
      block: {
        type: 'quote',
        blocks: [block],
        ...(whole.hasSource && at === last ? { hasSource: true } : {}),
      },
      isKept: isKept[at] === true,
    }))
  );
}

const figurePieces = (kept: Figure, whole: Figure): readonly Piece[] | null =>
  kept.caption.length === 0 && whole.caption.length > 0
    ? [
        { block: kept, isKept: true },
        { block: { type: 'paragraph', inlines: whole.caption }, isKept: false },
      ]
    : null;

/** What an article has only in part, piece by piece in the order of its page; null when it has all of it, or it is another thing. */
export function piecesOf(kept: Block, whole: Block): readonly Piece[] | null {
  if (kept.type === 'list' && whole.type === 'list') return listPieces(kept, whole);
  if (kept.type === 'quote' && whole.type === 'quote') return quotePieces(kept, whole);
  return kept.type === 'figure' && whole.type === 'figure' ? figurePieces(kept, whole) : null;
}

/** Two pieces of one part as one block; null when they do not go together. */
function joined(one: Block, other: Block): Block | null {
  if (one.type === 'list' && other.type === 'list') return { ...one, items: [...one.items, ...other.items] };
  if (one.type === 'quote' && other.type === 'quote')
    return {
      type: 'quote',
      blocks: [...one.blocks, ...other.blocks],
      ...(other.hasSource ? { hasSource: true } : {}),
    };
  return one.type === 'figure' && other.type === 'paragraph' ? { ...one, caption: other.inlines } : null;
}

/** A source alone is the source of nothing. */
const settled = (block: Block): Block =>
  block.type === 'quote' && block.hasSource && block.blocks.length === 1
    ? { type: 'quote', blocks: block.blocks }
    : block;

/** Parts as the blocks of a body: pieces of one part that follow each other are one block again. */
export function joinPieces(
  parts: readonly { readonly block: Block; readonly group?: number | undefined }[],
): readonly Block[] {
  const blocks: Block[] = [];
  let last: number | undefined;
  for (const { block, group } of parts) {
    const before = group !== undefined && group === last ? blocks.at(-1) : undefined;
    const whole = before ? joined(before, block) : null;
    if (whole) blocks.splice(-1, 1, whole);
    else blocks.push(block);
    last = group;
  }
  return blocks.map(settled);
}
