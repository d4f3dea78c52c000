import { CalendarDays, ChevronDown, Newspaper, Tag } from 'lucide-react';
import { useId } from 'react';
import type { SearchFacets } from '../../shared/ipc/contract/search.js';
import type { SearchWithin } from '../../shared/model/search-within.js';
import { type NarrowingField, narrowed } from '../../shared/search/narrow.js';
import { conditionsOf, parseQuery } from '../../shared/search/parse.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Chip } from '../ui/Chip.js';
import { Popover } from '../ui/Popover.js';
import styles from './Facets.module.css';
import { useFacets } from './use-facets.js';

const PLACES: readonly Exclude<SearchWithin, 'all'>[] = ['title', 'body', 'notes'];
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
const ICONS = { from: Newspaper, after: CalendarDays, tag: Tag } as const;
/** Which conditions are there is asked of the query, not when. */
const ANY_DAY = new Date(0);

/** Where the words stand: anywhere, or in one place alone. */
function Places({ facets }: { readonly facets: SearchFacets }) {
  const { searching, attempt } = useSession();
  const { search } = useWords();
  const { within } = useStore(searching.store);
  const choose = (place: SearchWithin) => (): void => attempt(searching.lookWithin(place));
  return (
    <>
      <Chip isOn={within === 'all'} onPress={choose('all')}>
        {search.within.all}
      </Chip>
      {PLACES.filter((place) => place === within || facets.within[place].count > 0).map((place) => (
        <Chip key={place} isOn={within === place} onPress={choose(place)}>
          {search.within[place]}
          <em>{search.facetCount(facets.within[place].count, facets.within[place].isMore)}</em>
        </Chip>
      ))}
    </>
  );
}

interface MenuProps {
  readonly field: NarrowingField;
  readonly names: SearchFacets['sources'];
}

/** Values of one condition by how many of the articles have them; one pressed narrows the search. */
function Narrowing({ field, names }: MenuProps) {
  const { searching, attempt } = useSession();
  const { search } = useWords();
  const language = useLanguage();
  const id = useId();
  const Icon = ICONS[field];
  if (names.length === 0) return null;
  const told = (name: string): string => (field === 'after' ? search.periods(name) : name);
  const choose = (value: string): void => {
    document.getElementById(id)?.hidePopover();
    const { query, asked } = searching.store.get();
    // One goes on typing behind it.
    attempt(searching.type(`${narrowed(query, { field, value, language })} `, false));
    searching.store.change({ asked: asked + 1 });
  };
  return (
    <div className={styles['menu']} style={{ '--facet': `--facet-${field}` }}>
      <button type="button" className={styles['opener']} popoverTarget={id}>
        <Icon {...icon} />
        {search.narrowing[field]}
        <ChevronDown {...icon} />
      </button>
      <Popover id={id} label={search.narrowing[field]} className={styles['values']}>
        <ul>
          {names.map(({ name, count }) => (
            <li key={name}>
              <button type="button" onClick={() => choose(name)}>
                <span>{told(name)}</span>
                <em>{search.facetCount(count, false)}</em>
              </button>
            </li>
          ))}
        </ul>
      </Popover>
    </div>
  );
}

/** How what was found is spread over places, sources, time and tags, each a way to narrow the search (screen 04). */
export function Facets() {
  const { search } = useWords();
  const { query, count, within } = useStore(useSession().searching.store);
  const facets = useFacets();
  if (facets === null || ((count ?? 0) === 0 && within === 'all')) return null;
  const hasWords = conditionsOf(parseQuery(query, ANY_DAY)).some(({ type }) => type === 'words');
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to a form
    <div role="group" aria-label={search.facets} className={styles['facets']}>
      {hasWords ? <Places facets={facets} /> : null}
      <Narrowing field="from" names={facets.sources} />
      <Narrowing field="after" names={facets.periods} />
      <Narrowing field="tag" names={facets.tags} />
    </div>
  );
}
