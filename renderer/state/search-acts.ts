import type { Response } from '../../shared/ipc/contract.js';
import type { SearchHit } from '../../shared/ipc/contract/search.js';
import { parseQuery } from '../../shared/search/parse.js';
import type { Query } from '../../shared/search/query.js';
import { showNoteOn } from './notebook-acts.js';
import { openById } from './open-articles.js';
import type { Session } from './session.js';

/** The words of a query that are wanted, as the bar over the article shows them. */
function wordsOf(query: Query): readonly string[] {
  if (query.type === 'all' || query.type === 'any') return query.of.flatMap(wordsOf);
  const isNamed = query.type === 'field' && (query.field === 'tag' || query.field === 'feed');
  return query.type === 'words' || (query.type === 'field' && !isNamed) ? [query.text] : [];
}

const NOTHING_SAID: Response<'search.marks'> = { body: [], notes: [] };

/** Opens an article that was found, with every word marked and the bar that leads from one place to the next; where only a note says it, at that note. */
export async function openHit(
  session: Session,
  { headline, inBody, inNotes, titleMarks }: SearchHit,
): Promise<void> {
  const { attempt, client, finding, savedSearches, searching } = session;
  const { query, isOpen } = searching.store.get();
  attempt(savedSearches.remember(query));
  const words = wordsOf(parseQuery(query, new Date())).join(' ');
  const isMarked = words !== '' && inBody + titleMarks.length > 0;
  const [said] = await Promise.all([
    isMarked || inNotes > 0 ? client.call('search.marks', { id: headline.id, query, isOpen }) : NOTHING_SAID,
    openById(session, headline.id, 'now'),
  ]);
  if (!isMarked) {
    const [note] = said.notes;
    if (note) showNoteOn(session, note.highlightId);
    return;
  }
  finding.change({
    openIn: headline.id,
    words,
    marks: { title: titleMarks, ...said },
    isComposing: isOpen,
    from: Number.NEGATIVE_INFINITY,
  });
}

/** Longer words are looked for by their beginning. */
const MOST_LOOKED_FOR = 120;

/** Looks everywhere for words as they stand, which may be several. */
export function searchFor(session: Session, words: string): void {
  const plain = words
    .replace(/["\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_LOOKED_FOR);
  searchCommands(session)['search-everywhere']();
  session.attempt(session.searching.type(plain.includes(' ') ? `"${plain}"` : plain, false));
}

/** Search over the whole library. */
export const searchCommands = (session: Session) => ({
  'search-everywhere': () => {
    const { panes, searching } = session;
    panes.change({ surface: 'search', isDrawerOpen: false });
    searching.store.change({ asked: searching.store.get().asked + 1 });
  },
});
