import type { ArticleId } from '../../shared/model/article.js';
import type { PageState } from '../../shared/model/page-state.js';
import type { Session } from './session.js';

/** What the page shows is told to main this long after it last changed. */
const SETTLE_MS = 200;

function stateOf({ panes, library, reading }: Session): PageState {
  const { surface, front, navigationWidth, listWidth, isNavigationHidden, isListHidden } = panes.get();
  return {
    surface,
    front,
    navigationWidth,
    listWidth,
    isNavigationHidden,
    isListHidden,
    view: library.store.get().view,
    listPlace: library.place.get().at,
    articleId: reading.openId(),
    isNotesOpen: reading.store.get().isNotesOpen && !reading.store.get().isNotesForNow,
  };
}

/** Opens the article that was open; one that is gone by now is no error. */
async function reopen({ library, reading, panes }: Session, id: ArticleId): Promise<void> {
  await reading.open(id);
  const { page } = reading.store.get();
  if (page.kind === 'open') library.select(page.article.headline, { isRevealed: false });
  if (page.kind !== 'failed' || page.failure.code !== 'not-found') return;
  reading.close();
  panes.change({ front: 'list' });
}

/** Shows what the page showed last. Nothing counts as read by it. */
export async function restorePage(session: Session): Promise<void> {
  const { client, library, reading, panes } = session;
  const kept = await client.call('window.read').catch(() => null);
  if (kept === null) return library.show('unread');
  const { view, listPlace, articleId, isNotesOpen, ...lay } = kept;
  panes.change(lay);
  reading.store.change({ isNotesOpen });
  const shown = library.show(view, listPlace);
  await Promise.all([shown, articleId === null ? undefined : reopen(session, articleId)]);
  return undefined;
}

/** Tells main what the page shows, from now on, whenever that has changed; answers how to tell it at once. */
export function rememberPage(session: Session): () => void {
  const { client, library, reading, panes } = session;
  let told = '';
  let settling: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    clearTimeout(settling);
    settling = undefined;
    const state = stateOf(session);
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    client.call('window.remember', state).catch(() => undefined); // where a person was is not worth a message
  };
  const settle = (): void => {
    settling ??= setTimeout(tell, SETTLE_MS);
  };
  for (const store of [panes, library.store, library.place, reading.store]) store.subscribe(settle);
  return tell;
}
