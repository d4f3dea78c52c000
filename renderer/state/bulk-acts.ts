import type { BulkDone, StateChange, Tally } from '../../shared/ipc/contract/articles.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { Headline, Place } from '../../shared/model/article.js';
import { focusPane } from '../lib/pane-elements.js';
import type { Departure } from './departures.js';
import { rowKey, placeOf } from './list-order.js';
import { endPicking, pickedRows } from './picked-rows.js';
import { targetOf } from './open-articles.js';
import { openArticle } from './reading.js';
import type { Session } from './session.js';
import { offerUndo } from './undo-acts.js';
import { staysInPlace } from './view-rules.js';
import type { Message } from './toasts.js';

type Rows = Uint32Array<ArrayBuffer>;

/** Deleting more than this asks once (ux.md §6). */
const ASKS_FROM = 100;

/** What a key that goes both ways does to many: what one of them lacks, all get. */
const toggles = {
  read: ({ count, read }: Tally): StateChange => ({ read: read < count }),
  starred: ({ count, starred }: Tally): StateChange => ({ starred: starred < count }),
  later: ({ count, later }: Tally): StateChange => ({ place: later < count ? 'later' : 'inbox' }),
  archive: ({ count, archived }: Tally): StateChange => ({ place: archived < count ? 'archive' : 'inbox' }),
};

const placeLabels: Readonly<Record<Place, UndoLabel>> = {
  inbox: 'move-to-inbox',
  later: 'move-to-later',
  archive: 'move-to-archive',
};

function labelOf({ read, starred, place }: StateChange): UndoLabel {
  if (place !== undefined) return placeLabels[place];
  if (starred !== undefined) return starred ? 'star' : 'unstar';
  return read === false ? 'mark-unread' : 'mark-read';
}

/** Goes to the first row behind those that leave, else to the one before them; the reader closes when its article leaves. */
async function leave(session: Session, leaving: ReadonlySet<number>): Promise<Departure> {
  const { library, reading, panes } = session;
  const { order, selected, picked, anchor } = library.store.get();
  const { front } = panes.get();
  const from = selected ? placeOf(order, rowKey(order, selected)) : 0;
  const behind = order.rows.findIndex((row, place) => place >= from && !leaving.has(row));
  const place = behind >= 0 ? behind : order.rows.findLastIndex((row) => !leaving.has(row));
  const next = place < 0 ? null : await library.rowAt(place);
  library.select(next);
  const open = openArticle(reading.store.get().page);
  const closed = open && leaving.has(open.headline.row) ? open.headline : null;
  if (closed) {
    reading.close();
    panes.change({ front: 'list' });
  }
  library.pick([]);
  focusPane('headlines');
  return {
    isThere: () => library.store.get().selected?.id === next?.id && library.store.get().picked.size === 0,
    comeBack: () => {
      library.select(selected);
      library.pick(
        library.store.get().order.rows.filter((row) => picked.has(row)),
        anchor,
      );
      if (!open || reading.openId() === open.headline.id) return;
      panes.change({ front });
      session.attempt(reading.open(open.headline.id));
    },
  };
}

/** Acts on rows that leave the list, and remembers how it looked before. */
async function leaveDuring(session: Session, rows: Rows, work: () => Promise<BulkDone>): Promise<void> {
  const { library, departures, waysBack } = session;
  const { view } = library.store.get();
  const departure = await leave(session, new Set(rows));
  const acted = async (): Promise<void> => {
    const { step } = await work();
    if (step !== null) waysBack.remember(step, { view, comeBack: departure.comeBack });
  };
  await departures.during(acted(), departure);
}

async function change(session: Session, rows: Rows, wanted: StateChange): Promise<BulkDone> {
  session.reads.forget();
  const done = await session.client.call('articles.change-rows', { rows, change: wanted });
  if (done.count > 0) offerUndo(session, labelOf(wanted), done.count);
  return done;
}

async function togglePicked(session: Session, rows: Rows, what: keyof typeof toggles): Promise<void> {
  const wanted = toggles[what](await session.client.call('articles.tally', { rows }));
  const { place } = wanted;
  if (place === undefined || staysInPlace(session.library.store.get().view, place)) {
    await change(session, rows, wanted);
    return;
  }
  await leaveDuring(session, rows, () => change(session, rows, wanted));
}

/** Deletes any number of rows and offers to take it back. */
export async function deleteRows(session: Session, rows: Rows): Promise<void> {
  session.reads.forget();
  await leaveDuring(session, rows, async () => {
    const done = await session.client.call('articles.delete-rows', { rows });
    offerUndo(session, 'delete-articles', done.count);
    return done;
  });
}

interface Removal {
  /** The question that is asked. */
  readonly title: Message;
  readonly remove: () => Promise<void>;
}

/** Deletes at once, or asks first when it is more than can be seen at once. */
export function askBeforeMany({ panes, attempt }: Session, count: number, removal: Removal): void {
  if (count > ASKS_FROM) panes.change({ dialog: { kind: 'delete-many', ...removal } });
  else attempt(removal.remove());
}

function deletePicked(session: Session, rows: Rows): void {
  const remove = (): Promise<void> => deleteRows(session, rows);
  askBeforeMany(session, rows.length, { title: ({ pick }) => pick.deleteTitle(rows.length), remove });
}

/** The one picked row, when there is just one and it is loaded. */
function onlyPicked({ library }: Session, rows: Rows): Headline | null {
  const [only] = rows;
  return rows.length === 1 && only !== undefined ? (library.store.get().rows.get(only) ?? null) : null;
}

/** Does to all picked rows what `one` does to a single one; with none picked, to the open or selected article. */
export const forPicked =
  (session: Session, what: keyof typeof toggles | 'delete', one: (row: Headline) => void) => (): void => {
    const rows = pickedRows(session);
    const row = rows ? onlyPicked(session, rows) : targetOf(session);
    if (rows && row) endPicking(session);
    if (row) one(row);
    else if (!rows) return;
    else if (what === 'delete') deletePicked(session, rows);
    else session.attempt(togglePicked(session, rows, what));
  };

async function markRead(session: Session, rows: Rows): Promise<void> {
  const count = rows.length === 0 ? 0 : (await change(session, rows, { read: true })).count;
  if (count === 0) session.toasts.show('info', ({ acts }) => acts.nothingUnread);
}

/** Marks everything above or below a row as read: what is newer or older than it. */
export async function markBeside(session: Session, row: Headline, side: 'above' | 'below'): Promise<void> {
  const order = await session.library.wholeOrder();
  const place = placeOf(order, rowKey(order, row));
  const isThere = order.rows[place] === row.row;
  const rows = side === 'above' ? order.rows.slice(0, place) : order.rows.slice(isThere ? place + 1 : place);
  await markRead(session, Uint32Array.from(rows));
}

/** Acts on more than one article. */
export const bulkCommands = (session: Session) => ({
  'mark-below-read': () => {
    const { selected } = session.library.store.get();
    if (selected) session.attempt(markBeside(session, selected, 'below'));
  },
  'mark-all-read': () =>
    session.attempt(
      session.library.wholeOrder().then(({ rows }) => markRead(session, Uint32Array.from(rows))),
    ),
});
