import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { afterLayout } from '../lib/after-layout.js';

interface Kept {
  readonly row: () => HTMLElement | null;
  /** Scrolls just as far as brings the row into sight. */
  readonly reveal: () => void;
  /** Another number is another showing of the row. */
  readonly showing: number;
  /** Another one is another order of the rows. */
  readonly items: Int32Array;
}

/** Whether a row is in sight but for a pixel of its edge. */
function isWhole(row: HTMLElement | null, list: HTMLElement): boolean {
  if (!row) return false;
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
}

/**
 * Keeps a row of a list in sight while the list changes its size: rows get other heights then, and move the one that is
 * read. One that was scrolled out of sight stays there, and so does one that others have pushed out.
 */
export function useKeptInSight(
  list: RefObject<HTMLElement | null>,
  { row, reveal, showing, items }: Kept,
): void {
  const now = useRef({ row, reveal, isSeen: false });
  useLayoutEffect(() => {
    now.current = { ...now.current, row, reveal };
  });
  useEffect(
    () =>
      afterLayout(() => {
        if (list.current) now.current.isSeen = isWhole(now.current.row(), list.current);
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- looked at anew at each showing
    [showing],
  );
  // Before the list is told that the bar which many rows bring has made it narrower.
  useLayoutEffect(() => {
    if (list.current) now.current.isSeen &&= isWhole(now.current.row(), list.current);
    // oxlint-disable-next-line react/exhaustive-deps -- only another order moves rows
  }, [items]);
  useEffect(() => {
    const box = list.current;
    if (!box) return undefined;
    // The bar that many rows bring makes the room within it narrower, and is no other size of the list.
    let size = { width: box.offsetWidth, height: box.offsetHeight };
    const isAsBefore = (): boolean => box.offsetWidth === size.width && box.offsetHeight === size.height;
    const look = (): void => {
      // What scrolled because of another size was scrolled by nobody.
      if (isAsBefore()) now.current.isSeen = isWhole(now.current.row(), box);
    };
    const observer = new ResizeObserver(() => {
      if (isAsBefore()) return;
      size = { width: box.offsetWidth, height: box.offsetHeight };
      if (now.current.isSeen) afterLayout(() => now.current.reveal());
    });
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [list]);
}
