import { type KeyboardEvent, useRef } from 'react';
import { useWords } from '../state/session.js';
import styles from './PartList.module.css';
import { settingsParts } from './settings-parts.js';
import { type PartAtHand, partPlaceId } from './use-part-at-hand.js';

const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowDown: (index) => Math.min(index + 1, settingsParts.length - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: () => settingsParts.length - 1,
};

/** The parts of the settings beside them: one stop for Tab, the arrows go along, Enter goes there. The one navigation of the window is the library's. */
export function PartList({ atHand, goTo }: PartAtHand) {
  const words = useWords();
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
