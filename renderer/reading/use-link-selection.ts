import { type PointerEvent, type RefObject, useRef } from 'react';
import { useWindowEvent } from '../lib/use-event.js';

/** A press that moves this far is a selection and not a click. */
const FAR = 4;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly caret: CaretPosition;
  /** On a highlight Chromium selects by itself, but nothing once it reaches what is only said behind the last letter. */
  readonly isOnMark: boolean;
}

const caretAt = (x: number, y: number): CaretPosition | null =>
  document.caretPositionFromPoint?.(x, y) ?? null;

function extend(from: CaretPosition, to: CaretPosition): void {
  window.getSelection()?.setBaseAndExtent(from.offsetNode, from.offset, to.offsetNode, to.offset);
}

interface LinkSelection {
  /** Whether the press that is just ending selected words. */
  readonly hasSelected: RefObject<boolean>;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** Lets a selection begin on a link or a picture, where Chromium starts none by itself. */
export function useLinkSelection(): LinkSelection {
  const press = useRef<Press | null>(null);
  const hasSelected = useRef(false);

  const onPointerDown = (event: PointerEvent): void => {
    hasSelected.current = false;
    press.current = null;
    if (event.button !== 0 || event.pointerType !== 'mouse' || event.shiftKey) return;
    if (!(event.target instanceof Element) || !event.target.closest('a[href], img, mark')) return;
    const { clientX: x, clientY: y } = event;
    const caret = caretAt(x, y);
    const isOnMark = event.target.closest('a[href], img') === null;
    if (caret) press.current = { x, y, caret, isOnMark };
  };
  useWindowEvent('pointermove', ({ clientX, clientY }) => {
    const from = press.current;
    if (!from || from.isOnMark) return;
    if (!hasSelected.current && Math.hypot(clientX - from.x, clientY - from.y) < FAR) return;
    const to = caretAt(clientX, clientY);
    if (!to) return;
    hasSelected.current = true;
    extend(from.caret, to);
  });
  // Chromium would carry away the words that were just selected under the pointer.
  useWindowEvent('dragstart', (event) => {
    if (press.current) event.preventDefault();
  });
  const end = (): void => {
    press.current = null;
  };
  useWindowEvent('pointerup', ({ clientX, clientY }) => {
    const from = press.current;
    end();
    if (!from?.isOnMark || window.getSelection()?.isCollapsed === false) return;
    const to = Math.hypot(clientX - from.x, clientY - from.y) < FAR ? null : caretAt(clientX, clientY);
    if (to) extend(from.caret, to);
  });
  useWindowEvent('pointercancel', end);
  return { hasSelected, onPointerDown };
}
