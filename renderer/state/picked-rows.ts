import type { Headline } from '../../shared/model/article.js';
import { selectedIndex } from './library-state.js';
import { openArticle } from './reading.js';
import type { Session } from './session.js';

/** The rows acts are for together, in the order of the list; null when none are picked. */
export function pickedRows({ library }: Session): Uint32Array<ArrayBuffer> | null {
  const { picked, order } = library.store.get();
  return picked.size === 0 ? null : Uint32Array.from(order.rows.filter((row) => picked.has(row)));
}

/** Says how many are picked by now. */
const tellCount = ({ library, toasts }: Session): void =>
  toasts.announce(({ pick }) => pick.selected(library.store.get().picked.size));

/** Picks from the row where picking began to the one at a place, and goes there without opening it. */
function extendTo(session: Session, place: number, row: Headline): void {
  const { library } = session;
  const { order, anchor, picked, selected } = library.store.get();
  const from = (picked.size > 0 ? anchor : null) ?? selected?.row ?? row.row;
  const start = order.rows.indexOf(from);
  const [first, last] = start < 0 ? [place, place] : [Math.min(start, place), Math.max(start, place)];
  library.select(row);
  library.pick(order.rows.slice(first, last + 1), start < 0 ? row.row : from);
  tellCount(session);
}

/** The same up to a row that was pressed with Shift. */
export const extendToRow = (session: Session, row: Headline): void =>
  extendTo(session, session.library.store.get().order.rows.indexOf(row.row), row);

async function extendBy(session: Session, step: 1 | -1): Promise<void> {
  const { library } = session;
  const at = selectedIndex(library.store.get());
  const place = at < 0 ? 0 : at + step;
  const row = await library.rowAt(place);
  if (row) extendTo(session, place, row);
}

/** Puts a row among the picked ones, or takes it out. The first one brings the selected row along, as in any list. */
export function togglePick(session: Session, row: Headline, bringsSelected: boolean): void {
  const { library } = session;
  const { picked, selected } = library.store.get();
  const next = new Set(picked);
  const isFirst = picked.size === 0 && selectedIndex(library.store.get()) >= 0;
  if (isFirst && bringsSelected && selected && selected.row !== row.row) next.add(selected.row);
  if (!next.delete(row.row)) next.add(row.row);
  library.select(row);
  library.pick(next, row.row);
  tellCount(session);
}

/** Ends the choice of several rows; the keys go on from the article that is read. False when there was none. */
export function endPicking({ library, reading }: Session): boolean {
  if (library.store.get().picked.size === 0) return false;
  library.pick([]);
  const open = openArticle(reading.store.get().page);
  if (open) library.select(open.headline);
  return true;
}

async function pickAll(session: Session): Promise<void> {
  const { library } = session;
  const { rows } = await library.wholeOrder();
  library.pick(rows, library.store.get().selected?.row ?? rows[0] ?? null);
  tellCount(session);
}

/** The selected row; where it stands in this list no more, the one that took its place. */
async function rowAtHand({ library }: Session): Promise<Headline | null> {
  const { selected } = library.store.get();
  if (selected && selectedIndex(library.store.get()) >= 0) return selected;
  return (await library.neighbour(1)) ?? library.neighbour(-1);
}

async function toggleSelected(session: Session): Promise<void> {
  const row = await rowAtHand(session);
  if (row) togglePick(session, row, false);
}

/** Choosing several rows by key. */
export function pickCommands(session: Session) {
  const choose = (work: (from: Session) => Promise<void>): void =>
    session.attempt(session.inTurn(() => work(session)));
  return {
    'end-picking': () => void endPicking(session),
    'toggle-pick': () => choose(toggleSelected),
    'pick-next': () => choose((from) => extendBy(from, 1)),
    'pick-previous': () => choose((from) => extendBy(from, -1)),
    'pick-all': () => choose(pickAll),
  };
}
