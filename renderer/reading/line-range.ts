import { isOutsideText } from './selected-position.js';

/** The text nodes and line breaks of a drawn line that are its source, in order. */
function* sourceNodes(node: Node): Generator<Text | HTMLBRElement> {
  if (node instanceof Text || node instanceof HTMLBRElement) yield node;
  else if (!isOutsideText(node)) for (const child of node.childNodes) yield* sourceNodes(child);
}

const lengthOf = (node: Text | HTMLBRElement): number => (node instanceof Text ? node.data.length : 1);

/**
 * The letters of a drawn line between two offsets into its source, wherever links, highlights and middle dots cut it.
 * Null when there are none.
 */
export function lineRange(line: Element, from: number, to: number): Range | null {
  const range = document.createRange();
  let start = 0;
  let hasStart = false;
  for (const node of sourceNodes(line)) {
    const end = start + lengthOf(node);
    if (!hasStart && from < end) {
      if (node instanceof Text) range.setStart(node, from - start);
      else range.setStartBefore(node);
      hasStart = true;
    }
    if (hasStart && to <= end) {
      if (node instanceof Text) range.setEnd(node, to - start);
      else range.setEndAfter(node);
      return range;
    }
    start = end;
  }
  return null;
}
