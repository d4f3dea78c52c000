import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { returnFocus } from '../lib/article-blocks.js';
import { focusPane, PANE_IDS } from '../lib/pane-elements.js';
import { useWindowEvent } from '../lib/use-event.js';

const giveBackTo = (origin: RefObject<Element | null>): void => {
  if (!returnFocus(origin.current)) focusPane('article');
};

/**
 * Lets Tab go from selected words into the bar over them, which stands far behind them in the page, and Esc or
 * Shift+Tab back. A bar that goes while it has the focus gives it back as well.
 */
export function useBarFocus(bar: RefObject<HTMLElement | null>): {
  readonly leave: (event: KeyboardEvent) => void;
} {
  const cameFrom = useRef<Element | null>(null);

  useWindowEvent('keydown', (event) => {
    const { target } = event;
    if (event.key !== 'Tab' || event.shiftKey || event.defaultPrevented) return;
    if (!(target instanceof HTMLElement) || bar.current?.contains(target)) return;
    if (!target.closest(`#${PANE_IDS.article}`)) return;
    event.preventDefault();
    cameFrom.current = target;
    bar.current?.querySelector('button')?.focus();
  });
  useLayoutEffect(() => {
    const shown = bar.current;
    return () => {
      if (shown?.contains(document.activeElement)) giveBackTo(cameFrom);
    };
  }, [bar]);

  return {
    leave: (event) => {
      if (event.key !== 'Escape' && !(event.key === 'Tab' && event.shiftKey)) return;
      event.preventDefault();
      giveBackTo(cameFrom);
    },
  };
}
