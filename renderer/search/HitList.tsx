import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { openHit } from '../state/search-acts.js';
import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import styles from './Search.module.css';
import { SearchRow } from './SearchRow.js';

/** Height before anything is measured. */
const ROW_HEIGHT = 112;
/** More is asked for when this few are left below. */
const AHEAD = 12;

/** Everything that was found, drawn only where it can be seen. */
export function HitList({ id }: { readonly id: string }) {
  const session = useSession();
  const { searching, attempt } = session;
  const { search: words } = useWords();
  const { hits, count, isMore, current } = useStore(searching.store);
  const scroll = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- as in the other long lists: what it gives is used here only
  const virtualizer = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => hits[index]?.headline.id ?? index,
    overscan: 4,
  });
  const shown = virtualizer.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= hits.length - AHEAD) attempt(searching.loadMore());
  }, [last, hits.length, searching, attempt]);
  useEffect(() => virtualizer.scrollToIndex(current), [virtualizer, current]);

  return (
    <div className={styles['scroll']} ref={scroll}>
      <div
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold such rows
        role="listbox"
        aria-label={words.results}
        className={styles['list']}
        tabIndex={-1}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
      >
        {shown.map(({ index, start, key }) => {
          const hit = hits[index];
          return hit ? (
            <SearchRow
              key={key}
              hit={hit}
              index={index}
              setSize={isMore ? -1 : (count ?? -1)}
              isCurrent={index === current}
              top={start}
              measure={virtualizer.measureElement}
              onOpen={(chosen) => {
                searching.store.change({ current: index });
                attempt(openHit(session, chosen));
              }}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
