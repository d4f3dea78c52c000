import type { Headline, View, ViewCounts } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import { passes, wholeView } from '../../shared/list-filter.js';
import type { ListFilter } from '../../shared/model/list-filter.js';
import { changed, indexOfRow, type ListOrder, type RowKey, rowKey } from './list-order.js';
import { belongsTo, staysIn } from './view-rules.js';

export interface LibraryState {
  readonly view: View;
  /** How each view is filtered and sorted, where a person chose it. */
  readonly filters: Readonly<Partial<Record<View, ListFilter>>>;
  /** Every row of the view, as a snapshot: what is read stays, what is put elsewhere goes. */
  readonly order: ListOrder;
  /** Whether the order reaches to the end of the view; before, it ends with the first rows. */
  readonly isWhole: boolean;
  /** What is in the rows that are looked at, by number. */
  readonly rows: ReadonlyMap<number, Headline>;
  readonly loading: 'first' | null;
  readonly failure: FailureFacts | null;
  readonly counts: ViewCounts | null;
  /** The row the keys go on from. It may stand outside the list, like an article that a link led to. */
  readonly selected: Headline | null;
  /** Counts up with every selection that is to be seen: then the list scrolls to it. */
  readonly reveals: number;
  /** Whether that row is to stand at the top, rather than where it comes into sight first. */
  readonly isAtTop: boolean;
  /** Rows chosen to be acted on together. */
  readonly picked: ReadonlySet<number>;
  /** Where picking a range began: the number of a row. */
  readonly anchor: number | null;
}

/** Whether nothing was ever saved, or all of it deleted. */
export const isEmptyLibrary = ({ counts, order }: LibraryState): boolean =>
  counts?.all === 0 && order.rows.length === 0;

/** How the view that is shown is filtered and sorted. */
export const filterOf = ({ view, filters }: Pick<LibraryState, 'view' | 'filters'>): ListFilter =>
  filters[view] ?? wholeView;

/** The place of the selected row in the list; -1 when it is not there. */
export const selectedIndex = ({ order, selected }: LibraryState): number =>
  selected ? indexOfRow(order, rowKey(order, selected)) : -1;

/** What became of some rows. */
interface Told {
  readonly news: readonly Headline[];
  /** Numbers of those that are in the trash. */
  readonly deleted: readonly number[];
  /** Numbers of rows that were in this list before. */
  readonly left: ReadonlyMap<number, unknown>;
}

interface News {
  readonly order: ListOrder;
  readonly rows: ReadonlyMap<number, Headline>;
  /** Numbers of the rows that went. */
  readonly gone: ReadonlySet<number>;
}

/** Whether a row that is not listed is to be: it belongs here, or what took it away was taken back. */
const comesTo = (state: LibraryState, row: Headline, left: Told['left']): boolean =>
  (belongsTo(state.view, row) && passes(filterOf(state), row)) ||
  (left.has(row.row) && staysIn(state.view, row));

/** The list after news about some rows. */
function sorted(state: LibraryState, { news, deleted, left }: Told): News {
  const { view, order, rows: known } = state;
  const gone = new Set(deleted);
  const added: RowKey[] = [];
  const rows = new Map(known);
  for (const row of news) {
    const isListed = indexOfRow(order, rowKey(order, row)) >= 0;
    const isNew = !isListed && comesTo(state, row, left);
    if (isNew) added.push(rowKey(order, row));
    if (isNew || known.has(row.row)) rows.set(row.row, row);
    if (isListed && !staysIn(view, row)) gone.add(row.row);
  }
  for (const row of gone) rows.delete(row);
  // One that comes back with a new time must not stand at its old place as well.
  const away = added.length === 0 ? gone : new Set([...gone, ...added.map(({ row }) => row)]);
  return { gone, rows, order: changed(order, added, away) };
}

const without = (picked: ReadonlySet<number>, gone: ReadonlySet<number>): ReadonlySet<number> =>
  picked.size === 0 || gone.size === 0 ? picked : new Set([...picked].filter((row) => !gone.has(row)));

/** What becomes of the state by news about some rows: changed ones in place, gone ones out, new ones where they belong. */
export function withNews(state: LibraryState, told: Told): News & Pick<LibraryState, 'picked' | 'selected'> {
  const after = sorted(state, told);
  const { picked, selected } = state;
  return {
    ...after,
    picked: without(picked, after.gone),
    selected: told.news.find(({ id }) => id === selected?.id) ?? selected,
  };
}
