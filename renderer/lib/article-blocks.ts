import type { HighlightId } from '../../shared/model/highlight.js';
import { PANE_IDS } from './pane-elements.js';

/** What holds one line of an article's text: a paragraph, a heading, a caption, a cell. */
const BLOCK = '[data-line]';
const MARK = '[data-highlight]';

const all = (selector: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`article.article ${selector}`),
];

const focused = (selector: string): HTMLElement | null => {
  const element = document.activeElement?.closest<HTMLElement>(`article.article ${selector}`);
  return element ?? null;
};

/** The block that has the focus itself, not something in it. */
export const focusedBlock = (): HTMLElement | null =>
  document.activeElement?.matches(BLOCK) ? focused(BLOCK) : null;

/** The highlight whose words have the focus. */
export const focusedHighlight = (): HighlightId | null =>
  document.activeElement?.matches(MARK) ? (focused(MARK)?.dataset['highlight'] ?? null) : null;

const idOf = (mark: HTMLElement): HighlightId => mark.dataset['highlight'] ?? '';

function firstInView(elements: readonly HTMLElement[]): HTMLElement | undefined {
  const top = document.getElementById(PANE_IDS.article)?.getBoundingClientRect().top ?? 0;
  return elements.find((element) => element.getBoundingClientRect().top >= top) ?? elements[0];
}

/** Where the reader is: the block with the focus or around it, else the first one in view. */
export const currentBlock = (): HTMLElement | null => focused(BLOCK) ?? firstInView(all(BLOCK)) ?? null;

/** Gives a block the focus, without making it a stop of Tab or of the mouse. */
export function focusBlock(block: HTMLElement): void {
  block.tabIndex = -1;
  block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Takes the focus from the words of a highlight to the block they stand in, where a reader goes on. */
export function leaveMark(): void {
  const block = focused(MARK) && currentBlock();
  if (block) focusBlock(block);
}

/** Gives the focus back to a block or to the words of a highlight; false for anything else and for what is gone. */
export function returnFocus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || !element.isConnected) return false;
  if (element.matches(BLOCK)) focusBlock(element);
  else if (element.matches(MARK)) element.focus({ preventScroll: true });
  else return false;
  return true;
}

/** Moves the focus from block to block; the first time it goes to where the reader is. */
export function focusNextBlock(step: 1 | -1): void {
  const blocks = all(BLOCK);
  const from = focused(BLOCK);
  const next = from ? blocks[blocks.indexOf(from) + step] : firstInView(blocks);
  if (next) focusBlock(next);
}

const isAfter = (one: Node, other: Node): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The first element of each highlight, in the order of the text. */
function firstMarks(): readonly HTMLElement[] {
  const seen = new Set<string>();
  return all(MARK).filter((mark) => !seen.has(idOf(mark)) && seen.add(idOf(mark)));
}

/** Where the next or previous highlight is, counted from the one at hand, else from where the reader is; the last is followed by the first. */
function nextMark(step: 1 | -1, activeId: HighlightId | null): HTMLElement | undefined {
  const marks = firstMarks();
  const at = marks.findIndex((mark) => idOf(mark) === activeId);
  if (at >= 0) return marks.at((at + step) % marks.length);
  const block = currentBlock();
  if (!block) return undefined;
  return step > 0
    ? (marks.find((mark) => isAfter(mark, block)) ?? marks[0])
    : (marks.findLast((mark) => isAfter(block, mark)) ?? marks.at(-1));
}

/** Puts the focus on the words of a highlight, where they stand. */
export const focusHighlight = (id: HighlightId): void =>
  firstMarks()
    .find((mark) => idOf(mark) === id)
    ?.focus({ preventScroll: true });

/** Puts the focus on the words of the next or previous highlight and names it; null when there is none. */
export function focusNextHighlight(step: 1 | -1, activeId: HighlightId | null): HighlightId | null {
  const mark = nextMark(step, activeId);
  if (!mark) return null;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: 'center', behavior: 'instant' });
  return idOf(mark);
}
