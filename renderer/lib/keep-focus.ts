import { focusPane, paneOf } from './pane-elements.js';

/**
 * Keeps the keyboard somewhere sensible: when what had the focus is taken out of the page (a deleted row, an undo
 * button that was pressed), its pane gets it, else the list (ux.md §5). Answers how to stop.
 */
export function keepFocus(root: Element): () => void {
  let last: Element | null = null;
  let pane = paneOf(null);
  const remember = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null;
    pane = paneOf(last);
  };
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    // A pane that is still being drawn gets it with one of the next changes.
    if ((pane !== null && focusPane(pane)) || focusPane('headlines')) last = null;
  });
  document.addEventListener('focusin', remember);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}
