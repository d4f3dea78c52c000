import { ListFilter as Icon } from 'lucide-react';
import { useRef } from 'react';
import { type SortKey, sortRules, sortsBy } from '../../shared/list-sort.js';
import type { ListFilter, ListLanguage, ListSort, ReadingLength } from '../../shared/model/list-filter.js';
import type { ListDensity } from '../../shared/model/settings.js';
import { focusPane } from '../lib/pane-elements.js';
import { filterList } from '../state/filter-acts.js';
import { filterOf } from '../state/library-state.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Chip } from '../ui/Chip.js';
import { IconButton } from '../ui/IconButton.js';
import { Popover } from '../ui/Popover.js';
import { Segments } from '../ui/Segments.js';
import { filterWords } from './filter-words.js';
import styles from './ListFilter.module.css';

const POPOVER_ID = 'list-filter';

const lengths: readonly (ReadingLength | 'any')[] = ['any', 'short', 'medium', 'long'];
const languages: readonly (ListLanguage | 'any')[] = ['any', 'ko', 'en', 'other'];
const sortKeys: readonly SortKey[] = ['saved', 'published', 'length', 'source', 'progress'];
const densities: readonly ListDensity[] = ['comfortable', 'compact', 'headlines'];
const conditions = ['unread', 'annotated', 'missing'] as const;

/** How much of each article the rows show; the same in every list. */
function Density() {
  const { settings, attempt } = useSession();
  const { settings: words } = useWords();
  return (
    <Segments
      label={words.density}
      value={useStorePart(settings.store, (state) => state.settings.listDensity)}
      choices={densities}
      nameOf={(density) => words.densities[density]}
      onChoose={(listDensity) => attempt(settings.change({ listDensity }))}
    />
  );
}

interface SortingProps {
  readonly sort: ListSort;
  readonly onChoose: (sort: ListSort) => void;
}

/** What the list is sorted by, and which of it comes first. */
function Sorting({ sort, onChoose }: SortingProps) {
  const { filter: words } = useWords();
  const { by } = sortRules[sort];
  return (
    <div className={styles['sorting']}>
      <Segments
        label={words.sort}
        value={by}
        choices={sortKeys}
        nameOf={(key) => words.sortKeys[key]}
        onChoose={(key) => onChoose(sortsBy[key][0])}
      />
      {sortsBy[by].length > 1 ? (
        <Segments
          label={words.direction}
          value={sort}
          choices={sortsBy[by]}
          nameOf={(choice) => words.directions[choice]}
          onChoose={onChoose}
        />
      ) : null}
    </div>
  );
}

/** What of the list is shown, and in which order; what is chosen is seen at once. */
export function FilterPopover() {
  const session = useSession();
  const { filter: words } = useWords();
  const { store } = session.library;
  const view = useStorePart(store, (state) => state.view);
  const chosen = useStorePart(store, filterOf);
  const hasChanged = useRef(false);
  const change = (part: Partial<ListFilter>): void => {
    hasChanged.current = true;
    filterList(session, { ...chosen, ...part });
  };
  /** Who chose something goes on in the list that it made. */
  const onToggle = (isOpen: boolean): void => {
    const isBack = document.activeElement?.getAttribute('popovertarget') === POPOVER_ID;
    if (!isOpen && hasChanged.current && isBack) focusPane('headlines');
    hasChanged.current = false;
  };
  return (
    <Popover id={POPOVER_ID} label={words.title} className={styles['place']} onToggle={onToggle}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to a form */}
      <div role="group" aria-label={words.only} className={styles['only']}>
        <span aria-hidden="true">{words.only}</span>
        <div>
          {conditions
            .filter((name) => name !== 'unread' || view !== 'unread')
            .map((name) => (
              <Chip key={name} isOn={chosen[name]} onPress={() => change({ [name]: !chosen[name] })}>
                {words[name]}
              </Chip>
            ))}
        </div>
      </div>
      <Segments
        label={words.length}
        value={chosen.length ?? 'any'}
        choices={lengths}
        nameOf={(length) => (length === 'any' ? words.any : words.lengths[length])}
        onChoose={(length) => change({ length: length === 'any' ? null : length })}
      />
      <Segments
        label={words.language}
        value={chosen.language ?? 'any'}
        choices={languages}
        nameOf={(language) => (language === 'any' ? words.any : words.languages[language])}
        onChoose={(language) => change({ language: language === 'any' ? null : language })}
      />
      <Sorting sort={chosen.sort} onChoose={(sort) => change({ sort })} />
      <Density />
    </Popover>
  );
}

/** Opens the filter of the list; shows when something is chosen there. */
export function FilterButton() {
  const words = useWords();
  const told = filterWords(useStorePart(useSession().library.store, filterOf), words);
  const label = [words.filter.title, told.join(', ')].filter(Boolean).join(': ');
  return (
    <IconButton
      label={label}
      className={styles['button']}
      data-on={told.length > 0}
      popoverTarget={POPOVER_ID}
    >
      <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}
