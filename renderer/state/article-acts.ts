import type { StateChange } from '../../shared/ipc/contract/articles.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { Headline, Place } from '../../shared/model/article.js';
import { focusPane, hasFocus, hasOnePane, pageArticle } from '../lib/pane-elements.js';
import { forPicked } from './bulk-acts.js';
import type { Library } from './library.js';
import { selectedIndex } from './library-state.js';
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
const goOnFrom = async ({ library }: Session): Promise<Headline | null> =>
  (await library.neighbour(1)) ?? library.neighbour(-1);

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

/** Goes on at once from a row that leaves the list, and comes back to it should the change be refused. */
function goOnDuring(
  session: Session,
  work: Promise<unknown>,
  { from, next }: { readonly from: Headline; readonly next: Headline | null },
): Promise<void> {
  const { library, panes, departures } = session;
  const { front } = panes.get();
  goOn(session, next);
  return departures.during(work, {
    isThere: () => library.store.get().selected?.id === next?.id,
    comeBack: () => {
      panes.change({ front });
      openRow(session, from, 'after-a-while');
    },
  });
}

async function change(
  { client, library, reading, reads }: Session,
  row: Headline,
  wanted: StateChange,
): Promise<void> {
  const { read = row.isRead, starred = row.isStarred, place = row.place } = wanted;
  const foreseen = { ...row, isRead: read, isStarred: starred, place };
  reads.forget();
  if (staysIn(library.store.get().view, foreseen)) library.foresee(foreseen);
  reading.foresee(foreseen);
  try {
    await client.call('articles.change', { ids: [row.id], change: wanted });
  } catch (error) {
    // What was refused is told, and is as it was.
    Promise.all([library.refresh([row.id]), reading.reload()]).catch(() => undefined);
    throw error;
  }
}

/** Marks one article as read or unread. */
export function toggleRead(session: Session, row: Headline): void {
  const label = row.isRead ? 'mark-unread' : 'mark-read';
  session.attempt(change(session, row, { read: !row.isRead }).then(() => tell(session, label)));
}

/** Gives one article a star or takes it. */
export function toggleStar(session: Session, row: Headline): void {
  const label = row.isStarred ? 'unstar' : 'star';
  session.attempt(change(session, row, { starred: !row.isStarred }).then(() => tell(session, label)));
}

/** Where the keys go on to from a row that is put into a place; null when they stay with it. */
async function wayOn(
  session: Session,
  row: Headline,
  place: Place,
): Promise<{ readonly next: Headline | null } | null> {
  const { library } = session;
  const { view, selected } = library.store.get();
  if (row.id !== selected?.id) return null;
  if (!staysIn(view, { ...row, place })) return { next: await goOnFrom(session) };
  // Archiving goes on in a view that keeps the row, too (ux.md §2), until there is no row below.
  const next = place === 'archive' ? await library.neighbour(1) : null;
  return next && { next };
}

/** Puts one article where it is wanted, or back into the inbox. */
export async function moveTo(
  session: Session,
  row: Headline,
  wanted: Exclude<Place, 'inbox'>,
): Promise<void> {
  const place = row.place === wanted ? 'inbox' : wanted;
  const way = await wayOn(session, row, place);
  const moved = change(session, row, { place }).then(() => offerUndo(session, placeLabel[place], 1));
  session.attempt(way ? goOnDuring(session, moved, { from: row, next: way.next }) : moved);
}

/** Deletes one article and offers to take it back. */
export async function deleteRow(session: Session, row: Headline): Promise<void> {
  const next = await goOnFrom(session);
  const isSelected = row.id === session.library.store.get().selected?.id;
  session.reads.forget();
  const isLeaving = isSelected || row.id === session.reading.openId();
  const deleted = session.client
    .call('articles.delete', { ids: [row.id] })
    .then(() => offerUndo(session, 'delete-articles', 1));
  session.attempt(isLeaving ? goOnDuring(session, deleted, { from: row, next }) : deleted);
}

