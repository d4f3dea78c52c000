import { type RefObject, useLayoutEffect, useMemo, useReducer, useSyncExternalStore } from 'react';

type Box = RefObject<HTMLElement | null>;

const watch =
  (box: Box) =>
  (changed: () => void): (() => void) => {
    const observer = new ResizeObserver(changed);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  };

/** The width of an element in CSS pixels, followed as it changes; null until it is there, which nobody sees. */
export function useWidth(box: Box): number | null {
  const subscribe = useMemo(() => watch(box), [box]);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  // Before anything is painted, and before what waits for its place is given one by a width that is not known.
  useLayoutEffect(drawAgain, [drawAgain]);
  return useSyncExternalStore(subscribe, () => box.current?.clientWidth ?? null);
}
