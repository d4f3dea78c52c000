import { focusPane } from '../lib/pane-elements.js';
import { openArticle } from './reading.js';
import type { Session } from './session.js';

function setFocused(session: Session, isFocusReading: boolean): void {
  if (isFocusReading) session.toasts.dismissNews();
  session.panes.change({ isFocusReading, front: 'reader', isDrawerOpen: false });
  session.attempt(session.client.call('app.full-screen', { on: isFocusReading }));
  requestAnimationFrame(() => focusPane('article'));
}

/** Brings the other panes back; false when they are there. */
export function leaveFocusReading(session: Session): boolean {
  if (!session.panes.get().isFocusReading) return false;
  setFocused(session, false);
  return true;
}

/** Nothing but the article and its notes, on the whole screen (ux.md §1). */
export const focusCommands = (session: Session) => ({
  'focus-reading': () => {
    if (!leaveFocusReading(session) && openArticle(session.reading.store.get().page))
      setFocused(session, true);
  },
});
