import type { ReactNode } from 'react';
import styles from './NavigationGroup.module.css';

interface NavigationGroupProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** Places of one kind in the navigation, under a head; where there is room for icons only, under a line. */
export function NavigationGroup({ name, children }: NavigationGroupProps) {
  return (
    <section className={styles['group']} aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}
