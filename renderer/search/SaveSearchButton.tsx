import { Bookmark } from 'lucide-react';
import { useMemo } from 'react';
import { isSameSearch, saveSearch, soughtIn } from '../state/saved-search-acts.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';

/** Keeps what is looked for, and in which place, in the navigation; says so where it is kept already. */
export function SaveSearchButton() {
  const session = useSession();
  const { savedSearches: words } = useWords();
  const query = useStorePart(session.searching.store, (state) => state.query);
  const within = useStorePart(session.searching.store, (state) => state.within);
  const isNothingAsked = useStorePart(session.searching.store, (state) => state.isNothingAsked);
  const sought = useMemo(() => soughtIn({ query, within }), [query, within]);
  const isSaved = useStorePart(session.savedSearches.store, ({ saved }) =>
    saved.some((one) => isSameSearch(one, sought)),
  );
  if (sought.query === '' || isNothingAsked) return null;
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
