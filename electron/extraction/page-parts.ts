import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { piecesOf } from './part-pieces.js';

/** A block of a whole page with the elements it stands in, the innermost first, as rules name them. */
export interface PagePart {
  readonly block: Block;
  readonly elements: readonly string[];
}

/** A part of a page in its place: of the article, or left out of it. */
export interface PlacedPart extends PagePart {
  readonly isKept: boolean;
  /** The same for pieces of one part, of which the article has only some: an item, a source, a caption can be had alone. */
  readonly group?: number;
}

/** A part of the article whose text was cut is found again within so many parts of the page. */
const LOOK_AHEAD = 60;
const SHORTEST_CUT = 20;
const LEAST_LEFT = 0.6;

/** What makes two blocks the same part of a page: their words, or the picture they show. */
export function partKey(block: Block): string {
  const text = articleText([block]);
  if (block.type === 'figure') return block.address ?? block.asset ?? text;
  return text === '' ? JSON.stringify(block) : text;
}

/** Where a block of the article stands among the parts of the page that come next; -1 when it is not there. */
function placeOf(block: Block, keys: readonly string[], from: number): number {
  const key = partKey(block);
  const exact = keys.indexOf(key, from);
  if (exact >= 0 || key.length < SHORTEST_CUT) return exact;
  const near = keys.slice(from, from + LOOK_AHEAD);
  const cut = near.findIndex((other) => other.includes(key) && key.length >= other.length * LEAST_LEFT);
  return cut < 0 ? -1 : from + cut;
}

/** Where the list or the quote stands of which an article has only some items or lines; -1 when it is not there. */
function wholeOf(block: Block, page: readonly PagePart[], from: number): number {
  if (block.type !== 'list' && block.type !== 'quote') return -1;
  const near = page.slice(from, from + LOOK_AHEAD);
  const found = near.findIndex((part) => piecesOf(block, part.block) !== null);
  return found < 0 ? -1 : from + found;
}

/** The parts of a page in its order: the blocks of the article as they are, and between them what was left out. */
export function placeParts(article: readonly Block[], page: readonly PagePart[]): readonly PlacedPart[] {
  const keys = page.map(({ block }) => partKey(block));
  const kept = new Set(article.map(partKey));
  const leftOut = (from: number, to: number): readonly PlacedPart[] =>
    page
      .slice(from, to)
      .filter((_, index) => !kept.has(keys[from + index] ?? ''))
      .map((part) => ({ ...part, isKept: false }));
  const placed: PlacedPart[] = [];
  let next = 0;
  for (const block of article) {
    const own = placeOf(block, keys, next);
    const place = own >= 0 ? own : wholeOf(block, page, next);
    if (place >= 0) {
      placed.push(...leftOut(next, place));
      next = place + 1;
    }
    const { block: whole, elements = [] } = page[place] ?? {};
    const pieces = whole ? piecesOf(block, whole) : null;
    if (pieces) placed.push(...pieces.map((piece) => ({ ...piece, elements, group: place })));
    else placed.push({ block, elements, isKept: true });
  }
  return [...placed, ...leftOut(next, page.length)];
}
