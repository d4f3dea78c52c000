import { trimRange } from '../../shared/anchor/quote.js';
import type { TextPosition } from '../../shared/model/highlight.js';
import { toNormalOffset } from '../../shared/text/white-space.js';
import type { Line } from '../state/lines.js';

/** Whether a node is drawn in the article and is no part of its text. */
export const isOutsideText = (node: Node): boolean =>
  node instanceof Element && node.hasAttribute('data-outside-text');

/** Length of what a node adds to the text of its line: drawn letters, and one for a line break. */
function sourceLength(node: Node): number {
  if (node instanceof Text) return node.data.length;
  if (isOutsideText(node)) return 0;
  if (node instanceof Element && node.tagName === 'BR') return 1;
  return [...node.childNodes].reduce((sum, child) => sum + sourceLength(child), 0);
}

/** Where a point of the document, inside a line, falls in the line's source. */
function sourceOffset(line: Element, container: Node, offset: number): number {
  const within = container instanceof Text ? offset : lengthOfFirst(container, offset);
  let count = isOutsideText(container) ? 0 : within;
  for (let node: Node | null = container; node && node !== line; node = node.parentNode) {
    if (isOutsideText(node)) count = 0; // a point in what is drawn beside the text falls before it
    for (let before = node.previousSibling; before; before = before.previousSibling)
      count += sourceLength(before);
  }
  return count;
}

const lengthOfFirst = (container: Node, count: number): number =>
  [...container.childNodes].slice(0, count).reduce((sum, child) => sum + sourceLength(child), 0);

/** Lines of a text, and the attribute in which their elements carry their number. */
export interface DrawnLines {
  readonly attribute: 'data-line' | 'data-head-line';
  readonly lines: readonly Line[];
  readonly text: string;
}

/**
 * Where the selected words stand in a text, white space at the ends cut off. It
 * may reach across blocks, links, captions and cells. Null when no words of the
 * text are selected.
 */
export function selectedPosition(
  range: Range,
  root: Element,
  { attribute, lines, text }: DrawnLines,
): TextPosition | null {
  const touched = [...root.querySelectorAll(`[${attribute}]`)].filter((line) => range.intersectsNode(line));
  const ends = touched.flatMap((element) => {
    const line = lines[Number(element.getAttribute(attribute))];
    if (!line) return [];
    const from = element.contains(range.startContainer)
      ? sourceOffset(element, range.startContainer, range.startOffset)
      : 0;
    const to = element.contains(range.endContainer)
      ? sourceOffset(element, range.endContainer, range.endOffset)
      : line.source.length;
    return {
      start: line.start + toNormalOffset(line.source, from),
      end: line.start + toNormalOffset(line.source, to),
    };
  });
  if (ends.length === 0) return null;
  const start = ends.reduce((least, part) => Math.min(least, part.start), Number.POSITIVE_INFINITY);
  const end = ends.reduce((most, part) => Math.max(most, part.end), 0);
  return start < end ? trimRange(text, start, end) : null;
}
