import { allByTag, childrenOf, type DomDocument, type DomElement } from './dom.js';
import { SHELL_LENGTH, visibleLength } from './obstacle.js';
import { FRAME } from './shadow-roots.js';

/** So much of a window, in pixels, a frame has to fill. */
const SMALLEST_AREA = 300 * 200;

function areaOf(frame: DomElement): number {
  const [width = 0, height = 0] = (frame.getAttribute('data-offprint-size') ?? '').split('x').map(Number);
  return width * height || 0;
}

/**
 * Of a document that was taken out of a window: where the page itself says nothing, the largest of its frames, which
 * holds what was seen, takes the page's place. Addresses in it count from its own.
 */
export function layShownFrame(document: DomDocument): void {
  const [frame] = allByTag(document, FRAME).toSorted((one, other) => areaOf(other) - areaOf(one));
  if (!frame || areaOf(frame) < SMALLEST_AREA || visibleLength(document.body) >= SHELL_LENGTH) return;
  const place = document.createElement('div');
  for (const node of childrenOf(frame)) place.appendChild(node);
  frame.parentNode?.insertBefore(place, frame);
  frame.remove();
  const source = frame.getAttribute('src');
  if (source === null || allByTag(document, 'base').length > 0) return;
  const base = document.createElement('base');
  base.setAttribute('href', source);
  document.documentElement.appendChild(base);
}
