import { sortRules } from '../../shared/list-sort.js';
import { localDay } from '../i18n/dates.js';
import { focusPane } from '../lib/pane-elements.js';
import { filterOf } from './library-state.js';
import { keyAt, type ListOrder, placeOf } from './list-order.js';
import type { Session } from './session.js';

/** The first row of a day in an order by time, or where that day would be. */
export function placeOfDay(order: ListOrder, [year, month, day]: readonly [number, number, number]): number {
  const { isDescending } = sortRules[order.sort];
  const next = new Date(year, month - 1, day + 1).getTime();
  const key = isDescending ? next : new Date(year, month - 1, day).getTime();
  const row = isDescending ? 0 : -1;
  return Math.min(placeOf(order, { key, row }), Math.max(0, order.rows.length - 1));
}

/** The day of the selected row, as `YYYY-MM-DD`; today where none is. */
export function dayAtHand({ library }: Session): string {
  const { selected } = library.store.get();
  return localDay(selected?.savedAt ?? new Date());
}

const DAY = /^(\d{4,6})-(\d\d)-(\d\d)$/;

/** Goes to the articles of a day, as `YYYY-MM-DD`, in the list that is shown; one that is not sorted by time is, from now on. */
export async function goToDay(session: Session, day: string): Promise<void> {
  const { library, toasts } = session;
  const [, ...parts] = DAY.exec(day) ?? [];
  const [year, month, date] = parts.map(Number);
  if (year === undefined || month === undefined || date === undefined) return;
  const filter = filterOf(library.store.get());
  const { by } = sortRules[filter.sort];
  if (by !== 'saved' && by !== 'published') await library.narrow({ ...filter, sort: 'newest' });
  const order = await library.wholeOrder();
  const place = placeOfDay(order, [year, month, date]);
  const row = await library.rowAt(place);
  if (!row) return;
  const found = keyAt(order, place);
  if (found && localDay(new Date(found.key)) !== day)
    toasts.show('info', ({ filter: words }) => words.noSuchDay);
  library.select(row, { isAtTop: true });
  requestAnimationFrame(() => focusPane('headlines'));
}

/** Where a key asks for a day. */
export const dateCommands = ({ panes }: Session) => ({
  'go-to-date': () =>
    panes.change({ surface: 'library', isDrawerOpen: false, dialog: { kind: 'go-to-date' } }),
});
