import { currentBlock, focusBlock } from './article-blocks.js';

/** How far one press goes. */
export type Stride = 'character' | 'word' | 'line';

/** The selection, when it lies in the open article; else an empty one at the edge of the block the reader is at. */
function selectionInArticle(step: 1 | -1): Selection | null {
  const selection = window.getSelection();
  const article = document.querySelector('article.article');
  if (!selection || !article) return null;
  if (!selection.isCollapsed && article.contains(selection.focusNode)) return selection;
  const block = currentBlock();
  if (!block) return null;
  focusBlock(block);
  const range = document.createRange();
  range.selectNodeContents(block);
  range.collapse(step > 0);
  selection.removeAllRanges();
  selection.addRange(range);
  return selection;
}

const name = (step: 1 | -1): 'forward' | 'backward' => (step > 0 ? 'forward' : 'backward');

/** Moves the end of the selection in the article, as a held Shift does; the first press begins it at the block with the focus. */
export function extendSelection(step: 1 | -1, stride: Stride): void {
  selectionInArticle(step)?.modify('extend', name(step), stride);
}

/** Selects the next or previous word instead of what is selected, so that a selection can begin anywhere in a block. */
export function selectNextWord(step: 1 | -1): void {
  const selection = selectionInArticle(step);
  if (!selection) return;
  if (!selection.isCollapsed) {
    if (step > 0) selection.collapseToEnd();
    else selection.collapseToStart();
  }
  selection.modify('extend', name(step), 'word');
}
