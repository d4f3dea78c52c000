import { toNormalOffset, toSourceOffset } from '../../shared/text/white-space.js';
import type { Line, Lines } from '../state/lines.js';
import { lineRange } from './line-range.js';

/** A letter of the article's text, and how far below the pane's upper edge its line is drawn, in CSS pixels. */
export interface Spot {
  readonly offset: number;
  readonly below: number;
}

/** The first number for which a condition holds that holds for all later ones; `end` when it never does. */
function firstWhere(end: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Folded white space is drawn nowhere: then the letter after it is looked at, this many at most. */
const MOST_FOLDED = 4;

/** Where the letter at an offset of a line's source is drawn, or the line itself when there is no such letter. */
function letterBox(element: Element, offset: number): DOMRect {
  for (let at = offset; at < offset + MOST_FOLDED; at += 1) {
    const box = lineRange(element, at, at + 1)?.getClientRects()[0];
    if (box) return box;
  }
  return element.getBoundingClientRect();
}

/** The first letter of the article in sight; null when no words are. */
export function spotInSight(pane: Element, article: Element, { all }: Lines): Spot | null {
  const top = pane.getBoundingClientRect().top;
  const drawn = article.querySelectorAll('[data-line]');
  const isInSight = (index: number): boolean => (drawn[index]?.getBoundingClientRect().bottom ?? 0) > top;
  const element = drawn[firstWhere(drawn.length, isInSight)];
  const line = element && all[Number(element.getAttribute('data-line'))];
  if (!line) return null;
  const at = firstWhere(line.source.length - 1, (offset) => letterBox(element, offset).bottom > top);
  return {
    offset: line.start + toNormalOffset(line.source, at),
    below: letterBox(element, at).top - top,
  };
}

const lineAt = (all: readonly Line[], offset: number): number =>
  firstWhere(all.length, (number) => (all[number]?.start ?? 0) > offset) - 1;

/** A letter as a spot to keep; null when it is out of sight. */
export function spotAt(offset: number, pane: Element, article: Element, lines: Lines): Spot | null {
  const below = wayTo({ offset, below: 0 }, pane, article, lines);
  return below === null || below < 0 || below > pane.clientHeight ? null : { offset, below };
}

/** How far the pane must be scrolled on for a letter to stand where it stood; null when it is not drawn. */
export function wayTo(
  { offset, below }: Spot,
  pane: Element,
  article: Element,
  { all }: Lines,
): number | null {
  const number = lineAt(all, offset);
  const line = all[number];
  const element = article.querySelector(`[data-line="${number}"]`);
  if (!line || !element) return null;
  const box = letterBox(element, toSourceOffset(line.source, offset - line.start));
  return box.top - pane.getBoundingClientRect().top - below;
}
