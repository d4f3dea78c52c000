import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from '../lib/class-names.js';
import styles from './Popover.module.css';

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

interface PopoverProps {
  readonly id: string;
  readonly label: string;
  /** Says at what it is anchored, and how wide it is. */
  readonly className: string | undefined;
  /** Told whether it has opened or closed. */
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** Settings beside the button that opens them. The platform closes it and gives the focus back. */
export function Popover({ id, label, className, onToggle, children }: PopoverProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of what is inside pass here
    <dialog
      id={id}
      popover="auto"
      aria-label={label}
      className={classNames(styles['popover'], className)}
      onKeyDown={keepKeys}
      onToggle={(event) => {
        const isOpen = event.newState === 'open';
        onToggle?.(isOpen);
        if (isOpen) event.currentTarget.querySelector<HTMLElement>(TAB_STOPS)?.focus({ preventScroll: true });
      }}
    >
      {children}
    </dialog>
  );
}
