import { type RefObject, useEffect, useRef, useState } from 'react';
import { settingsParts } from './settings-parts.js';

/** Id of the place where a part stands. */
export const partPlaceId = (name: string): string => `settings-${name}`;

/** A part counts as come to when its head is so far below the upper edge, in pixels. */
const REACHED = 120;

const place = (name: string): HTMLElement | null => document.getElementById(partPlaceId(name));

/** The part that stands at the upper edge of what is scrolled; at its very end the last one. */
function partInSight(scroll: HTMLElement): string | null {
  const { top } = scroll.getBoundingClientRect();
  const isAtEnd = scroll.scrollTop > 0 && scroll.scrollTop + scroll.clientHeight >= scroll.scrollHeight - 2;
  if (isAtEnd) return settingsParts.at(-1)?.name ?? null;
  const reached = settingsParts.filter(({ name }) => {
    const box = place(name)?.getBoundingClientRect();
    return box !== undefined && box.top - top <= REACHED;
  });
  return (reached.at(-1) ?? settingsParts[0])?.name ?? null;
}

export interface PartAtHand {
  readonly atHand: string | null;
  readonly goTo: (name: string) => void;
}

/** Which part is at hand, as it is scrolled; one that was gone to is, even where the end keeps it from the edge. */
export function usePartAtHand(scroll: RefObject<HTMLElement | null>): PartAtHand {
  const [atHand, setAtHand] = useState<string | null>(settingsParts[0]?.name ?? null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const box = scroll.current;
    if (!box) return undefined;
    const look = (): void => {
      if (wanted.current === null) setAtHand(partInSight(box));
      wanted.current = null;
    };
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [scroll]);
  const goTo = (name: string): void => {
    const before = scroll.current?.scrollTop;
    place(name)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (scroll.current?.scrollTop !== before) wanted.current = name;
    setAtHand(name);
    place(name)?.querySelector('h2')?.focus({ preventScroll: true });
  };
  return { atHand, goTo };
}
