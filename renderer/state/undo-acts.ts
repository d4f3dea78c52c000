import type { UndoLabel, WalkedStep } from '../../shared/ipc/contract/undo.js';
import type { Headline } from '../../shared/model/article.js';
import { actFailure } from '../i18n/act-failure.js';
import { shortQuote } from '../lib/short-quote.js';
import { createTurns } from '../lib/turns.js';
import { openRow, showArticle } from './open-articles.js';
import type { Session } from './session.js';
import { staysIn } from './view-rules.js';

/** Once something is stored again, it is no longer true that the disk is full. */
const retractFull = ({ toasts }: Session): void =>
  toasts.retract((words) => actFailure({ code: 'disk-full' }, words));

/** Tells what was done and offers to take it back. */
export function offerUndo(session: Session, label: UndoLabel, count: number): void {
  retractFull(session);
  session.toasts.show('undo', ({ acts }) => acts.done(label, count));
}

/** Says what was done to screen readers; the page itself shows it. */
export function tell(session: Session, label: UndoLabel): void {
  retractFull(session);
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

/** The one article a step was about, where that is not what is shown; null elsewhere, and when it is in the trash. */
async function articleElsewhere(session: Session, { articleId }: WalkedStep): Promise<Headline | null> {
  const { client, panes, reading } = session;
  const isOpen = panes.get().surface === 'library' && reading.openId() === articleId;
  if (articleId === null || isOpen) return null;
  const [row = null] = await client.call('articles.headlines', { ids: [articleId] });
  return row;
}

/** Says what was taken back or done again; where that is out of sight, names the article, and leads to it. */
async function tellWalked(session: Session, walked: WalkedStep, said: 'undone' | 'redone'): Promise<void> {
  const row = await articleElsewhere(session, walked);
  const title = row === null || row.title === '' ? null : shortQuote(row.title);
  session.toasts.show(
    'info',
    ({ acts }) => acts[said](walked.label, walked.count, title),
    row === null
      ? undefined
      : {
          name: ({ acts }) => acts.show,
          go: () => session.attempt(showArticle(session, row)),
          isPassing: true,
        },
  );
}

async function tellUndone(session: Session, undone: WalkedStep | null): Promise<void> {
  const { toasts } = session;
  toasts.dismissUndo();
  if (!undone) return toasts.show('info', ({ acts }) => acts.nothingToUndo);
  await comeBack(session, undone);
  return tellWalked(session, undone, 'undone');
}

async function tellRedone(session: Session, redone: WalkedStep | null): Promise<void> {
  if (!redone) return session.toasts.show('info', ({ acts }) => acts.nothingToRedo);
  return tellWalked(session, redone, 'redone');
}

/** Undo and redo, whatever was done and wherever. */
export function undoCommands(session: Session) {
  const inTurn = createTurns();
  /** Asked for at once, so that the library does it before what the next key asks for; gone back to and told in the order of the keys. */
  const walk = (
    name: 'undo.undo' | 'undo.redo',
    tellOf: (session: Session, walked: WalkedStep | null) => Promise<void>,
  ): void => {
    const walked = session.client.call(name);
    walked.catch(() => undefined); // told in its turn
    session.attempt(inTurn(async () => tellOf(session, await walked)));
  };
  return {
    undo: () => walk('undo.undo', tellUndone),
    redo: () => walk('undo.redo', tellRedone),
  };
}
