import { Menu } from 'lucide-react';
import { hasDrawer } from '../lib/pane-elements.js';
import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import styles from './Button.module.css';
import { IconButton } from './IconButton.js';

/** Brings the navigation where it is not shown: as a drawer in a narrow window, else where a person hid it. */
export function NavigationButton() {
  const { panes } = useSession();
  const { nav } = useWords();
  const { isDrawerOpen, isNavigationHidden } = useStore(panes);
  return (
    <IconButton
      className={styles['navigation']}
      label={nav.openMenu}
      aria-expanded={isDrawerOpen}
      data-shown={isNavigationHidden}
      onClick={() => panes.change(hasDrawer() ? { isDrawerOpen: true } : { isNavigationHidden: false })}
    >
      <Menu size={17} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}
