import { X } from 'lucide-react';
import { useEffect } from 'react';
import { openSearch } from '../state/saved-search-acts.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { IconButton } from '../ui/IconButton.js';
import styles from './RecentSearches.module.css';

/** What was looked for and led to an article, to be looked for again. */
export function RecentSearches() {
  const session = useSession();
  const { attempt, savedSearches } = session;
  const { savedSearches: words } = useWords();
  const recent = useStorePart(savedSearches.store, (state) => state.recent);
  useEffect(() => attempt(savedSearches.loadRecent()), [attempt, savedSearches]);
  if (recent.length === 0) return null;
  return (
    <section className={styles['recent']} aria-label={words.recent}>
      <header>
        <h2>{words.recent}</h2>
        <IconButton label={words.forget} onClick={() => attempt(savedSearches.forget())}>
          <X size={15} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </header>
      <ul>
        {recent.map((query) => (
          <li key={query}>
            <button type="button" onClick={() => attempt(openSearch(session, { query, within: 'all' }))}>
              {query}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
