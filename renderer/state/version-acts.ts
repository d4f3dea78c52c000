import type { Request } from '../../shared/ipc/contract.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { HighlightId } from '../../shared/model/highlight.js';
import type { JobId } from '../../shared/model/job.js';
import type { TextEncoding } from '../../shared/text/encodings.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { Words } from '../i18n/words.js';
import { opensInWindow } from '../lib/opens-in-window.js';
import { endOf, type Ending } from '../lib/job-end.js';
import { targetOf } from './open-articles.js';
import { pickedRows } from './picked-rows.js';
import type { Session } from './session.js';
import { offerUndo } from './undo-acts.js';

type Kind = 'extract-again' | 'fetch-again';

/** Says what reading an article again came to: an offer to take it back, that nothing is new, or why the old text stays. */
function tellEnd(session: Session, id: ArticleId, ending: Ending, kind: Kind): void {
  const { toasts } = session;
  toasts.dismissNews();
  if (ending.kind === 'finished') {
    const { tally } = ending.end;
    if (tally && tally.changed > 0) offerUndo(session, kind, 1);
    else if (tally?.earlier)
      toasts.show('undo', ({ versions }) =>
        kind === 'extract-again' ? versions.earlierRead : versions.earlier,
      );
    else if (tally) toasts.show('info', ({ versions }) => versions.same);
    return;
  }
  const { failure } = ending.end;
  if (failure.code === 'cancelled') return;
  if (isUnshown(failure)) tellUnshown(session, id, failure);
  else
    toasts.show('error', ({ failures, versions }) =>
      versions.notAgain(failures[failure.code].brief(failure)),
    );
}

/** Whether something came and was not shown in place of the text. */
const isUnshown = ({ code }: FailureFacts): boolean => code === 'outcome-weaker' || code === 'outcome-other';

/** Says what came in place of an article, that its text stays, and what helps: the window of its site, or a look at what came. */
function tellUnshown(session: Session, id: ArticleId, failure: FailureFacts): void {
  const { client, attempt, toasts } = session;
  const { code, wall } = failure;
  const openSite = async (): Promise<void> => {
    const { url } = await client.call('articles.open', { id });
    if (url !== null) await client.call('sites.open', { address: url });
  };
  const way =
    wall !== undefined && opensInWindow(wall)
      ? { name: ({ sites }: Words) => sites.openHere, go: () => attempt(openSite()) }
      : code === 'outcome-other'
        ? { name: ({ versions }: Words) => versions.open, go: () => openVersions(session, id) }
        : undefined;
  toasts.show('error', ({ failures }) => failures[code].sentence(failure), way);
}

/** Reads one article again, from the page that is kept or from its address, and says how it ended. */
export async function readAgain(
  session: Session,
  id: ArticleId,
  kind: Kind,
  encoding?: TextEncoding,
): Promise<void> {
  session.toasts.show('info', ({ versions }) =>
    kind === 'extract-again' ? versions.extracting : versions.fetching,
  );
  const { client } = session;
  const ask = (): Promise<{ readonly jobId: JobId }> =>
    kind === 'fetch-again'
      ? client.call('versions.fetch-again', { id })
      : client.call('versions.extract-again', { id, encoding });
  tellEnd(session, id, await endOf(client, ask), kind);
}

/** Fetches an article once more as a browser shows its page, and says so when that gives no more; a better text is seen. */
export async function tryAsBrowser(session: Session, id: ArticleId): Promise<void> {
  const { client, toasts } = session;
  const ending = await endOf(client, () => client.call('articles.retry', { id, isRendered: true }));
  if (ending.kind === 'finished' && ending.end.tally) toasts.show('info', ({ versions }) => versions.noMore);
  if (ending.kind !== 'failed' || !isUnshown(ending.end.failure)) return;
  const { failure } = ending.end;
  if (failure.wall !== undefined || failure.code === 'outcome-other') tellUnshown(session, id, failure);
  else toasts.show('info', ({ versions }) => versions.noMore);
}

/** Reads the picked articles again, as one job; Activity shows how far it is. */
async function extractPicked(session: Session, rows: Uint32Array<ArrayBuffer>): Promise<void> {
  const { client, library, toasts } = session;
  await client.call('versions.extract-many', { rows });
  library.pick([]);
  toasts.show('info', ({ versions }) => versions.extracting);
}

/** Makes a version the one that is shown, and offers to take that back. */
export async function showVersion(session: Session, id: ArticleId, version: number): Promise<void> {
  await session.client.call('versions.show', { id, version });
  offerUndo(session, 'show-version', 1);
}

/** Shows an article as a person mended it, and offers to take that back. */
export async function mendArticle(session: Session, mending: Request<'versions.mend'>): Promise<void> {
  await session.client.call('versions.mend', mending);
  offerUndo(session, 'mend-article', 1);
}

/** Opens the list of an article's versions, at one of them or at the words of a highlight in it. */
export const openVersions = (
  { panes }: Session,
  articleId: ArticleId,
  at: { readonly version: number; readonly highlightId: HighlightId } | null = null,
): void =>
  panes.change({
    dialog: { kind: 'versions', articleId, first: at?.version ?? null, sought: at?.highlightId ?? null },
  });

/** What makes new versions of articles and shows them. */
export const versionCommands = (session: Session) => {
  const again = (kind: Kind) => (): void => {
    const row = targetOf(session);
    if (row) session.attempt(readAgain(session, row.id, kind));
  };
  /** What needs a text says so where there is none yet. */
  const ofText = (act: (id: ArticleId) => void) => (): void => {
    const row = targetOf(session);
    if (row?.body === 'saved') act(row.id);
    else if (row) session.toasts.show('info', ({ versions }) => versions.noText);
  };
  return {
    'extract-again': () => {
      const rows = pickedRows(session);
      if (rows && rows.length > 1) session.attempt(extractPicked(session, rows));
      else again('extract-again')();
    },
    'fetch-again': again('fetch-again'),
    'mend-article': ofText((id) => session.panes.change({ dialog: { kind: 'mend', articleId: id } })),
    'show-versions': ofText((id) => openVersions(session, id)),
  };
};
