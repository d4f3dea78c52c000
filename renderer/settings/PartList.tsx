import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '../state/session.js';
import styles from './PartList.module.css';
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

const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowDown: (index) => Math.min(index + 1, settingsParts.length - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: () => settingsParts.length - 1,
};

/** Which part is at hand, as it is scrolled; one that was gone to is, even where the end keeps it from the edge. */
function usePartAtHand(scroll: RefObject<HTMLElement | null>) {
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

/** The parts of the settings beside them: one stop for Tab, the arrows go along, Enter goes there. The one navigation of the window is the library's. */
export function PartList({ scroll }: { readonly scroll: RefObject<HTMLElement | null> }) {
  const words = useWords();
  const { atHand, goTo } = usePartAtHand(scroll);
  const list = useRef<HTMLUListElement>(null);
  const pressKey = (event: KeyboardEvent): void => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const index = links.findIndex((link) => link === document.activeElement);
    const next = links[STEPS[event.key]?.(index) ?? -1];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };
  return (
    <div className={styles['list']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its links have the focus */}
      <ul ref={list} aria-label={words.settings.parts} onKeyDown={pressKey}>
        {settingsParts.map(({ name, icon: Icon, titleOf }) => (
          <li key={name}>
            <a
              href={`#${partPlaceId(name)}`}
              aria-current={name === atHand ? 'true' : undefined}
              tabIndex={name === atHand ? 0 : -1}
              onClick={(event) => {
                event.preventDefault();
                goTo(name);
              }}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
              <span>{titleOf(words)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
