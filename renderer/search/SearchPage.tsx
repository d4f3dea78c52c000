import { CircleAlert, SearchX } from 'lucide-react';
import { useEffect, useId } from 'react';
import type { Completion } from '../../shared/search/complete.js';
import type { SearchSort } from '../../shared/ipc/contract/search.js';
import { useAfter } from '../lib/use-after.js';
import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Blank } from '../ui/Blank.js';
import { Button } from '../ui/Button.js';
import { NavigationButton } from '../ui/NavigationButton.js';
import { Segments } from '../ui/Segments.js';
import { completed, Completions, useCompletions } from './Completions.js';
import { Facets } from './Facets.js';
import { Hints } from './Hints.js';
import { HitList } from './HitList.js';
import { Indexing } from './Indexing.js';
import { Meant } from './Meant.js';
import { QueryParts } from './QueryParts.js';
import styles from './Search.module.css';
import { RecentSearches } from './RecentSearches.js';
import { SaveSearchButton } from './SaveSearchButton.js';
import { SearchField } from './SearchField.js';

const SORTS: readonly SearchSort[] = ['best', 'newest', 'oldest'];
/** Under this long, nothing is shown for waiting (ux.md §6). */
const PATIENCE_MS = 150;
/** What was written is looked for again this long after the last of it. */
const SETTLE_MS = 200;

/** Looks again when the page is come to and whenever the library has changed. */
function useFresh(): void {
  const { client, searching, attempt } = useSession();
  useEffect(() => {
    attempt(searching.refresh());
    let settling: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      clearTimeout(settling);
      settling = setTimeout(() => attempt(searching.refresh()), SETTLE_MS);
    };
    const stops = [
      client.on('articles.changed', again),
      client.on('articles.changed-many', again),
      client.on('highlights.changed', again),
      client.on('library.restarted', again),
      client.on('search.changed', ({ indexing }) => {
        searching.store.change({ indexing });
        again();
      }),
    ];
    return () => {
      clearTimeout(settling);
      for (const stop of stops) stop();
    };
  }, [client, searching, attempt]);
}

function Found({ listId }: { readonly listId: string }) {
  const { searching, attempt } = useSession();
  const { search: words, failures } = useWords();
  const { query, hits, count, isNothingAsked, failure, isLoading } = useStore(searching.store);
  const isSlow = useAfter(isLoading && hits.length === 0, PATIENCE_MS);
  if (failure)
    return (
      <Blank
        icon={CircleAlert}
        heading="h2"
        title={words.failed}
        text={failures[failure.code].sentence(failure)}
        isError
      >
        <Button onClick={() => attempt(searching.refresh())}>{words.retry}</Button>
      </Blank>
    );
  if (hits.length > 0) return <HitList id={listId} />;
  if (query.trim() === '')
    return (
      <>
        <RecentSearches />
        <Hints />
      </>
    );
  if (isNothingAsked)
    return (
      <>
        <p className={styles['nothing']}>{words.nothingAsked}</p>
        <Hints />
      </>
    );
  if (count === null || isLoading)
    return isSlow ? <p className={styles['loading']}>{words.loading}</p> : null;
  return (
    <>
      <Blank icon={SearchX} heading="h2" title={words.nothing(query.trim())} text={words.nothingText} />
      <Hints />
    </>
  );
}

/** Search over the whole library (screen 04). */
export function SearchPage({ onLeave }: { readonly onLeave: () => void }) {
  const { searching, attempt } = useSession();
  const { search: words } = useWords();
  const { query, sort } = useStore(searching.store);
  const listId = useId();
  useFresh();
  const offered = useCompletions();
  const take = (completion: Completion): void => {
    const { asked, query: typed } = searching.store.get();
    attempt(searching.type(completed(typed, completion), false));
    searching.store.change({ asked: asked + 1 });
  };
  return (
    <main className={styles['page']} aria-label={words.title}>
      <header className={styles['top']}>
        <NavigationButton />
        <h1 className="visually-hidden">{words.title}</h1>
        <SearchField listId={listId} onLeave={onLeave} next={offered[0] ?? null} onComplete={take} />
        <Completions offered={offered} onTake={take} />
        <div className={styles['under']}>
          <Facets />
          <QueryParts query={query} onChange={(changed) => attempt(searching.type(changed, false))} />
          <SaveSearchButton />
          <Segments
            label={words.sort}
            isLabelHidden
            value={sort}
            choices={SORTS}
            nameOf={(choice) => words.sorts[choice]}
            onChoose={(choice) => attempt(searching.sortBy(choice))}
          />
        </div>
        <Meant />
        <Indexing />
      </header>
      <Found listId={listId} />
    </main>
  );
}
