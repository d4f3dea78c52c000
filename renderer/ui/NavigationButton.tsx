import { Menu } from 'lucide-react';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import styles from './Button.module.css';
import { IconButton } from './IconButton.js';

/** Opens the navigation where the window is too narrow to show it. */
export function NavigationButton() {
  const { panes } = useSession();
  const { nav } = useWords();
  const isDrawerOpen = useStorePart(panes, (state) => state.isDrawerOpen);
  return (
    <IconButton
      className={styles['navigation']}
      label={nav.openMenu}
      aria-expanded={isDrawerOpen}
      onClick={() => panes.change({ isDrawerOpen: true })}
    >
      <Menu size={17} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}
