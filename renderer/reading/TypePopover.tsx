import { type KeyboardEvent, useState } from 'react';
import { TYPE_POPOVER_ID } from '../lib/type-popover.js';
import { useWords } from '../state/session.js';
import { TypeControls } from '../ui/TypeControls.js';
import styles from './TypePopover.module.css';
import { useLineLetters } from './use-line-letters.js';

/** What Tab stops at: of a group of choices the chosen one. */
const TAB_STOPS = 'input[type="range"], input:checked, button';

/** Keeps plain keys and the Tab key inside; Esc is the popover's own and closes it. */
function keepKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey) return;
  event.stopPropagation();
  if (event.key !== 'Tab') return;
  const stops = event.currentTarget.querySelectorAll<HTMLElement>(TAB_STOPS);
  const [first, last] = [stops[0], stops[stops.length - 1]];
  if (document.activeElement !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** How articles are set, over the article that shows it. The platform closes it and gives the focus back. */
export function TypePopover({ language }: { readonly language: string | null }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const letters = useLineLetters(isOpen);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of what is inside pass here
    <dialog
      id={TYPE_POPOVER_ID}
      popover="auto"
      aria-label={words.type.title}
      className={styles['popover']}
      onKeyDown={keepKeys}
      onToggle={(event) => {
        setIsOpen(event.newState === 'open');
        if (event.newState === 'open')
          event.currentTarget.querySelector<HTMLElement>(TAB_STOPS)?.focus({ preventScroll: true });
      }}
    >
      <TypeControls language={language} letters={letters} />
    </dialog>
  );
}
