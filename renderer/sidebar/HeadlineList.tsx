import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Headline } from '../../shared/model/article.js';
import { sortRules } from '../../shared/list-sort.js';
import type { ListDensity } from '../../shared/model/settings.js';
import { PANE_IDS } from '../lib/pane-elements.js';
import { useToday } from '../lib/use-today.js';
import type { Perform } from '../state/commands.js';
import { selectedIndex } from '../state/library-state.js';
import { useSession, useWords } from '../state/session.js';
import { useStore, useStorePart } from '../state/store.js';
import { DayHead, useDayWords } from './DayHead.js';
import { type GroupLabel, groupOf, groupRows, itemOf } from './row-groups.js';
import { HeadlineRow, rowElementId } from './HeadlineRow.js';
import { DAY_HEIGHT, offsetOf, placeAt, ROW_HEIGHTS } from './list-place.js';
import { useHeldItems } from './use-held-items.js';
import { useHeldPlace } from './use-held-place.js';
import { useKeptInSight } from './use-kept-in-sight.js';
import { useRowPresses } from './use-row-presses.js';
import styles from './HeadlineList.module.css';

/** Items in view, gathered by the group they belong to. */
function byGroup(
  visible: readonly VirtualItem[],
  numberOf: (index: number) => number,
): ReadonlyMap<number, readonly VirtualItem[]> {
  const gathered = new Map<number, VirtualItem[]>();
  for (const item of visible) {
    const number = numberOf(item.index);
    const members = gathered.get(number);
    if (members) members.push(item);
    else gathered.set(number, [item]);
  }
  return gathered;
}

/** Heads that say the day, so that the rows under them say the hour. */
const DAYS: ReadonlySet<GroupLabel['kind']> = new Set<GroupLabel['kind']>(['today', 'yesterday', 'day']);

interface HeadlineListProps {
  readonly perform: Perform;
  /** Another one is another list: its rows have other heights. */
  readonly density: ListDensity;
}

