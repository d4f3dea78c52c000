import { MAX_FOLDED_TAGS } from '../../shared/limits.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { PageState } from '../../shared/model/page-state.js';
import type { Session } from './session.js';

/** What the page shows is told to main this long after it last changed. */
const SETTLE_MS = 200;
/** A note that does not show itself within this long, as one whose highlight is gone, holds the keys no longer. */
const NOTE_WAIT_MS = 3_000;

function stateOf({ panes, library, reading, notebook, tags }: Session): PageState {
  const { surface, front, navigationWidth, listWidth, isNavigationHidden, isListHidden } = panes.get();
  const { activeId, isNotesOpen, isNotesForNow, isWriting } = reading.store.get();
  return {
    surface,
    front,
    navigationWidth,
    listWidth,
    isNavigationHidden,
    isListHidden,
    view: library.store.get().view,
    filters: library.store.get().filters,
    listPlace: library.place.get().at,
    articleId: reading.openId(),
    isNotesOpen: isNotesOpen && !isNotesForNow,
    notesGrouping: notebook.store.get().grouping,
    foldedTags: [...tags.store.get().folded].slice(0, MAX_FOLDED_TAGS),
    writing: isWriting ? { highlightId: activeId } : null,
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

/** Lets the note that was being written have the focus again; resolves once it has, or will not. */
function writeOn({ reading }: Session, writing: NonNullable<PageState['writing']>): Promise<void> {
  const { store } = reading;
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(limit);
      stop();
      done();
    };
    const limit = setTimeout(() => {
      store.change({ noteWish: null });
      end();
    }, NOTE_WAIT_MS);
    const stop = store.subscribe(() => {
      if (store.get().noteWish === null) end();
    });
    store.change({ activeId: writing.highlightId, noteWish: writing });
  });
}

/** Puts the panes where they were; only a note that is to have the focus again goes on keeping the keys. */
function layPanes({ panes, reading, notebook, tags }: Session, kept: PageState | null): void {
  if (kept?.writing == null) panes.change({ isComingBack: false });
  if (kept === null) return;
  const { surface, front, navigationWidth, listWidth, isNavigationHidden, isListHidden, isNotesOpen } = kept;
  panes.change({ surface, front, navigationWidth, listWidth, isNavigationHidden, isListHidden });
  reading.store.change({ isNotesOpen });
  notebook.store.change({ grouping: kept.notesGrouping });
  tags.store.change({ folded: new Set(kept.foldedTags) });
}

/** The page on its way back to where it was. */
export interface Restoring {
  /** The panes lie as they did, and keys act unless a note is to have the focus again: the page may be drawn. Never rejects. */
  readonly laid: Promise<void>;
  readonly restored: Promise<void>;
}

/** Shows what the page showed last, a note that was being written with the focus in it. Nothing counts as read by it. */
export function restorePage(session: Session): Restoring {
  const { client, panes } = session;
  panes.change({ isComingBack: true });
  const kept = client.call('window.read').catch(() => null);
  const laid = kept.then((state) => layPanes(session, state));
  const restored = Promise.all([kept, laid])
    .then(([state]) => restore(session, state))
    .finally(() => panes.change({ isComingBack: false }));
  return { laid, restored };
}

async function restore(session: Session, kept: PageState | null): Promise<void> {
  const { library, reading, panes } = session;
  if (kept === null) return library.show('unread');
  const { view, filters, listPlace, articleId, writing } = kept;
  library.store.change({ filters });
  const shown = library.show(view, listPlace);
  const opened = articleId === null ? undefined : reopen(session, articleId);
  await opened;
  if (writing && reading.store.get().page.kind === 'open') await writeOn(session, writing);
  panes.change({ isComingBack: false });
  return shown;
}

/** Tells main what the page shows, from now on, whenever that has changed; answers how to tell it at once. */
export function rememberPage(session: Session): () => void {
  const { client, library, reading, panes, notebook, tags } = session;
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
  // At once: the page may die at any key.
  let wasWriting = false;
  reading.store.subscribe(() => {
    const { isWriting } = reading.store.get();
    if (isWriting !== wasWriting) tell();
    wasWriting = isWriting;
  });
  for (const store of [panes, library.store, library.place, reading.store, notebook.store, tags.store])
    store.subscribe(settle);
  return tell;
}