/** Deletes the picked articles, else the open or selected one, goes on to the next, and offers to take it back. */
export const deleteArticle = (session: Session): void =>
  forPicked(session, 'delete', (row) => session.attempt(deleteRow(session, row)))();

/** Goes to the row that is looked for from where the list stands by then, and opens it. */
function goTo(session: Session, find: (library: Library) => Promise<Headline | null>): void {
  const isUnseen = session.panes.get().front === 'list' && hasOnePane();
  // The keys that follow are meant for the list; with the focus nowhere its row would have no ring.
  if (hasFocus('library') || document.activeElement === document.body) focusPane('headlines');
  const opened = session.inTurn(async () => {
    const row = await find(session.library);
    if (row) openRow(session, row, isUnseen ? 'when-touched' : 'after-a-while');
  });
  session.attempt(opened);
}

/** Goes to the next unread article of the list. */
export const nextUnread = (session: Session): void => goTo(session, (library) => library.nextUnread(1));

async function lastRow(library: Library): Promise<Headline | null> {
  const { rows } = await library.wholeOrder();
  return library.rowAt(rows.length - 1);
}

/** The row as far from the selected one as the list shows at once, or the one at that end. */
function pageFrom(library: Library, step: 1 | -1): Promise<Headline | null> {
  const state = library.store.get();
  const place = Math.max(0, selectedIndex(state)) + step * library.pageRows();
  return library.rowAt(Math.min(state.order.rows.length - 1, Math.max(0, place)));
}

async function openSelected(session: Session): Promise<void> {
  const row = session.library.store.get().selected ?? (await session.library.neighbour(1));
  if (!row) return;
  openRow(session, row, 'now');
  session.panes.change({ front: 'reader' });
  requestAnimationFrame(() => focusPane('article'));
}

function openOriginal({ client, reading, toasts, attempt }: Session): void {
  const article = openArticle(reading.store.get().page);
  if (!article) return;
  if (article.url !== null) attempt(client.call('app.open-address', { address: article.url }));
  else toasts.show('info', ({ acts }) => acts.noOriginal);
}

async function copyAddress({ client, reading, toasts }: Session): Promise<void> {
  const article = openArticle(reading.store.get().page);
  if (!article) return;
  if (article.url !== null) await client.call('clipboard.write', { text: article.url });
  toasts.show('info', ({ acts }) => (article.url === null ? acts.noOriginal : acts.addressCopied));
}

/** Acts on the open or selected article, if there is one. */
export function withTarget(session: Session, act: (row: Headline) => void): void {
  const row = targetOf(session);
  if (row) act(row);
}

/** The verbs for articles and the ways from one to the next. */
export const articleCommands = (session: Session) => ({
  'next-article': () => goTo(session, (library) => library.neighbour(1)),
  'previous-article': () => goTo(session, (library) => library.neighbour(-1)),
  'previous-unread': () => goTo(session, (library) => library.nextUnread(-1)),
  'open-article': () => session.attempt(openSelected(session)),
  'first-article': () => goTo(session, (library) => library.rowAt(0)),
  'last-article': () => goTo(session, lastRow),
  'articles-down': () => goTo(session, (library) => pageFrom(library, 1)),
  'articles-up': () => goTo(session, (library) => pageFrom(library, -1)),
  'toggle-read': forPicked(session, 'read', (row) => toggleRead(session, row)),
  'toggle-star': forPicked(session, 'starred', (row) => toggleStar(session, row)),
  'move-to-later': forPicked(session, 'later', (row) => session.attempt(moveTo(session, row, 'later'))),
  'move-to-archive': forPicked(session, 'archive', (row) => session.attempt(moveTo(session, row, 'archive'))),
  'delete-article': () => deleteArticle(session),
  'open-original': () => openOriginal(session),
  'copy-address': () => session.attempt(copyAddress(session)),
  'page-down': () => {
    if (!pageArticle(1)) nextUnread(session);
  },
  'page-up': () => void pageArticle(-1),
});
