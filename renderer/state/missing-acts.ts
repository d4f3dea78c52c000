import { wholeView } from '../../shared/list-filter.js';
import { afterLayout } from '../lib/after-layout.js';
import { focusPane } from '../lib/pane-elements.js';
import { pickedRows } from './picked-rows.js';
import { showView } from './open-articles.js';
import type { Session } from './session.js';
import type { Message } from './toasts.js';

/** Shows every article that lacks its text or pictures, and gives the keys to that list. */
export function showMissing(session: Session): void {
  const { store } = session.library;
  store.change({ filters: { ...store.get().filters, all: { ...wholeView, missing: true } } });
  showView(session, 'all');
  session.attempt(session.library.wholeOrder().then(() => afterLayout(() => focusPane('headlines'))));
}

/** Tries to get what the picked articles lack, else all that are listed. */
export async function getMissing(session: Session): Promise<void> {
  const { client, library, toasts } = session;
  const rows = pickedRows(session) ?? Uint32Array.from((await library.wholeOrder()).rows);
  const { count } = rows.length === 0 ? { count: 0 } : await client.call('articles.get-missing', { rows });
  const message: Message = ({ filter }) => filter.gettingMissing(count);
  if (count === 0) toasts.show('info', message);
  else toasts.showBegun(message);
}
