import { wholeView } from '../../shared/list-filter.js';
import type { ListFilter } from '../../shared/model/list-filter.js';
import { focusPane } from '../lib/pane-elements.js';
import type { Session } from './session.js';

async function narrow({ library, toasts }: Session, wanted: ListFilter): Promise<void> {
  await library.narrow(wanted);
  const { length } = library.store.get().order.rows;
  toasts.announce(({ filter }) => filter.shown(length));
}

/** Lists the view under a filter and says how much is left. */
export const filterList = (session: Session, wanted: ListFilter): void =>
  session.attempt(narrow(session, wanted));

async function clear(session: Session): Promise<void> {
  await narrow(session, wholeView);
  // The button that was pressed goes with the filter.
  requestAnimationFrame(() => focusPane('headlines'));
}

/** Lists the whole view again, newest first. */
export const clearFilter = (session: Session): void => session.attempt(clear(session));
