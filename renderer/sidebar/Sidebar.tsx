import {
  Activity,
  Archive,
  Clock,
  Inbox,
  Library,
  type LucideIcon,
  NotebookPen,
  Plus,
  Search,
  Settings,
  Star,
  Trash2,
} from 'lucide-react';
import type { ListName } from '../../shared/model/article.js';
import { ACTIVITY_POPOVER_ID } from '../lib/activity-popover.js';
import { PANE_IDS } from '../lib/pane-elements.js';
import type { Perform } from '../state/commands.js';
import { useSession, useWords } from '../state/session.js';
import { useStore, useStorePart } from '../state/store.js';
import { IconButton } from '../ui/IconButton.js';
import { Kbd } from '../ui/Kbd.js';
import { NavigationGroup } from '../ui/NavigationGroup.js';
import { NavigationItem } from '../ui/NavigationItem.js';
import { SavedSearchItems } from '../search/SavedSearchItems.js';
import { TagSection } from '../tags/TagSection.js';
import { DeviceState } from './DeviceState.js';
import styles from './Sidebar.module.css';

const items: readonly { readonly view: ListName; readonly icon: LucideIcon; readonly shortcut: string }[] = [
  { view: 'unread', icon: Inbox, shortcut: 'G U' },
  { view: 'later', icon: Clock, shortcut: 'G L' },
  { view: 'starred', icon: Star, shortcut: 'G S' },
  { view: 'archive', icon: Archive, shortcut: 'G A' },
  { view: 'all', icon: Library, shortcut: 'G I' },
];

const icon = { strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Opens Activity, and says how much is under way, waits or failed. */
function ActivityButton() {
  const { activity: words } = useWords();
  const { store } = useSession().activity;
  const counts = useStorePart(store, (state) => state.counts);
  const open = counts.running + counts.waiting;
  const told = [
    open > 0 ? words.badge(open) : null,
    counts.deferred > 0 ? words.badgeDeferred(counts.deferred) : null,
    counts.failed > 0 ? words.badgeFailed(counts.failed) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <>
      <IconButton
        label={open > 0 ? `${words.title} ${open}` : words.title}
        shortcut="Ctrl+Shift+A"
        className={styles['activity']}
        data-open={open > 0}
        popoverTarget={ACTIVITY_POPOVER_ID}
        aria-describedby="activity-counts"
      >
        <Activity size={17} {...icon} />
        {open > 0 ? <em aria-hidden="true">{open}</em> : null}
        {open === 0 && counts.failed > 0 ? <i aria-hidden="true" /> : null}
      </IconButton>
      <span id="activity-counts" className="visually-hidden">
        {told}
      </span>
    </>
  );
}

/** The page that finds words in the whole library. */
function SearchItem({ perform, isCurrent }: { readonly perform: Perform; readonly isCurrent: boolean }) {
  const { search } = useWords();
  const session = useSession();
  const query = useStorePart(session.searching.store, (state) => state.query.trim());
  const isSaved = useStorePart(session.savedSearches.store, ({ saved }) =>
    saved.some((one) => one.query === query),
  );
  return (
    <li>
      <NavigationItem
        place="search"
        icon={Search}
        name={search.title}
        title={`${search.title} (/)`}
        isCurrent={isCurrent && !isSaved}
        onOpen={() => perform('search-everywhere')}
      />
      <SavedSearchItems />
    </li>
  );
}

/** The page of every highlight and note, and how many there are. */
function NotesItem({ perform, isCurrent }: { readonly perform: Perform; readonly isCurrent: boolean }) {
  const { nav } = useWords();
  const count = useStorePart(useSession().notebook.store, ({ counts }) => counts?.entries ?? 0);
  return (
    <li>
      <NavigationItem
        place="notes"
        icon={NotebookPen}
        name={nav.notes}
        title={`${nav.notes} (G N)`}
        count={count > 0 ? nav.count(count) : undefined}
        isCurrent={isCurrent}
        onOpen={() => perform('view-notes')}
      />
    </li>
  );
}

/** What was deleted and can come back, and how much of it there is. */
function TrashItem({ perform, isCurrent }: { readonly perform: Perform; readonly isCurrent: boolean }) {
  const { nav, trash } = useWords();
  const count = useStorePart(useSession().trash.store, (state) => state.count ?? 0);
  return (
    <li>
      <NavigationItem
        place="trash"
        icon={Trash2}
        name={trash.title}
        title={`${trash.title} (G T)`}
        count={count > 0 ? nav.count(count) : undefined}
        isCurrent={isCurrent}
        onOpen={() => perform('view-trash')}
      />
    </li>
  );
}

/** Where one can go, and how much is there. */
export function Sidebar({ perform }: { readonly perform: Perform }) {
  const { nav } = useWords();
  const { library, panes } = useSession();
  const view = useStorePart(library.store, (state) => state.view);
  const counts = useStorePart(library.store, (state) => state.counts);
  const { surface, isDrawerOpen } = useStore(panes);
  return (
    <nav
      className={styles['nav']}
      aria-label={nav.library}
      id={PANE_IDS.library}
      tabIndex={-1}
      data-open={isDrawerOpen}
    >
      <button
        type="button"
        className={styles['save']}
        title={`${nav.saveArticle} (Ctrl+N)`}
        onClick={() => perform('save-article')}
      >
        <Plus size={16} {...icon} />
        <span>{nav.saveArticle}</span>
        <Kbd keys="Ctrl N" />
      </button>
      <div className={styles['items']}>
        <ul>
          {items.map(({ view: target, icon: ofView, shortcut }) => (
            <li key={target}>
              <NavigationItem
                place={target}
                icon={ofView}
                name={nav.views[target]}
                title={`${nav.views[target]} (${shortcut})`}
                count={counts && counts[target] > 0 ? nav.count(counts[target]) : undefined}
                isUrgent={target === 'unread'}
                isCurrent={surface === 'library' && view === target}
                onOpen={() => perform(`view-${target}`)}
              />
            </li>
          ))}
          <TrashItem perform={perform} isCurrent={surface === 'trash'} />
        </ul>
        <NavigationGroup name={nav.find}>
          <ul>
            <SearchItem perform={perform} isCurrent={surface === 'search'} />
            <NotesItem perform={perform} isCurrent={surface === 'notes'} />
          </ul>
        </NavigationGroup>
        <TagSection />
      </div>
      <div className={styles['foot']}>
        <DeviceState />
        <ActivityButton />
        <IconButton
          label={nav.settings}
          shortcut="Ctrl+,"
          aria-current={surface === 'settings' ? 'page' : undefined}
          onClick={() => perform('settings')}
        >
          <Settings size={17} {...icon} />
        </IconButton>
      </div>
    </nav>
  );
}
