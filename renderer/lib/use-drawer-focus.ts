import { useLayoutEffect } from 'react';
import { focusPane, hasFocus } from './pane-elements.js';

/** Gives the focus back to an element; false when it is gone or hidden. */
function giveBack(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || element === document.body) return false;
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) return false;
  element.focus({ preventScroll: true });
  return true;
}

/** Takes the focus into the navigation while it lies over the page, and gives it back when it is closed. */
export function useDrawerFocus(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const cameFrom = document.activeElement;
    focusPane('library');
    return () => {
      if (!hasFocus('library') && document.activeElement !== document.body) return;
      requestAnimationFrame(() => giveBack(cameFrom) || focusPane('headlines') || focusPane('article'));
    };
  }, [isOpen]);
}
