import type { ArticleId, Headline, Place, View } from '../../shared/model/article.js';
import type { StateChange } from '../../shared/ipc/contract/articles.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { HighlightColor } from '../../shared/model/highlight.js';
import { focusNextPane, focusPane, hasOnePane, pageArticle } from '../lib/pane-elements.js';
import type { PageCommand } from '../lib/page-command.js';
import { failureOf } from '../lib/failure-of.js';
import { selectArticle } from '../lib/select-article.js';
import type { SeenWhen } from './automatic-reads.js';
import { openArticle } from './reading.js';
import type { Session } from './session.js';
import { staysIn } from './view-rules.js';

/** The article the verbs act on: the open one, else the selected one. */
export function targetOf({ library, reading }: Session): Headline | null {
  const article = openArticle(reading.store.get().page);
  if (!article) return library.selected();
  return library.store.get().rows.find(({ id }) => id === article.headline.id) ?? article.headline;
}

/** Selects an article and opens it. `seen` says when it counts as read. */
export function openRow(session: Session, row: Headline, seen: SeenWhen): void {
  const { library, reading, reads, attempt } = session;
  reads.forget();
  library.select(row.id);
  attempt(reading.open(row.id));
  if (!row.isRead) reads.mark(row.id, row.body === 'saving' ? 'when-touched' : seen);
}

/** Opens an article that may not be in the list, such as the target of a link or what was just saved. */
export async function openById(session: Session, id: ArticleId, seen: SeenWhen): Promise<void> {
  const { client, library } = session;
  const [row] = await client.call('articles.headlines', { ids: [id] });
  session.panes.change({ surface: 'library', front: 'reader' });
  if (!row) return;
  openRow(session, row, seen);
  library.select(id);
}

/** Shows what was just handed over: its row on top, selected, with its steps in the reading pane. */
export async function openSaved(session: Session, id: ArticleId): Promise<void> {
  const { library } = session;
  const { view } = library.store.get();
  if (view !== 'unread' && view !== 'all') await library.show('unread');
  await library.refresh([id]);
  await openById(session, id, 'when-touched');
}

/** Shows a view of the library. */
export function showView(session: Session, view: View): void {
  session.panes.change({ surface: 'library', front: 'list', isDrawerOpen: false });
  session.reads.forget();
  session.reading.close();
  session.attempt(session.library.show(view));
}

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

/** Tells what was done and offers to take it back. */
export function offerUndo(session: Session, label: UndoLabel, count: number): void {
  session.toasts.show('undo', ({ acts }) => acts.done(label, count));
}

function change(session: Session, row: Headline, wanted: StateChange): Promise<void> {
  session.reads.forget();
  return session.client.call('articles.change', { ids: [row.id], change: wanted });
}

