import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { ViewBox } from '../../shared/ipc/contract/snapshots.js';
import { useSession } from '../state/session.js';
import { useStorePart } from '../state/store.js';

/** Between the view and a message under it. */
const GAP = 8;

/** Whether something stands before the page that the view would lie over. */
function useCovered(): boolean {
  const { panes } = useSession();
  const isBehind = useStorePart(panes, ({ dialog, isDrawerOpen }) => dialog !== null || isDrawerOpen);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    // These events do not bubble.
    const opening = (event: Event): void => {
      if (event instanceof ToggleEvent && event.newState === 'open') setIsOpen(true);
    };
    const toggled = (): void => setIsOpen(document.querySelector(':popover-open') !== null);
    document.addEventListener('beforetoggle', opening, true);
    document.addEventListener('toggle', toggled, true);
    return () => {
      document.removeEventListener('beforetoggle', opening, true);
      document.removeEventListener('toggle', toggled, true);
    };
  }, []);
  return isBehind || isOpen;
}

/** The place of an element, ending above the messages at the edge of the window. */
function boxOf(element: HTMLElement): ViewBox {
  const { x, y, width, bottom } = element.getBoundingClientRect();
  const messages = document.querySelector('[data-toasts]:not([hidden])')?.getBoundingClientRect();
  const end = messages && messages.height > 0 ? Math.min(bottom, messages.top - GAP) : bottom;
  return { x: Math.max(0, x), y: Math.max(0, y), width, height: Math.max(0, end - y) };
}

const isSame = (one: ViewBox | null, other: ViewBox | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height);

/**
 * Follows where an element lies, and tells it: the view of a whole page is a window of its own over the page. Null
 * while menus, dialogs or the navigation stand there, which it would hide.
 */
export function useViewBox(
  element: RefObject<HTMLElement | null>,
  onChange: (box: ViewBox | null) => void,
): void {
  const { toasts, panes } = useSession();
  const isCovered = useCovered();
  const told = useEffectEvent(onChange);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    let last: ViewBox | null | undefined;
    let frame = 0;
    const measure = (): void => {
      const box = isCovered ? null : boxOf(watched);
      if (last !== undefined && isSame(last, box)) return;
      last = box;
      told(box);
    };
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    observer.observe(document.documentElement);
    const stops = [toasts.store.subscribe(soon), panes.subscribe(soon)];
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      for (const stop of stops) stop();
    };
  }, [element, isCovered, toasts, panes]);
}
