import { type RefObject, useMemo, useSyncExternalStore } from 'react';

type Box = RefObject<HTMLElement | null>;

const watch =
  (box: Box) =>
  (changed: () => void): (() => void) => {
    const observer = new ResizeObserver(changed);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  };

/** The width of an element in CSS pixels, followed as it changes; 0 until it is there. */
export function useWidth(box: Box): number {
  const subscribe = useMemo(() => watch(box), [box]);
  return useSyncExternalStore(subscribe, () => box.current?.clientWidth ?? 0);
}