/** Says what was done to screen readers; the page itself shows it. */
function tell(session: Session, label: UndoLabel): void {
  session.toasts.announce(({ acts }) => acts.done(label, 1));
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

function remove(session: Session): void {
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

async function undo({ client, toasts }: Session): Promise<void> {
  const undone = await client.call('undo.undo');
  toasts.dismissUndo();
  toasts.show('info', ({ acts }) => (undone ? acts.undone(undone.label, undone.count) : acts.nothingToUndo));
}

async function redo({ client, toasts }: Session): Promise<void> {
  const redone = await client.call('undo.redo');
  toasts.show('info', ({ acts }) => (redone ? acts.redone(redone.label, redone.count) : acts.nothingToRedo));
}

async function exportNotes({ client, toasts, settings }: Session, row: Headline): Promise<void> {
  const { language } = settings.store.get();
  const written = await client
    .call('exports.notes', { articleId: row.id, language })
    .catch((error: unknown) => {
      if (failureOf(error).code !== 'write-failed') throw error;
      toasts.show('error', ({ acts }) => acts.exportFailed);
      return null;
    });
  if (written) toasts.show('info', ({ acts }) => acts.exported(written.fileName));
}

function openOriginal({ client, reading, toasts, attempt }: Session): void {
  const article = openArticle(reading.store.get().page);
  if (!article) return;
  if (article.url !== null) attempt(client.call('app.open-address', { address: article.url }));
  else toasts.show('info', ({ acts }) => acts.noOriginal);
}

/** Marks the selected words; with `note`, opens the note on them. */
export async function highlightSelection(
  session: Session,
  color: HighlightColor,
  note: boolean,
): Promise<void> {
  const { reading, toasts } = session;
  const added = await reading.highlight(color);
  if (added) {
    tell(session, 'add-highlight');
    window.getSelection()?.removeAllRanges();
    reading.store.change({ activeId: added.id, ...(note ? { noteWish: { highlightId: added.id } } : {}) });
    return;
  }
  const { activeId } = reading.store.get();
  if (activeId === null) toasts.show('info', ({ acts }) => acts.nothingSelected);
  else if (note) reading.store.change({ noteWish: { highlightId: activeId } });
  else await session.client.call('highlights.recolor', { id: activeId, color });
}

function back(session: Session): void {
  const { panes, reading } = session;
  if (panes.get().surface === 'settings') panes.change({ surface: 'library' });
  else if (reading.store.get().selection !== null) window.getSelection()?.removeAllRanges();
  else panes.change({ front: 'list', isDrawerOpen: false });
  requestAnimationFrame(() => focusPane('headlines'));
}

function nextUnread(session: Session): void {
  // The same key writes a note where words are selected (ux.md §2).
  const { selection, color } = session.reading.store.get();
  if (selection) session.attempt(highlightSelection(session, color, true));
  else move(session, 1, ({ isRead }) => !isRead);
}

function withTarget(session: Session, act: (row: Headline) => void): void {
  const row = targetOf(session);
  if (row) act(row);
}

/** Carries out one command of the page. */
export type Perform = (command: PageCommand) => void;

/** What every command does, in one session. */
export function createPerform(session: Session): Perform {
  const { panes, attempt, reading } = session;
  const mark = (color: HighlightColor) => () => attempt(highlightSelection(session, color, false));
  const view = (name: View) => () => showView(session, name);

  const acts: Readonly<Record<PageCommand, () => void>> = {
    'save-article': () => panes.change({ dialog: { kind: 'save' }, isDrawerOpen: false }),
    'export-notes': () => withTarget(session, (row) => attempt(exportNotes(session, row))),
    undo: () => attempt(undo(session)),
    redo: () => attempt(redo(session)),
    settings: () => panes.change({ surface: 'settings', isDrawerOpen: false }),
    'view-unread': view('unread'),
    'view-later': view('later'),
    'view-starred': view('starred'),
    'view-archive': view('archive'),
    'view-all': view('all'),
    'next-article': () => move(session, 1),
    'previous-article': () => move(session, -1),
    'next-unread': () => nextUnread(session),
    'previous-unread': () => move(session, -1, ({ isRead }) => !isRead),
    'open-article': () => {
      const row = session.library.selected() ?? session.library.neighbour(1);
      if (!row) return;
      openRow(session, row, 'now');
      panes.change({ front: 'reader' });
      requestAnimationFrame(() => focusPane('article'));
    },
    back: () => back(session),
    'toggle-read': () => withTarget(session, (row) => toggleRead(session, row)),
    'toggle-star': () => withTarget(session, (row) => toggleStar(session, row)),
    'move-to-later': () => moveTo(session, 'later'),
    'move-to-archive': () => moveTo(session, 'archive'),
    'delete-article': () => remove(session),
    'open-original': () => openOriginal(session),
    highlight: () => attempt(highlightSelection(session, reading.store.get().color, false)),
    'highlight-yellow': mark('yellow'),
    'highlight-green': mark('green'),
    'highlight-blue': mark('blue'),
    'highlight-orange': mark('orange'),
    'highlight-purple': mark('purple'),
    'note-on-selection': () => attempt(highlightSelection(session, reading.store.get().color, true)),
    'note-on-article': () => reading.store.change({ noteWish: { highlightId: null } }),
    'select-article': () => void selectArticle(),
    'toggle-notes': () => reading.store.change({ isNotesOpen: !reading.store.get().isNotesOpen }),
    'page-down': () => {
      if (!pageArticle(1)) move(session, 1, ({ isRead }) => !isRead);
    },
    'page-up': () => void pageArticle(-1),
    'next-pane': () => focusNextPane(1),
    'previous-pane': () => focusNextPane(-1),
    'show-shortcuts': () => panes.change({ dialog: { kind: 'shortcuts' } }),
  };
  return (command) => acts[command]();
}
