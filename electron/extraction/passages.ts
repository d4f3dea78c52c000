import type { Block, Inline } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { wordsOf } from './agreement.js';
import { type BodyContext, readBlocks } from './blocks.js';
import type { DomElement } from './dom.js';
import { isPost } from './embedded-post.js';
import { endsSentence } from './wrapped-lines.js';

/** One stretch of a page's text that is kept or dropped as a whole: a paragraph, a heading, a code listing, a table. */
export interface Passage {
  readonly block: Block;
  /** The innermost element it stands in. */
  readonly element: DomElement;
  readonly text: string;
  readonly words: readonly string[];
  /** How much of its text is links, 0 to 1. */
  readonly linked: number;
  /** How much of its text is strong or emphasised, 0 to 1. */
  readonly stressed: number;
  /** What it is a part of, the innermost one. */
  readonly inside: 'list' | 'quote' | 'footnote' | null;
  /** The embedded post it is a part of; it is kept or dropped with all of it. */
  readonly post: Block | null;
  /** A whole sentence at least, and hardly any links. */
  readonly isProse: boolean;
}

/** A whole page as blocks, everything that is no article included. */
export interface WholePage {
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
}

const SHORTEST_PROSE = 12;
const MOST_LINKED = 0.3;

const lengthWithin = (inlines: readonly Inline[], counts: (inline: Inline) => boolean): number =>
  inlines.reduce((sum, inline) => {
    if (counts(inline)) return sum + inlineText([inline]).length;
    return 'children' in inline ? sum + lengthWithin(inline.children, counts) : sum;
  }, 0);

const inlinesOf = (block: Block): readonly Inline[] => {
  if ('inlines' in block) return block.inlines;
  return block.type === 'table'
    ? [...block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => cell.inlines))
    : [];
};

type Around = Pick<Passage, 'inside' | 'post'>;

function passageOf(block: Block, element: DomElement, around: Around): Passage {
  const text = articleText([block]);
  const words = wordsOf(text);
  const inlines = inlinesOf(block);
  const share = (length: number): number => Math.min(1, length / Math.max(1, text.length));
  const linked = share(lengthWithin(inlines, ({ type }) => type === 'link'));
  return {
    block,
    element,
    text,
    words,
    linked,
    stressed: share(lengthWithin(inlines, ({ type }) => type === 'strong' || type === 'em')),
    ...around,
    isProse:
      block.type === 'paragraph' &&
      words.length >= SHORTEST_PROSE &&
      endsSentence(text) &&
      linked < MOST_LINKED,
  };
}

/** Reads all of a page as blocks, and its text as passages in the order of the page, lists, quotes and notes opened. */
export function readWholePage(body: DomElement, context: BodyContext): WholePage {
  const origins = new Map<Block, DomElement>();
  const blocks = readBlocks(body, { ...context, origins });
  const passages: Passage[] = [];
  const postOf = (block: Block): Block | null => {
    const origin = origins.get(block);
    return origin && isPost(origin) ? block : null;
  };
  const open = (list: readonly Block[], { inside, post }: Around): void => {
    for (const block of list) {
      if (block.type === 'list') open(block.items.flat(), { inside: 'list', post });
      else if (block.type === 'quote' || block.type === 'footnote')
        open(block.blocks, { inside: block.type, post: post ?? postOf(block) });
      else if (block.type !== 'figure' && block.type !== 'media' && block.type !== 'rule')
        passages.push(passageOf(block, origins.get(block) ?? body, { inside, post }));
    }
  };
  open(blocks, { inside: null, post: null });
  return { blocks, passages: passages.filter(({ words }) => words.length > 0) };
}
