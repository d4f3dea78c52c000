import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { type DomElement, textOf } from './dom.js';
import type { Passage } from './passages.js';

/** More than this, a line beside a picture is of the text. */
const LONGEST = 30;

const isPicture = (element: DomElement | null): boolean => {
  if (element === null) return false;
  if (element.localName === 'img') return true;
  const holds = element.querySelector('img') !== null;
  return holds && (element.localName === 'figure' || textOf(element).trim() === '');
};

/** Whether a short line stands right above or below a picture, in a box of its own. */
export function isAtPicture({ block, element, words, inside }: Passage): boolean {
  if (block.type !== 'paragraph' || inside !== null || words.length > LONGEST) return false;
  if (/^t[dh]$/.test(element.localName) || element.querySelector('img') !== null) return false;
  return isPicture(element.nextElementSibling) || isPicture(element.previousElementSibling);
}

/** Short lines beside pictures that are no text by themselves, by their words; whether extractors took one for text. */
export type PictureLines = ReadonlyMap<string, boolean>;

type Figure = Extract<Block, { type: 'figure' }>;
type Line = Extract<Block, { type: 'paragraph' }>;

/** Longer than this, it says more than whose a picture is, or what. */
const LONGEST_NAME = 60;

const isFigure = (block: Block | undefined): block is Figure => block?.type === 'figure';

/** A picture with a line beside it as its caption, or below that as whose it is; null when it has both. */
function told(figure: Figure, line: Line, isBelow: boolean): Figure | null {
  const words = inlineText(line.inlines);
  // A longer line above one leads to it, and is of the text.
  if (figure.caption.length === 0 && (isBelow || words.length <= LONGEST_NAME))
    return { ...figure, caption: line.inlines };
  const isCredit = isBelow && figure.credit === null && words.length <= LONGEST_NAME;
  return isCredit ? { ...figure, credit: words } : null;
}

/**
 * A body in which lines that are no text by themselves are captions: of the picture right above, else of the one right
 * below. What belongs to a picture that is not shown goes with it.
 */
export function withPictureLines(blocks: readonly Block[], lines: PictureLines): readonly Block[] {
  if (lines.size === 0) return blocks;
  const isLine = (block: Block | undefined): block is Line =>
    block?.type === 'paragraph' && lines.has(articleText([block]));
  const found: Block[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const below = isLine(block) && isFigure(last) ? told(last, block, true) : null;
    const above = isFigure(block) && isLine(last) ? told(block, last, false) : null;
    const whole = below ?? above;
    if (whole) found.splice(-1, 1, whole);
    else found.push(block);
  }
  const isBeside = (at: number): boolean => [found[at - 1], found[at + 1]].some(isFigure);
  return found.filter(
    (block, at) => !isLine(block) || lines.get(articleText([block])) === true || isBeside(at),
  );
}
