import type { Block } from '../../shared/model/block.js';
import { type DomElement, nearest } from './dom.js';
import { passagesHeld, withMore } from './kept-more.js';
import { boxOf } from './kept-rest.js';
import { PANEL_FOLD } from './panel-fold.js';
import type { Passage, WholePage } from './passages.js';

const MOST_LINKED = 0.3;
const FEWEST_WORDS = 5;

const panelAround = (element: DomElement): DomElement | null =>
  nearest(element, (around) => around.getAttribute(PANEL_FOLD) !== null);

const isIn = (element: DomElement, box: DomElement): boolean =>
  element === box || nearest(element, (around) => around === box) !== null;

/** A body with the panels of tabs and accordions that stand in it, whole: hidden, none of their words could be judged by what is beside them. */
export function withPanels(blocks: readonly Block[], page: WholePage): readonly Block[] {
  const panels = new Map<Passage, DomElement>();
  for (const passage of page.passages) {
    const panel = panelAround(passage.element);
    if (panel) panels.set(passage, panel);
  }
  if (panels.size === 0) return blocks;
  const held = passagesHeld(blocks, page);
  const lines = [...held].filter(
    ({ block, words }) => block.type === 'paragraph' && words.length >= FEWEST_WORDS,
  );
  const box = boxOf(lines);
  if (box === null) return blocks;
  const isInText = (panel: DomElement): boolean =>
    isIn(panel, box) && lines.some(({ element }) => !isIn(element, panel));
  const standing = new Set([...new Set(panels.values())].filter(isInText));
  const more = [...panels].flatMap(([passage, panel]) =>
    standing.has(panel) && passage.linked < MOST_LINKED ? [passage] : [],
  );
  return withMore(blocks, page, { held, more });
}
