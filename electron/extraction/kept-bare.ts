import { weightedLength } from '../../shared/text/script.js';
import type { DomElement } from './dom.js';
import type { Passage } from './passages.js';
import { endsSentence } from './wrapped-lines.js';

const MOST_LINKED = 0.3;
/** Log-odds below which even such a line is none of the text. */
const SURELY_NOT = -2.5;
/** A shorter line, CJK weighted, says where and not what: `Berlin.` */
const SHORTEST = 20;
/** So many lines of a box are kept where it is the box of the text. */
const FEWEST = 2;

/**
 * What is kept of a page, with the sentences that stand bare in the box of its lines: editors put every line but the
 * first into an element of its own, and the first is the box's.
 */
export function withBareLines(
  passages: readonly Passage[],
  kept: ReadonlySet<Passage>,
  odds: ReadonlyMap<Passage, number>,
): ReadonlySet<Passage> {
  const lines = new Map<DomElement, number>();
  for (const { element, block } of kept) {
    const box = element.parentElement;
    if (box && block.type === 'paragraph') lines.set(box, (lines.get(box) ?? 0) + 1);
  }
  const isBare = (passage: Passage): boolean =>
    passage.block.type === 'paragraph' &&
    passage.inside === null &&
    passage.linked < MOST_LINKED &&
    (lines.get(passage.element) ?? 0) >= FEWEST &&
    endsSentence(passage.text) &&
    weightedLength(passage.text) >= SHORTEST &&
    (odds.get(passage) ?? 0) > SURELY_NOT;
  return new Set([...kept, ...passages.filter((passage) => !kept.has(passage) && isBare(passage))]);
}
