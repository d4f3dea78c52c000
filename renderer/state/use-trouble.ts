import { useAfter } from '../lib/use-after.js';
import { useSession } from './session.js';
import { useStore } from './store.js';
import type { TroubleState } from './trouble.js';

/** Under this long, nothing is said of reading the file through. */
const PATIENCE_MS = 150;

/** What stands in the place of the library while it cannot be read; null while it can. */
export function useTrouble(): TroubleState | null {
  const state = useStore(useSession().trouble);
  const isSlow = useAfter(state.isChecking, PATIENCE_MS);
  return (state.isChecking ? isSlow : state.failure !== null) ? state : null;
}
