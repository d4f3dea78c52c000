import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Headline } from '../../shared/model/article.js';
import { PANE_IDS } from '../lib/pane-elements.js';
import { localDay, longDay } from '../i18n/dates.js';
import { openRow } from '../state/open-articles.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { type DayGroup, groupByDay, type ListItem } from './day-groups.js';
import { HeadlineRow, rowElementId } from './HeadlineRow.js';
import styles from './HeadlineList.module.css';

/** Heights before anything is measured: a day head, and a row with a title of two lines. */
const DAY_HEIGHT = 36;
const ROW_HEIGHT = 124;
/** The next page is asked for when this few rows are left below. */
const ROWS_AHEAD = 30;
const DAY_MS = 86_400_000;

/** The name of a day and its date: "Today" and "Sunday 23 November". */
function useDayWords(): (group: DayGroup) => { readonly name: string; readonly date: string } {
  const { list } = useWords();
  const language = useLanguage();
  return ({ day, instant }) => {
    const date = longDay(instant, language);
    if (day === localDay(new Date())) return { name: list.today, date };
    if (day === localDay(new Date(Date.now() - DAY_MS))) return { name: list.yesterday, date };
    return { name: date, date: '' };
  };
}

/** Items in view, gathered by the day they belong to. */
function byGroup(
  visible: readonly VirtualItem[],
  items: readonly ListItem[],
): ReadonlyMap<number, readonly VirtualItem[]> {
  const gathered = new Map<number, VirtualItem[]>();
  for (const virtual of visible) {
    const item = items[virtual.index];
    if (!item) continue;
    const members = gathered.get(item.group);
    if (members) members.push(virtual);
    else gathered.set(item.group, [virtual]);
  }
  return gathered;
}

/** The headlines of a view: grouped by day, drawn only where they can be seen. */
export function HeadlineList() {
  const session = useSession();
  const { library, jobs, panes } = session;
  const words = useWords();
  const dayWords = useDayWords();
  const rows = useStorePart(library.store, (state) => state.rows);
  const next = useStorePart(library.store, (state) => state.next);
  const selectedId = useStorePart(library.store, (state) => state.selectedId);
  const progress = useStorePart(jobs.store, (state) => state.progress);
  const { items, groups } = useMemo(() => groupByDay(rows), [rows]);
  const scroll = useRef<HTMLDivElement>(null);
  const selectedIndex = items.findIndex(({ key }) => key === selectedId);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (items[index]?.kind === 'day' ? DAY_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 6,
    scrollPaddingStart: DAY_HEIGHT + 4,
    scrollPaddingEnd: 8,
    // The selected row is always there, so that assistive technology can be pointed at it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        return selectedIndex < 0 || shown.includes(selectedIndex)
          ? shown
          : [...shown, selectedIndex].toSorted((one, other) => one - other);
      },
      [selectedIndex],
    ),
  });
  const visible = virtualizer.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? 0;

  useEffect(() => {
    if (selectedId !== null && selectedIndex >= 0)
      virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
    // Only a new selection scrolls: rows that arrive above must not move the list under the reader's eyes.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [selectedId]);
  useEffect(() => {
    if (next !== null && lastVisible > items.length - ROWS_AHEAD) session.attempt(library.loadMore());
  }, [next, lastVisible, items.length, library, session]);

  const open = useCallback(
    (row: Headline) => {
      openRow(session, row, 'now');
      panes.change({ front: 'reader' });
    },
    [session, panes],
  );
  const enter = useCallback(() => document.getElementById(PANE_IDS.article)?.focus(), []);
  const startOf = (index: number): number => virtualizer.measurementsCache[index]?.start ?? 0;
  const endOf = (index: number): number => virtualizer.measurementsCache[index]?.end ?? 0;

  return (
    <div
      ref={scroll}
      className={styles['rows']}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold such rows
      role="listbox"
      id={PANE_IDS.headlines}
      tabIndex={0}
      aria-label={words.list.headlines}
      aria-activedescendant={selectedIndex >= 0 && selectedId !== null ? rowElementId(selectedId) : undefined}
    >
      <div className={styles['canvas']} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {[...byGroup(visible, items)].map(([number, members]) => {
          const group = groups[number];
          if (!group) return null;
          const { name, date } = dayWords(group);
          const top = startOf(group.headIndex);
          return (
            <div
              key={group.day}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a group of options
              role="group"
              aria-label={date === '' ? name : `${name}, ${date}`}
              className={styles['group']}
              // Not by transform, which a sticky head does not see.
              style={{ top, height: endOf(group.lastIndex) - top }}
            >
              <div
                className={styles['day']}
                aria-hidden="true"
                ref={virtualizer.measureElement}
                data-index={group.headIndex}
              >
                <b>{name}</b>
                <span>{date}</span>
              </div>
              {members.map(({ index, start }) => {
                const item = items[index];
                if (item?.kind !== 'row') return null;
                return (
                  <HeadlineRow
                    key={item.key}
                    row={item.row}
                    job={progress.get(item.row.id)}
                    isSelected={item.row.id === selectedId}
                    position={item.position + 1}
                    setSize={next === null ? rows.length : -1}
                    index={index}
                    top={start - top}
                    measure={virtualizer.measureElement}
                    onOpen={open}
                    onEnter={enter}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
