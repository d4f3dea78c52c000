import type { Block, Inline } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { wordsOf } from './agreement.js';
import { type BodyContext, readBlocks } from './blocks.js';
import type { DomElement } from './dom.js';
import { endsSentence } from './wrapped-lines.js';

/** One stretch of a page's text that is kept or dropped as a whole: a paragraph, a heading, a code listing, a table. */
export interface Passage {
  readonly block: Block;
  /** The innermost element it stands in. */
  readonly element: DomElement;
  readonly text: string;
  readonly words: number;
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

const linkedLength = (inlines: readonly Inline[]): number =>
  inlines.reduce((sum, inline) => {
    if (inline.type === 'link') return sum + inlineText([inline]).length;
    return 'children' in inline ? sum + linkedLength(inline.children) : sum;
  }, 0);

function passageOf(block: Block, element: DomElement): Passage {
  const text = articleText([block]);
  const words = wordsOf(text).length;
  const linked = 'inlines' in block ? linkedLength(block.inlines) : 0;
  const isProse =
    block.type === 'paragraph' &&
    words >= SHORTEST_PROSE &&
    endsSentence(text) &&
    linked < text.length * MOST_LINKED;
  return { block, element, text, words, isProse };
}

/** Reads all of a page as blocks, and its text as passages in the order of the page, lists and quotes opened. */
export function readWholePage(body: DomElement, context: BodyContext): WholePage {
  const origins = new Map<Block, DomElement>();
  const blocks = readBlocks(body, { ...context, origins });
  const open = (list: readonly Block[]): readonly Block[] =>
    list.flatMap((block) => {
      if (block.type === 'list') return open(block.items.flat());
      return block.type === 'quote' ? open(block.blocks) : [block];
    });
  const passages = open(blocks)
    .filter(({ type }) => type === 'paragraph' || type === 'heading' || type === 'code' || type === 'table')
    .map((block) => passageOf(block, origins.get(block) ?? body));
  return { blocks, passages: passages.filter(({ words }) => words > 0) };
}
