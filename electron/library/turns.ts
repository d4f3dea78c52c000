import { othersTurn } from './idle-task.js';

/** The library answers others after so many milliseconds of one long work. */
export const SLICE_MS = 15;

/** Lets others have their turn whenever a slice is over, then calls `onTurn`. @throws whatever reason the signal was aborted with */
export function turns(signal: AbortSignal, onTurn: () => void = () => undefined): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await othersTurn();
    signal.throwIfAborted();
    onTurn();
    began = performance.now();
  };
}
