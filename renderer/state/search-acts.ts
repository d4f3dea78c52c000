import type { SearchHit } from '../../shared/ipc/contract/search.js';
import { conditionsOf, parseQuery } from '../../shared/search/parse.js';
import { openById } from './open-articles.js';
import type { Session } from './session.js';

/** The longest words of a query: what is shown first in the article that says them. */
function wordsOf(query: string): string {
  const words = conditionsOf(parseQuery(query, new Date())).flatMap((condition) =>
    condition.type === 'words' ? [condition.text] : [],
  );
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Opens an article that was found, with the bar that leads from one place in it to the next. */
export async function openHit(session: Session, { headline, inBody, titleMarks }: SearchHit): Promise<void> {
  const { finding, searching } = session;
  const { query, isOpen } = searching.store.get();
  const words = wordsOf(query);
  await openById(session, headline.id, 'now');
  if (words === '' || inBody + titleMarks.length === 0) return;
  finding.change({
    openIn: headline.id,
    words,
    isComposing: isOpen,
    from: Number.NEGATIVE_INFINITY,
  });
}

/** Search over the whole library. */
export const searchCommands = (session: Session) => ({
  'search-everywhere': () => {
    const { panes, searching } = session;
    panes.change({ surface: 'search', isDrawerOpen: false });
    searching.store.change({ asked: searching.store.get().asked + 1 });
  },
});
