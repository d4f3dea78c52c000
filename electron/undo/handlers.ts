import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { Acts } from './acts.js';

type UndoCommands = Extract<CommandRunningIn<'library'>, `undo.${string}`>;

/** Undo and redo, over every view and every bulk act. */
export const undoHandlers = (acts: Acts): Handlers<UndoCommands> => ({
  'undo.undo': () => acts.undo(),
  'undo.redo': () => acts.redo(),
});
