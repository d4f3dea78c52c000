import { undoEvents } from '../../shared/ipc/contract/undo.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';

/** Which acts the menu's Undo and Redo name now. */
export interface UndoLabels {
  readonly undo: UndoLabel | null;
  readonly redo: UndoLabel | null;
}

export const NOTHING_TO_UNDO: UndoLabels = { undo: null, redo: null };

/** Reads the labels out of an `undo.changed` event. @throws ZodError when it is not one. */
export function readUndoLabels(payload: unknown): UndoLabels {
  const { undo, redo } = undoEvents['undo.changed'].parse(payload);
  return { undo: undo?.label ?? null, redo: redo?.label ?? null };
}
