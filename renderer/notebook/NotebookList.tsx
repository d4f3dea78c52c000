import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { PANE_IDS } from '../lib/pane-elements.js';
import { useSession } from '../state/session.js';
import { useStore } from '../state/store.js';
import { EntryCard } from './EntryCard.js';
import { GroupHead } from './GroupHead.js';
import { itemsOf } from './notebook-items.js';
import styles from './Notebook.module.css';

/** Heights before anything is measured. */
const HEAD_HEIGHT = 76;
const ENTRY_HEIGHT = 140;
/** The next page is asked for when this few entries are left below. */
const AHEAD = 40;

/** Every entry, by article, drawn only where it can be seen. */
export function NotebookList() {
  const { notebook, attempt } = useSession();
  const { groups, next, currentKey, editingKey, picked } = useStore(notebook.store);
  const { items, spans } = useMemo(() => itemsOf(groups), [groups]);
  const scroll = useRef<HTMLDivElement>(null);
  const currentIndex = items.findIndex(({ key }) => key === currentKey);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (items[index]?.kind === 'head' ? HEAD_HEIGHT : ENTRY_HEIGHT),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 4,
    scrollPaddingStart: HEAD_HEIGHT + 8,
    scrollPaddingEnd: 16,
    // The entry with the focus is always there, or the focus would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        return currentIndex < 0 || shown.includes(currentIndex)
          ? shown
          : [...shown, currentIndex].toSorted((one, other) => one - other);
      },
      [currentIndex],
    ),
  });
  const visible = virtualizer.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? 0;

  useEffect(() => {
    if (currentIndex >= 0) virtualizer.scrollToIndex(currentIndex, { align: 'auto' });
    // Only another entry scrolls: news above must not move the page under the reader's eyes.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [currentKey]);
  useEffect(() => {
    if (next !== null && lastVisible > items.length - AHEAD) attempt(notebook.loadMore());
  }, [next, lastVisible, items.length, notebook, attempt]);

  const startOf = (index: number): number => virtualizer.measurementsCache[index]?.start ?? 0;
  const endOf = (index: number): number => virtualizer.measurementsCache[index]?.end ?? 0;
  const shown = new Map(visible.map((virtual) => [virtual.index, virtual.start]));
  /** Tab comes to the entry the keys are at, else to the first one. */
  const stop = currentIndex >= 0 ? currentIndex : items.findIndex(({ kind }) => kind === 'entry');

  return (
    <div ref={scroll} className={styles['scroll']} id={PANE_IDS.headlines} tabIndex={-1}>
      <div className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
        {spans.flatMap(({ group, first, last }) => {
          const members = [...shown].filter(([index]) => index >= first && index <= last);
          if (members.length === 0) return [];
          const top = startOf(first);
          const titleId = `notebook-${group.headline.id}`;
          return (
            <section
              key={group.headline.id}
              className={styles['group']}
              aria-labelledby={titleId}
              // Not by transform, which a sticky head does not see.
              style={{ top, height: endOf(last) - top }}
            >
              <div className={styles['stuck']} ref={virtualizer.measureElement} data-index={first}>
                <GroupHead group={group} titleId={titleId} />
              </div>
              <ul>
                {members.map(([index, start]) => {
                  const item = items[index];
                  if (item?.kind !== 'entry') return null;
                  return (
                    <EntryCard
                      key={item.key}
                      placed={item}
                      isCurrent={index === currentIndex}
                      isStop={index === stop}
                      isEditing={item.key === editingKey}
                      isPicked={picked.has(item.key)}
                      index={index}
                      top={start - top}
                      measure={virtualizer.measureElement}
                    />
                  );
                })}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}
