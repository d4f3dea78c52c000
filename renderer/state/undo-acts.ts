import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { Session } from './session.js';

/** Tells what was done and offers to take it back. */
export function offerUndo(session: Session, label: UndoLabel, count: number): void {
  session.toasts.show('undo', ({ acts }) => acts.done(label, count));
}

/** Says what was done to screen readers; the page itself shows it. */
export function tell(session: Session, label: UndoLabel): void {
  session.toasts.announce(({ acts }) => acts.done(label, 1));
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

/** Undo and redo, whatever was done and wherever. */
export const undoCommands = (session: Session) => ({
  undo: () => session.attempt(undo(session)),
  redo: () => session.attempt(redo(session)),
});
