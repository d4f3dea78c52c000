import type { ArticleId, Headline, Place, View } from '../../shared/model/article.js';
import { isNarrowed, wholeView } from '../../shared/list-filter.js';
import { leaveFocusReading } from './focus-acts.js';
import type { SeenWhen } from './automatic-reads.js';
import { filterOf } from './library-state.js';
import { openArticle } from './reading.js';
import type { Session } from './session.js';
import { staysIn } from './view-rules.js';

/** The article the verbs act on: the open one, else the selected one. */
export function targetOf({ library, reading }: Session): Headline | null {
  const article = openArticle(reading.store.get().page);
  const { rows, selected } = library.store.get();
  return article ? (rows.get(article.headline.row) ?? article.headline) : selected;
}

/** Selects an article and opens it. `seen` says when it counts as read: never, where there is nothing to read yet. */
export function openRow(session: Session, row: Headline, seen: SeenWhen): void {
  const { library, reading, reads, attempt } = session;
  reads.forget();
  library.select(row);
  attempt(reading.open(row.id));
  if (!row.isRead && row.body !== 'failed') reads.mark(row.id, row.body === 'saving' ? 'when-touched' : seen);
}

/** Opens an article that may not be in the list, such as the target of a link or what was just saved. */
export async function openById(session: Session, id: ArticleId, seen: SeenWhen): Promise<void> {
  const { client } = session;
  const [row] = await client.call('articles.headlines', { ids: [id] });
  session.panes.change({ surface: 'library', front: 'reader' });
  if (row) openRow(session, row, seen);
}

/** Opens an article in a list that it stands in. */
export async function showArticle(session: Session, row: Headline): Promise<void> {
  const { library } = session;
  const { view } = library.store.get();
  if (!staysIn(view, row))
    await library.show(row.place === 'inbox' && row.isRead ? 'all' : viewOf[row.place]);
  await openById(session, row.id, 'when-touched');
}

/** The view in which a new article of a place stands. */
export const viewOf = { inbox: 'unread', later: 'later', archive: 'archive' } as const satisfies Record<
  Place,
  View
>;

/** Shows what was just handed over: its row on top, selected, with its steps in the reading pane. */
export async function openSaved(session: Session, id: ArticleId, place: Place = 'inbox'): Promise<void> {
  const { library } = session;
  const { view } = library.store.get();
  if (view !== 'all' && view !== viewOf[place]) await library.show(viewOf[place]);
  // It is to be seen: a filter would hide it.
  if (isNarrowed(filterOf(library.store.get()))) await library.narrow(wholeView);
  await library.refresh([id]);
  await openById(session, id, 'when-touched');
}

/** Shows a view of the library. */
export function showView(session: Session, view: View): void {
  leaveFocusReading(session);
  session.panes.change({ surface: 'library', front: 'list', isDrawerOpen: false, isListHidden: false });
  session.reads.forget();
  session.reading.close();
  session.attempt(session.library.show(view));
}

/** Lists the view anew: what was read goes, what came is on top. The open article stays open. */
export function refreshView({ library, attempt }: Session): void {
  const { view, selected } = library.store.get();
  attempt(library.show(view));
  library.select(selected, { isRevealed: false });
}
