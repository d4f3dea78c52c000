import type { UndoLabel, WalkedStep } from '../../shared/ipc/contract/undo.js';
import { shortQuote } from '../lib/short-quote.js';
import { openRow } from './open-articles.js';
import type { Session } from './session.js';
import { staysIn } from './view-rules.js';

/** Tells what was done and offers to take it back. */
export function offerUndo(session: Session, label: UndoLabel, count: number): void {
  session.toasts.show('undo', ({ acts }) => acts.done(label, count));
}

/** Says what was done to screen readers; the page itself shows it. */
export function tell(session: Session, label: UndoLabel): void {
  session.toasts.announce(({ acts }) => acts.done(label, 1));
}

/** Acts that take an article out of a list; taken back, it is opened again where it was. */
const LEAVING: ReadonlySet<UndoLabel> = new Set<UndoLabel>([
  'move-to-inbox',
  'move-to-later',
  'move-to-archive',
  'delete-articles',
]);

/** Opens the article that came back, where its list is shown. */
async function openAgain(session: Session, { label, articleId }: WalkedStep): Promise<void> {
  const { client, library, panes } = session;
  if (articleId === null || !LEAVING.has(label) || panes.get().surface !== 'library') return;
  const [row] = await client.call('articles.headlines', { ids: [articleId] });
  if (row && staysIn(library.store.get().view, row)) openRow(session, row, 'when-touched');
}

/** Lets the list look as it did before the act, where it is the one that is shown. */
async function comeBack(session: Session, undone: WalkedStep): Promise<void> {
  const { library, panes, waysBack } = session;
  const way = waysBack.of(undone.step);
  if (!way) return openAgain(session, undone);
  // The rows first: what is not listed can neither be chosen nor scrolled to.
  await library.reconcile();
  if (panes.get().surface === 'library' && library.store.get().view === way.view) way.comeBack();
}

/** The title, shortened, of the one article a step was about, where that is not what is open; null elsewhere. */
async function titleElsewhere(session: Session, { articleId }: WalkedStep): Promise<string | null> {
  const { client, panes, reading } = session;
  const isOpen = panes.get().surface === 'library' && reading.openId() === articleId;
  if (articleId === null || isOpen) return null;
  const [row] = await client.call('articles.headlines', { ids: [articleId] });
  return row === undefined || row.title === '' ? null : shortQuote(row.title);
}

async function undo(session: Session): Promise<void> {
  const { client, toasts } = session;
  const undone = await client.call('undo.undo');
  toasts.dismissUndo();
  if (!undone) return toasts.show('info', ({ acts }) => acts.nothingToUndo);
  await comeBack(session, undone);
  const title = await titleElsewhere(session, undone);
  return toasts.show('info', ({ acts }) => acts.undone(undone.label, undone.count, title));
}

async function redo(session: Session): Promise<void> {
  const { client, toasts } = session;
  const redone = await client.call('undo.redo');
  if (!redone) return toasts.show('info', ({ acts }) => acts.nothingToRedo);
  const title = await titleElsewhere(session, redone);
  return toasts.show('info', ({ acts }) => acts.redone(redone.label, redone.count, title));
}

/** Undo and redo, whatever was done and wherever. */
export const undoCommands = (session: Session) => ({
  undo: () => session.attempt(undo(session)),
  redo: () => session.attempt(redo(session)),
});
