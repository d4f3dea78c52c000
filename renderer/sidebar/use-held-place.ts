import { type RefObject, useLayoutEffect } from 'react';
import type { ListPlace } from '../../shared/model/page-state.js';

interface Held {
  /** Another one is another order of the rows. */
  readonly items: Int32Array;
  /** What stood at the top edge when the list was last scrolled; null at its very top, where what is new is to be seen. */
  readonly place: () => ListPlace | null;
  /** Where a row begins now, in pixels from the top of the list; null when it is not there. */
  readonly startOf: (row: number) => number | null;
  /** Says that the list stands at its very top. */
  readonly tellTop: () => void;
}

/** Leaves the rows in sight where they are when others come or go above them (ux.md §4: nothing moves under the reader's eyes). */
export function useHeldPlace(
  list: RefObject<HTMLElement | null>,
  { items, place, startOf, tellTop }: Held,
): void {
  useLayoutEffect(() => {
    const [box, at] = [list.current, place()];
    const start = at && startOf(at.row);
    if (!box || !at || start === null) return;
    const top = start + at.offset;
    if (Math.abs(box.scrollTop - top) > 0.5) box.scrollTo({ top, behavior: 'instant' });
    // oxlint-disable-next-line react/exhaustive-deps -- only another order moves rows
  }, [items]);
  useLayoutEffect(() => {
    const box = list.current;
    // A place that a shorter list cannot be scrolled to is none: nobody would ever scroll away from it.
    if (box && box.clientHeight > 0 && box.scrollTop <= 0) tellTop();
    // oxlint-disable-next-line react/exhaustive-deps -- looked at once, when the list has come back to where it was
  }, [list]);
}
