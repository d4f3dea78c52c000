import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../state/session.js';
import styles from './SaveTabs.module.css';

const saveTabs = ['address', 'text', 'file'] as const;
export type SaveTab = (typeof saveTabs)[number];

const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => (index + 1) % saveTabs.length,
  ArrowLeft: (index) => (index + saveTabs.length - 1) % saveTabs.length,
  Home: () => 0,
  End: () => saveTabs.length - 1,
};

interface SaveTabsProps {
  readonly tab: SaveTab;
  readonly onChoose: (tab: SaveTab) => void;
  readonly children: ReactNode;
}

/** An address, a text or a file: the arrow keys go from one to the next (ARIA Authoring Practices, Tabs). */
export function SaveTabs({ tab, onChoose, children }: SaveTabsProps) {
  const { save } = useWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  /** Who presses a tab with the pointer goes on in its field; with the keys one goes on from tab to tab. */
  const press = (event: MouseEvent, next: SaveTab): void => {
    flushSync(() => onChoose(next));
    if (event.detail > 0) panel.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  };
  const pressKey = (event: KeyboardEvent): void => {
    const next = saveTabs[STEPS[event.key]?.(saveTabs.indexOf(tab)) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-tab='${next}']`)?.focus();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs have the focus */}
      <div ref={list} role="tablist" aria-label={save.kinds} className={styles['tabs']} onKeyDown={pressKey}>
        {saveTabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}`}
            data-tab={one}
            aria-selected={one === tab}
            aria-controls={`${id}-panel`}
            tabIndex={one === tab ? 0 : -1}
            onClick={(event) => press(event, one)}
          >
            {save.tabs[one]}
          </button>
        ))}
      </div>
      <div ref={panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {children}
      </div>
    </>
  );
}
