import { isEmptyLibrary } from './library-state.js';
import { useSession } from './session.js';
import { useStorePart } from './store.js';

/** What there is to read: nothing ever, nothing but what lies in the trash, or something. */
export type Filling = 'new' | 'emptied' | 'filled';

/** What there is to read in the library; null until it has told, so that nobody is welcomed who is no newcomer. */
export function useFilling(): Filling | null {
  const { library, trash } = useSession();
  const isKnown = useStorePart(
    library.store,
    ({ counts, order }) => counts !== null || order.rows.length > 0,
  );
  const isEmpty = useStorePart(library.store, isEmptyLibrary);
  const inTrash = useStorePart(trash.store, ({ count }) => count);
  if (!isKnown) return null;
  if (!isEmpty) return 'filled';
  if (inTrash === null) return null;
  return inTrash === 0 ? 'new' : 'emptied';
}
