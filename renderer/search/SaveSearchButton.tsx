import { Bookmark } from 'lucide-react';
import { saveSearch } from '../state/saved-search-acts.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';

/** Keeps what is looked for in the navigation; says so where it is kept already. */
export function SaveSearchButton() {
  const session = useSession();
  const { savedSearches: words } = useWords();
  const query = useStorePart(session.searching.store, (state) => state.query.trim());
  const within = useStorePart(session.searching.store, (state) => state.within);
  const isNothingAsked = useStorePart(session.searching.store, (state) => state.isNothingAsked);
  const isSaved = useStorePart(session.savedSearches.store, ({ saved }) =>
    saved.some((one) => one.query === query),
  );
  // What is looked for in one place alone is no query: kept, it would find more than is seen here.
  if (query === '' || isNothingAsked || within !== 'all') return null;
  const save = async (): Promise<void> => {
    await saveSearch(session);
    const { store } = session.searching;
    store.change({ asked: store.get().asked + 1 }); // the button cannot hold the focus any more
  };
  return (
    <Button disabled={isSaved} onClick={() => session.attempt(save())}>
      <Bookmark size={15} strokeWidth={1.75} aria-hidden="true" />
      {isSaved ? words.isSaved : words.save}
    </Button>
  );
}