/** The headlines of a view: grouped by day, length or source, fetched and drawn only where they can be seen. */
export function HeadlineList({ perform, density }: HeadlineListProps) {
  const session = useSession();
  const { library, activity, jobs } = session;
  const words = useWords();
  const dayWords = useDayWords();
  const today = useToday();
  const state = useStore(library.store);
  const { order, rows, isWhole, selected, picked, reveals, isAtTop } = state;
  const progress = useStorePart(jobs.store, ({ progress: known }) => known);
  const isPaused = useStorePart(activity.store, (known) => known.isPaused);
  const isByPublishing = sortRules[order.sort].by === 'published';
  const { items, groups } = useMemo(() => groupRows(order, today), [order, today]);
  const scroll = useRef<HTMLDivElement>(null);
  const selectedPlace = selectedIndex(state);
  const selectedItem = selectedPlace < 0 ? -1 : itemOf(groups, selectedPlace);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => ((items[index] ?? 0) < 0 ? DAY_HEIGHT : ROW_HEIGHTS[density]),
    // A new function makes the list be laid out anew.
    getItemKey: useCallback(
      (index: number) => {
        const place = items[index] ?? 0;
        return place < 0 ? place : (order.rows[place] ?? index);
      },
      [items, order],
    ),
    initialOffset: () => offsetOf(library.place.get().at, { order, groups, density }),
    overscan: 6,
    scrollPaddingStart: DAY_HEIGHT + 4,
    scrollPaddingEnd: 8,
    // The selected row is always there, so that assistive technology can be pointed at it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        return selectedItem < 0 || shown.includes(selectedItem)
          ? shown
          : [...shown, selectedItem].toSorted((one, other) => one - other);
      },
      [selectedItem],
    ),
  });
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const rowOf = (index: number): Headline | null => {
    const number = order.rows[items[index] ?? -1] ?? -1;
    return rows.get(number) ?? (selected?.row === number ? selected : null);
  };
  const isWaiting = (index: number): boolean => (items[index] ?? -1) >= 0 && rowOf(index) === null;
  const inView = virtualizer.getVirtualItems();
  const isComplete = !inView.some(
    ({ index }) => index >= startIndex && index <= endIndex && isWaiting(index),
  );
  const { visible, shift } = useHeldItems(
    { items, visible: inView, offset: virtualizer.scrollOffset ?? 0 },
    isComplete,
  );

  useHeldPlace(scroll, {
    items,
    place: () => library.place.get().at,
    startOf: (row) => {
      const place = order.rows.indexOf(row);
      // What was measured as it was drawn moves the rows below it: to ask for the size of all lays them out anew.
      virtualizer.getTotalSize();
      return place < 0 ? null : (virtualizer.measurementsCache[itemOf(groups, place)]?.start ?? null);
    },
    tellTop: () => library.place.change({ at: null }),
  });
  useEffect(() => {
    if (selectedItem >= 0) virtualizer.scrollToIndex(selectedItem, { align: isAtTop ? 'start' : 'auto' });
    // Only a selection made just now scrolls: rows that arrive above must not move the list under the reader's eyes.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [reveals]);
  useKeptInSight(scroll, {
    row: () => (selected ? document.getElementById(rowElementId(selected.id)) : null),
    reveal: () => virtualizer.scrollToIndex(selectedItem, { align: 'auto' }),
    showing: reveals,
    items,
  });
  useLayoutEffect(() => {
    const first = startIndex - groupOf(groups, startIndex) - 1;
    const last = endIndex - groupOf(groups, endIndex) - 1;
    session.attempt(library.reach(Math.max(0, first), Math.max(0, last)));
  }, [startIndex, endIndex, groups, library, session]);

  const { open, enter, menu } = useRowPresses(perform);
  const startOf = (index: number): number => virtualizer.measurementsCache[index]?.start ?? 0;
  const endOf = (index: number): number => virtualizer.measurementsCache[index]?.end ?? 0;

  const tellPlace = (): void => {
    const top = scroll.current?.scrollTop ?? 0;
    const item = virtualizer.getVirtualItemForOffset(top);
    library.place.change({ at: item ? placeAt({ top, item, items, order, startOf }) : null });
  };

  const drawRow = ({ index, start }: VirtualItem, top: number, isDated: boolean): ReactNode => {
    const place = items[index] ?? -1;
    const number = place < 0 ? undefined : order.rows[place];
    if (number === undefined) return null;
    const row = rowOf(index);
    if (!row) return <Waiting key={number} top={start - top} />;
    return (
      <HeadlineRow
        key={number}
        row={row}
        job={progress.get(row.id)}
        isPaused={isPaused}
        instant={isByPublishing ? (row.publishedAt ?? row.savedAt) : row.savedAt}
        isDated={isDated}
        isCurrent={place === selectedPlace}
        isPicked={picked.has(number)}
        isSelected={picked.size > 0 ? picked.has(number) : place === selectedPlace}
        position={place + 1}
        setSize={isWhole ? order.rows.length : -1}
        index={index}
        top={start - top}
        measure={virtualizer.measureElement}
        onOpen={open}
        onEnter={enter}
      />
    );
  };

  return (
    <div
      ref={scroll}
      className={styles['rows']}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold such rows
      role="listbox"
      data-density={density}
      id={PANE_IDS.headlines}
      tabIndex={0}
      aria-label={words.list.headlines}
      aria-multiselectable="true"
      aria-activedescendant={selectedPlace >= 0 && selected ? rowElementId(selected.id) : undefined}
      onScroll={tellPlace}
      onContextMenu={menu}
    >
      <div
        className={styles['canvas']}
        role="presentation"
        data-held={shift !== 0}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {[...byGroup(visible, (index) => groupOf(groups, index))].map(([number, members]) => {
          const group = groups[number];
          if (!group) return null;
          const { name, date } = dayWords(group.label);
          const top = startOf(group.headIndex);
          const isDated = !DAYS.has(group.label.kind);
          return (
            <div
              key={group.key}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a group of options
              role="group"
              aria-label={date === '' ? name : `${name}, ${date}`}
              className={styles['group']}
              // Not by transform, which a sticky head does not see.
              style={{ top: top + shift, height: endOf(group.lastIndex) - top }}
            >
              <DayHead name={name} date={date} measure={virtualizer.measureElement} index={group.headIndex} />
              {members.map((item) => drawRow(item, top, isDated))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The place of a row that is on its way: seen while the library is busy with something else. */
const Waiting = ({ top }: { readonly top: number }) => (
  <div className={styles['waiting']} aria-hidden="true" style={{ transform: `translateY(${top}px)` }} />
);
