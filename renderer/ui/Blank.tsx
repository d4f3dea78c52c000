import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { PANE_IDS } from '../lib/pane-elements.js';
import styles from './Blank.module.css';

interface BlankProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** The level of its title under what stands above. */
  readonly heading: 'h2' | 'h3';
  readonly text: string;
  /** Said as an alert: what should be here could not be shown. */
  readonly isError?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Stands in the place of a list in which nothing is. */
export function Blank({ icon: Icon, heading: Heading, title, text, isError = false, children }: BlankProps) {
  return (
    <div
      className={styles['blank']}
      id={PANE_IDS.headlines}
      tabIndex={-1}
      role={isError ? 'alert' : undefined}
    >
      <div className={styles['ring']} data-kind={isError ? 'error' : undefined}>
        <Icon size={26} strokeWidth={1.75} aria-hidden="true" />
      </div>
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </div>
  );
}
