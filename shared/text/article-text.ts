import { assertNever } from '../assert.js';
import type { Block, TableCell, TableRow } from '../model/block.js';
import { figureInlines, inlineText } from './inline-text.js';
import { normalText } from './white-space.js';

/**
 * Which rule made an article's text. Stored with every position: a change here
 * that moves one character needs a new number and a migration.
 */
export const TEXT_VERSION = 1;

/** What can own a line of text: a block, or a cell of a table. A table owns its caption. */
export type TextOwner = Block | TableCell;

/** One stretch of text and the part of the body it belongs to. */
interface Stretch {
  readonly owner: TextOwner;
  readonly text: string;
  /** What joins it to the stretch before it. */
  readonly joint: '\n' | '\t';
}

export interface ArticleText {
  readonly text: string;
  /** Where each owner's text begins, by identity; owners without words are not in it. */
  readonly starts: ReadonlyMap<TextOwner, number>;
}

const line = (owner: TextOwner, source: string): readonly Stretch[] => {
  const text = normalText(source);
  return text === '' ? [] : [{ owner, text, joint: '\n' }];
};

function rowStretches(row: TableRow): readonly Stretch[] {
  const cells = row.map((cell) => ({ owner: cell, text: normalText(inlineText(cell.inlines)) }));
  if (cells.every((cell) => cell.text === '')) return [];
  return cells.map((cell, index) => ({ ...cell, joint: index === 0 ? '\n' : '\t' }));
}

type Container = Extract<Block, { type: 'list' | 'quote' | 'table' }>;

/** The words of a block that is one line; a footnote's come at the end of the text, not here. */
function lineSource(block: Exclude<Block, Container>): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.inlines);
    case 'code':
      return block.text;
    case 'figure':
      return inlineText(figureInlines(block));
    case 'media':
      return block.title ?? '';
    case 'footnote':
    case 'rule':
      return '';
    default:
      return assertNever(block);
  }
}

function stretches(block: Block): readonly Stretch[] {
  if (block.type === 'list') return block.items.flat().flatMap(stretches);
  if (block.type === 'quote') return block.blocks.flatMap(stretches);
  if (block.type !== 'table') return line(block, lineSource(block));
  return [...line(block, inlineText(block.caption)), ...[...block.head, ...block.rows].flatMap(rowStretches)];
}

type Footnote = Extract<Block, { type: 'footnote' }>;

/** Every footnote of a body, in order, also those inside quotes and lists. */
export function footnotesIn(blocks: readonly Block[]): readonly Footnote[] {
  return blocks.flatMap((block) => {
    if (block.type === 'footnote') return [block, ...footnotesIn(block.blocks)];
    if (block.type === 'quote') return footnotesIn(block.blocks);
    return block.type === 'list' ? footnotesIn(block.items.flat()) : [];
  });
}

/**
 * The text of an article and where each part of its body begins in it
 * (architecture.md §4b). Positions, search, word counts and exports all stand
 * on it. Blocks in order, joined by LF, table cells by TAB, footnotes last; a
 * block without words adds no line. Offsets count UTF-16 code units.
 */
export function layOutText(blocks: readonly Block[]): ArticleText {
  const all = [
    ...blocks.flatMap(stretches),
    ...footnotesIn(blocks).flatMap((note) => note.blocks.flatMap(stretches)),
  ];
  const starts = new Map<TextOwner, number>();
  const parts: string[] = [];
  let length = 0;
  for (const { owner, text, joint } of all) {
    if (parts.length > 0) {
      parts.push(joint);
      length += 1;
    }
    starts.set(owner, length);
    parts.push(text);
    length += text.length;
  }
  return { text: parts.join(''), starts };
}

/** The text of an article, see {@link layOutText}. */
export const articleText = (blocks: readonly Block[]): string => layOutText(blocks).text;
