import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useEffectEvent, useMemo } from 'react';
import type { Shelf } from '../state/notebook-shelves.js';
import { useSession } from '../state/session.js';
import { useStore } from '../state/store.js';
import { EntryCard } from './EntryCard.js';
import { entryTowards, itemsOf } from './notebook-items.js';
import styles from './Notebook.module.css';
import { ShelfHead } from './ShelfHead.js';

/** Heights before anything is measured. */
const HEAD_HEIGHT = 76;
const ENTRY_HEIGHT = 140;
/** The highest head: a title of two lines under a day that did not fit beside the source. */
const TALLEST_HEAD = 112;
/** More is asked for when this few entries are left below. */
const AHEAD = 40;

/** Whether what is in sight is a part of one item that is higher: then there is nowhere better to scroll to. */
const isFilledBy = ({ start, end, size }: VirtualItem, top: number, height: number): boolean =>
  size > height && start < top + height && end > top;

interface NotebookColumnProps {
  readonly shelves: readonly Shelf[];
  /** What scrolls, this column with its neighbour. */
  readonly scroll: RefObject<HTMLDivElement | null>;
  /** The entry Tab comes to. */
  readonly stopKey: string | null;
  readonly onNearEnd: () => void;
}

/** The entries of some shelves below each other, drawn only where they can be seen. */
export function NotebookColumn({ shelves, scroll, stopKey, onNearEnd }: NotebookColumnProps) {
  const { notebook } = useSession();
  const { currentKey, editingKey, picked } = useStore(notebook.store);
  const { items, spans } = useMemo(() => itemsOf(shelves), [shelves]);
  const currentIndex = items.findIndex(({ key }) => key === currentKey);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (items[index]?.kind === 'head' ? HEAD_HEIGHT : ENTRY_HEIGHT),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 4,
    scrollPaddingStart: TALLEST_HEAD,
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
    const item = virtualizer.measurementsCache[currentIndex];
    if (!item || isFilledBy(item, virtualizer.scrollOffset ?? 0, virtualizer.scrollRect?.height ?? 0)) return;
    // The first one stands at the top however high it turns out to be.
    if (currentIndex === 1) virtualizer.scrollToOffset(0);
    else virtualizer.scrollToIndex(currentIndex, { align: 'auto' });
    // Only another entry scrolls: news above must not move the page under the reader's eyes.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [currentKey]);
  const startOf = (index: number): number => virtualizer.measurementsCache[index]?.start ?? 0;
  const page = useEffectEvent((from: string, step: 1 | -1): string | null => {
    const at = items.findIndex(({ key }) => key === from);
    const start = virtualizer.measurementsCache[at]?.start;
    if (start === undefined) return null;
    const wanted = start + step * ((virtualizer.scrollRect?.height ?? 0) - TALLEST_HEAD);
    return entryTowards(items, at, step, (index) => (startOf(index) - wanted) * step > 0);
  });
  useEffect(() => notebook.turnPagesBy(page), [notebook]);
  useEffect(() => {
    if (lastVisible > items.length - AHEAD) onNearEnd();
  }, [lastVisible, items.length, onNearEnd]);

  const endOf = (index: number): number => virtualizer.measurementsCache[index]?.end ?? 0;
  const shown = new Map(visible.map((virtual) => [virtual.index, virtual.start]));

  return (
    <div className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
      {spans.flatMap(({ shelf, first, last }) => {
        const members = [...shown].filter(([index]) => index >= first && index <= last);
        if (members.length === 0) return [];
        const top = startOf(first);
        const titleId = `notebook-${shelf.key}`;
        return (
          <section
            key={shelf.key}
            className={styles['group']}
            aria-labelledby={titleId}
            // Not by transform, which a sticky head does not see.
            style={{ top, height: endOf(last) - top }}
          >
            <div className={styles['stuck']} ref={virtualizer.measureElement} data-index={first}>
              <ShelfHead shelf={shelf} titleId={titleId} />
            </div>
            <ul>
              {members.map(([index, start]) => {
                const item = items[index];
                if (item?.kind !== 'entry') return null;
                return (
                  <EntryCard
                    key={item.key}
                    placed={item}
                    hasSource={shelf.head.kind !== 'article'}
                    isCurrent={index === currentIndex}
                    isStop={item.key === stopKey}
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
  );
}
