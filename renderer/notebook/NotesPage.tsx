import { CircleAlert, FileDown, NotebookPen, Trash2, X } from 'lucide-react';
import { useEffect } from 'react';
import { useAfter } from '../lib/use-after.js';
import { focusPane, PANE_IDS } from '../lib/pane-elements.js';
import type { Perform } from '../state/commands.js';
import { deletePicked } from '../state/notebook-acts.js';
import { isFiltered, NO_FILTER } from '../state/notebook.js';
import { useSession, useWords } from '../state/session.js';
import { useStore, useStorePart } from '../state/store.js';
import { Blank } from '../ui/Blank.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import { NavigationButton } from '../ui/NavigationButton.js';
import { FilterBar } from './FilterBar.js';
import { GroupingBar } from './GroupingBar.js';
import { NotebookList } from './NotebookList.js';
import styles from './NotesPage.module.css';

const icon = { strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Under this long, nothing is shown for waiting (ux.md §6). */
const PATIENCE_MS = 150;

function Body() {
  const { notebook, attempt } = useSession();
  const { notebook: words, failures } = useWords();
  const { groups, shelved, loading, failure, counts, filter } = useStore(notebook.store);
  const isSlow = useAfter(loading === 'first', PATIENCE_MS);
  if (shelved.length > 0 || groups.some(({ entries }) => entries.length > 0)) return <NotebookList />;
  if (failure) {
    return (
      <Blank
        paneId={PANE_IDS.headlines}
        icon={CircleAlert}
        heading="h2"
        title={words.failed}
        text={failures[failure.code].sentence(failure)}
        isError
      >
        <Button onClick={() => attempt(notebook.show())}>{words.retry}</Button>
      </Blank>
    );
  }
  if (loading !== null || !counts)
    return isSlow ? <p className={styles['loading']}>{words.loading}</p> : null;
  if (filter.colors.length === 0 && !filter.withNote)
    return <Blank paneId={PANE_IDS.headlines} icon={NotebookPen} heading="h2" {...words.empty} />;
  return (
    <Blank paneId={PANE_IDS.headlines} icon={NotebookPen} heading="h2" {...words.nothingFits}>
      <Button onClick={() => attempt(notebook.show(NO_FILTER))}>{words.showAll}</Button>
    </Blank>
  );
}

function Picked() {
  const session = useSession();
  const { notebook } = session;
  const { notebook: words } = useWords();
  const count = useStorePart(notebook.store, ({ picked }) => picked.size);
  if (count === 0) return null;
  return (
    <p className={styles['picked']}>
      <span>{words.selected(count)}</span>
      <IconButton label={words.deleteSelected} shortcut="Del" onClick={() => deletePicked(session)}>
        <Trash2 size={15} {...icon} />
      </IconButton>
      <IconButton label={words.clear} onClick={() => notebook.clearPicked()}>
        <X size={15} {...icon} />
      </IconButton>
    </p>
  );
}

/** Lists anew whenever the page is come to, and puts the focus where the keys act. */
function useShow(): void {
  const { notebook, attempt } = useSession();
  useEffect(() => {
    notebook.clearPicked();
    const show = async (): Promise<void> => {
      await notebook.show();
      if (!notebook.current()) notebook.store.change({ currentKey: notebook.entries()[0]?.key ?? null });
      if (!notebook.current()) requestAnimationFrame(() => focusPane('headlines'));
    };
    attempt(show());
  }, [notebook, attempt]);
}

/** How much there is, or of it how much passes the filter, once the last of it is here. */
function Totals() {
  const { notebook } = useSession();
  const { notebook: words } = useWords();
  const { counts, filter, next, loading } = useStore(notebook.store);
  if (!counts || (isFiltered(filter) && loading === 'first')) return <small>{'\u00a0'}</small>;
  if (!isFiltered(filter)) return <small>{words.totals(counts)}</small>;
  return <small>{words.shownOf(notebook.entries().length, next === null, counts.entries)}</small>;
}

/** Every highlight and note of the library, by article, day or colour. */
export function NotesPage({ perform }: { readonly perform: Perform }) {
  const { notebook } = useSession();
  const { notebook: words } = useWords();
  const counts = useStorePart(notebook.store, (state) => state.counts);
  useShow();
  return (
    <main className={styles['page']} aria-label={words.title}>
      <header className={styles['top']}>
        <NavigationButton />
        <div className={styles['title']}>
          <h1>{words.title}</h1>
          <Totals />
        </div>
        <Picked />
        <GroupingBar />
        <Button
          disabled={(counts?.entries ?? 0) === 0}
          title={`${words.export} (Ctrl+E)`}
          onClick={() => perform('export-notes')}
        >
          <FileDown size={16} {...icon} />
          {words.export}
        </Button>
        <div className={styles['filters']}>
          <FilterBar />
        </div>
      </header>
      <Body />
    </main>
  );
}
