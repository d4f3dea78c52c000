import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Blank.module.css';

interface BlankProps {
  readonly icon?: LucideIcon;
  /** Drawn instead of an icon. */
  readonly picture?: ReactNode;
  readonly title: string;
  /** The level of its title under what stands above. */
  readonly heading: 'h1' | 'h2' | 'h3';
  readonly text: string;
  /** Of the pane it fills, where the keys go to it. */
  readonly paneId?: string;
  /** Said as an alert: what should be here could not be shown. */
  readonly isError?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Stands in the place of something that is not there. */
export function Blank(props: BlankProps) {
  const { icon: Icon, picture, heading: Heading, title, text, paneId, isError = false, children } = props;
  return (
    <div
      className={styles['blank']}
      id={paneId}
      tabIndex={paneId === undefined ? undefined : -1}
      role={isError ? 'alert' : undefined}
    >
      {Icon ? (
        <div className={styles['ring']} data-kind={isError ? 'error' : undefined}>
          <Icon size={26} strokeWidth={1.75} aria-hidden="true" />
        </div>
      ) : (
        picture
      )}
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </div>
  );
}
