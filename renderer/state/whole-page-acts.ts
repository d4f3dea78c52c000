import { actFailure } from '../i18n/act-failure.js';
import type { ArticleId } from '../../shared/model/article.js';
import { failureOf } from '../lib/failure-of.js';
import { openArticle } from './reading.js';
import type { Session } from './session.js';
import { offerUndo } from './undo-acts.js';

/** Keeps the whole page of an article; nothing else in the view says that this was begun. */
function keep({ wholePage, toasts, attempt }: Session, id: ArticleId): void {
  toasts.show('info', (words) => words.wholePage.begun);
  attempt(wholePage.keep(id));
}

/** Shows the whole page of the open article, or its text again; keeps the page first when it is not kept. */
function toggle(session: Session): void {
  const { wholePage, reading, toasts } = session;
  const id = reading.openId();
  const { articleId, kept, mayKeep, shownIn } = wholePage.store.get();
  if (id === null || articleId !== id) return;
  if (kept) wholePage.store.change({ shownIn: shownIn === id ? null : id });
  else if (mayKeep) keep(session, id);
  else toasts.show('info', (words) => words.wholePage.none);
}

/** Writes the whole page of the open article where the system's dialog is answered, and tells so. */
async function exportPage({ client, reading, wholePage, toasts }: Session): Promise<void> {
  const article = openArticle(reading.store.get().page);
  if (!article) return;
  const { id } = article.headline;
  if (wholePage.store.get().articleId !== id || !wholePage.store.get().kept) {
    toasts.show('info', (words) => words.wholePage.notKept);
    return;
  }
  try {
    const written = await client.call('snapshots.export', { id });
    if (written) toasts.show('info', (words) => words.wholePage.exported(written.fileName));
  } catch (error) {
    const failure = failureOf(error);
    toasts.show('error', (words) => actFailure(failure, words));
  }
}

/** Takes the whole page of the open article away and offers to take that back. */
export function removePage(session: Session): void {
  const { client, reading, wholePage, attempt } = session;
  const id = reading.openId();
  if (id === null) return;
  wholePage.store.change({ shownIn: null });
  attempt(client.call('snapshots.remove', { id }).then(() => offerUndo(session, 'remove-page', 1)));
}

/** The verbs for whole pages. */
export const wholePageCommands = (session: Session) => ({
  'toggle-whole-page': () => toggle(session),
  'export-page': () => session.attempt(exportPage(session)),
});
