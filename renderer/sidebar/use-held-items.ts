import type { VirtualItem } from '@tanstack/react-virtual';
import { useLayoutEffect, useState } from 'react';
import { useAfter } from '../lib/use-after.js';
import { createStore } from '../state/store.js';

/** Longer than a row is ever on its way unless the library is busy: then its place is shown empty. */
const LONGEST_HOLD_MS = 150;

interface Drawn {
  /** Another one is another list. */
  readonly items: Int32Array;
  readonly visible: readonly VirtualItem[];
  /** How far the list was scrolled. */
  readonly offset: number;
}

interface HeldItems {
  readonly visible: readonly VirtualItem[];
  /** How far what is drawn was moved along with the scrolling, in pixels; 0 while everything in sight is there. */
  readonly shift: number;
}

/**
 * What is drawn of a list that is scrolled faster than its rows come: the items in sight, or, for a frame or two while
 * one of them is still on its way, those that were in sight before, at the same place of the window.
 */
export function useHeldItems(now: Drawn, isComplete: boolean): HeldItems {
  // Nothing is drawn because it changes, and it changes with every frame.
  const [last] = useState(() => createStore<{ readonly drawn: Drawn | null }>({ drawn: null }));
  const { drawn } = last.get();
  const before = drawn?.items === now.items ? drawn : null;
  const isTooLong = useAfter(!isComplete, LONGEST_HOLD_MS);
  useLayoutEffect(() => {
    if (isComplete) last.change({ drawn: now });
  });
  if (isComplete || isTooLong || !before) return { visible: now.visible, shift: 0 };
  return { visible: before.visible, shift: now.offset - before.offset };
}
