import type { StateChange } from '../../shared/ipc/contract/articles.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { Headline, Place } from '../../shared/model/article.js';
import { focusPane, hasOnePane, pageArticle } from '../lib/pane-elements.js';
import { openRow, targetOf } from './open-articles.js';
import { openArticle } from './reading.js';
import type { Session } from './session.js';
import { offerUndo, tell } from './undo-acts.js';
import { staysIn } from './view-rules.js';

const placeLabel: Readonly<Record<Place, UndoLabel>> = {
  inbox: 'move-to-inbox',
  later: 'move-to-later',
  archive: 'move-to-archive',
};

/** What to open when a row leaves the list: the next one, after the last one the one before. */
const goOnFrom = ({ library }: Session): Headline | null => library.neighbour(1) ?? library.neighbour(-1);

function goOn(session: Session, row: Headline | null): void {
  if (row) {
    openRow(session, row, 'after-a-while');
    return;
  }
  session.library.select(null);
  session.reading.close();
  session.panes.change({ front: 'list' });
  focusPane('headlines');
}

function change(session: Session, row: Headline, wanted: StateChange): Promise<void> {
  session.reads.forget();
  return session.client.call('articles.change', { ids: [row.id], change: wanted });
}

function toggleRead(session: Session, row: Headline): void {
  const label = row.isRead ? 'mark-unread' : 'mark-read';
  session.attempt(change(session, row, { read: !row.isRead }).then(() => tell(session, label)));
}

function toggleStar(session: Session, row: Headline): void {
  const label = row.isStarred ? 'unstar' : 'star';
  session.attempt(change(session, row, { starred: !row.isStarred }).then(() => tell(session, label)));
}

function moveTo(session: Session, wanted: Exclude<Place, 'inbox'>): void {
  const row = targetOf(session);
  if (!row) return;
  const place = row.place === wanted ? 'inbox' : wanted;
  const next = goOnFrom(session);
  const { view, selectedId } = session.library.store.get();
  session.attempt(change(session, row, { place }).then(() => offerUndo(session, placeLabel[place], 1)));
  if (row.id === selectedId && !staysIn(view, { ...row, place })) goOn(session, next);
}

/** Deletes the open or selected article, goes on to the next, and offers to take it back. */
export function deleteArticle(session: Session): void {
  const row = targetOf(session);
  if (!row) return;
  const next = goOnFrom(session);
  session.reads.forget();
  session.attempt(
    session.client
      .call('articles.delete', { ids: [row.id] })
      .then(() => offerUndo(session, 'delete-articles', 1)),
  );
  goOn(session, next);
}

function move(session: Session, by: 1 | -1, wanted?: (row: Headline) => boolean): void {
  const row = session.library.neighbour(by, wanted);
  const isUnseen = session.panes.get().front === 'list' && hasOnePane();
  if (row) openRow(session, row, isUnseen ? 'when-touched' : 'after-a-while');
}

/** Goes to the next unread article of the list. */
export const nextUnread = (session: Session): void => move(session, 1, ({ isRead }) => !isRead);

function openOriginal({ client, reading, toasts, attempt }: Session): void {
  const article = openArticle(reading.store.get().page);
  if (!article) return;
  if (article.url !== null) attempt(client.call('app.open-address', { address: article.url }));
  else toasts.show('info', ({ acts }) => acts.noOriginal);
}

/** Acts on the open or selected article, if there is one. */
export function withTarget(session: Session, act: (row: Headline) => void): void {
  const row = targetOf(session);
  if (row) act(row);
}

/** The verbs for articles and the ways from one to the next. */
export const articleCommands = (session: Session) => ({
  'next-article': () => move(session, 1),
  'previous-article': () => move(session, -1),
  'previous-unread': () => move(session, -1, ({ isRead }) => !isRead),
  'open-article': () => {
    const row = session.library.selected() ?? session.library.neighbour(1);
    if (!row) return;
    openRow(session, row, 'now');
    session.panes.change({ front: 'reader' });
    requestAnimationFrame(() => focusPane('article'));
  },
  'toggle-read': () => withTarget(session, (row) => toggleRead(session, row)),
  'toggle-star': () => withTarget(session, (row) => toggleStar(session, row)),
  'move-to-later': () => moveTo(session, 'later'),
  'move-to-archive': () => moveTo(session, 'archive'),
  'delete-article': () => deleteArticle(session),
  'open-original': () => openOriginal(session),
  'page-down': () => {
    if (!pageArticle(1)) nextUnread(session);
  },
  'page-up': () => void pageArticle(-1),
});
