import {
  Archive,
  CheckCheck,
  CircleAlert,
  Clock,
  Inbox,
  Library,
  ListFilter,
  type LucideIcon,
  Plus,
  Star,
  Lock,
  Tag,
  WifiOff,
} from 'lucide-react';
import { isNarrowed } from '../../shared/list-filter.js';
import { isListName } from '../../shared/tags.js';
import type { ListName, View } from '../../shared/model/article.js';
import type { Words } from '../i18n/words.js';
import { useOnline } from '../lib/use-online.js';
import { useAfter } from '../lib/use-after.js';
import { PANE_IDS } from '../lib/pane-elements.js';
import type { Perform } from '../state/commands.js';
import { clearFilter } from '../state/filter-acts.js';
import { filterOf, type LibraryState } from '../state/library-state.js';
import { useFilling } from '../state/library-filling.js';
import { useSession, useWords } from '../state/session.js';
import { useStore, useStorePart } from '../state/store.js';
import { Blank } from '../ui/Blank.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import { NavigationButton } from '../ui/NavigationButton.js';
import { useViewName } from '../tags/use-view-name.js';
import { FilterButton, FilterPopover } from './FilterPopover.js';
import { FilteredBar } from './FilteredBar.js';
import { HeadlineList } from './HeadlineList.js';
import { PickedBar } from './PickedBar.js';
import styles from './HeadlinePane.module.css';

const icons: Readonly<Record<ListName, LucideIcon>> = {
  unread: Inbox,
  later: Clock,
  starred: Star,
  archive: Archive,
  all: Library,
};

const icon = { strokeWidth: 1.75, 'aria-hidden': true } as const;

function EmptyList({ view, perform }: { readonly view: View; readonly perform: Perform }) {
  const { list, tags } = useWords();
  const filling = useFilling();
  if (filling === null) return <div className={styles['empty']} id={PANE_IDS.headlines} tabIndex={-1} />;
  if (!isListName(view)) return <Blank paneId={PANE_IDS.headlines} icon={Tag} heading="h3" {...tags.empty} />;
  const isNew = filling === 'new';
  const ofLibrary = isNew ? list.welcome : list.nothingLeft;
  const isOfLibrary = filling !== 'filled' && (view === 'unread' || view === 'all');
  const { title, text } = isOfLibrary ? ofLibrary : list.empty[view];
  return (
    <Blank paneId={PANE_IDS.headlines} icon={icons[view]} heading="h3" title={title} text={text}>
      <Button onClick={() => perform('save-article')}>
        <Plus size={15} {...icon} />
        {isNew ? list.saveFirst : list.saveAnother}
      </Button>
    </Blank>
  );
}

/** Said where the view holds articles, and the filter none of them. */
function NothingPasses() {
  const session = useSession();
  const { filter } = useWords();
  return (
    <Blank paneId={PANE_IDS.headlines} icon={ListFilter} heading="h3" {...filter.nothing}>
      <Button onClick={() => clearFilter(session)}>{filter.clear}</Button>
    </Blank>
  );
}

/** Whether nothing is in a view, however it is filtered. */
const isWholeEmpty = ({ view, counts }: LibraryState): boolean => isListName(view) && counts?.[view] === 0;

function Body({ perform }: { readonly perform: Perform }) {
  const { library, settings, attempt } = useSession();
  const { list, failures, reading } = useWords();
  const density = useStorePart(settings.store, (known) => known.settings.listDensity);
  const state = useStore(library.store);
  const { order, loading, failure, view } = state;
  const isEmpty = order.rows.length === 0;
  const isHidden = isNarrowed(filterOf(state)) && !isWholeEmpty(state);
  const isSlow = useAfter(loading === 'first', 150);
  if (failure && isEmpty) {
    return (
      <Blank
        paneId={PANE_IDS.headlines}
        icon={CircleAlert}
        heading="h3"
        title={list.failedToLoad}
        text={failures[failure.code].sentence(failure)}
        isError
      >
        <Button onClick={() => attempt(library.show(view))}>{reading.retry}</Button>
      </Blank>
    );
  }
  if (loading === null && !isEmpty) return <HeadlineList key={density} density={density} perform={perform} />;
  if (loading === null) return isHidden ? <NothingPasses /> : <EmptyList view={view} perform={perform} />;
  return isSlow ? <div className={styles['skeleton']} aria-busy="true" /> : null;
}

/** How much is in the list; null until that is known. */
function countWords(state: LibraryState, { list, filter }: Words): string | null {
  const { view, counts, order, isWhole } = state;
  if (isNarrowed(filterOf(state))) return isWhole ? filter.shown(order.rows.length) : null;
  if (!isListName(view)) return isWhole ? list.articleCount(order.rows.length) : null;
  if (!counts) return null;
  return view === 'unread' ? list.unreadCount(counts[view]) : list.articleCount(counts[view]);
}

/** The list of a view with its head: what it is, how much is in it, and whether there is a network. */
export function HeadlinePane({ perform }: { readonly perform: Perform }) {
  const { library, safetyCopies } = useSession();
  const refusal = useStorePart(safetyCopies.store, (state) => state.refusal);
  const words = useWords();
  const isOnline = useOnline();
  const state = useStore(library.store);
  const { view, picked, order } = state;
  const isEmpty = order.rows.length === 0;
  const name = useViewName(view);
  return (
    <section className={styles['pane']} aria-label={name}>
      <header className={styles['head']}>
        <NavigationButton />
        <div className={styles['title']}>
          <h2>{name}</h2>
          <small>{countWords(state, words) ?? '\u00a0'}</small>
        </div>
        <FilterButton />
        <IconButton
          label={words.keys.markAll}
          shortcut="Shift+A"
          disabled={isEmpty}
          onClick={() => perform('mark-all-read')}
        >
          <CheckCheck size={17} {...icon} />
        </IconButton>
      </header>
      <FilterPopover />
      <FilteredBar />
      {picked.size > 0 ? <PickedBar perform={perform} /> : null}
      {refusal ? (
        <div className={styles['banner']} role="note">
          <Lock size={15} {...icon} />
          <span>{words.safety.refusals[refusal]}</span>
        </div>
      ) : null}
      {isOnline ? null : (
        <div className={styles['banner']}>
          <WifiOff size={15} {...icon} />
          <span>{words.list.offline}</span>
        </div>
      )}
      <Body perform={perform} />
    </section>
  );
}
