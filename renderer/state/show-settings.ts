import { paneOf } from '../lib/pane-elements.js';
import type { Session } from './session.js';

/** Opens the settings; with a private address that was refused, at the place where it can be allowed. */
export function showSettings({ panes }: Session, hostToAllow: string | null = null): void {
  const { surface } = panes.get();
  if (surface !== 'settings')
    panes.change({ behindSettings: surface, paneBehind: paneOf(document.activeElement) ?? 'headlines' });
  panes.change({ surface: 'settings', isDrawerOpen: false, hostToAllow });
}
