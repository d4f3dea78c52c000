import type { ExportForm, ExportScope } from '../../shared/ipc/contract/exports.js';
import type { Response } from '../../shared/ipc/contract.js';
import type { ArticleId } from '../../shared/model/article.js';
import { actFailure } from '../i18n/act-failure.js';
import { failureOf } from '../lib/failure-of.js';
import { selectArticle } from '../lib/select-article.js';
import { withTarget } from './article-acts.js';
import type { ExportChoice } from './panes.js';
import { pickedRows } from './picked-rows.js';
import type { Session } from './session.js';
import type { Message } from './toasts.js';

/** Rows asked for at once, and most articles of one export. */
const PAGE_ROWS = 200;
const MOST_ARTICLES = 10_000;

/** How an export ended; why it failed, or was stopped, is for the caller to tell. */
export type ExportEnd =
  | { readonly kind: 'done' | 'cancelled' }
  | { readonly kind: 'stopped' | 'failed'; readonly message: Message };

const stopped = (message: Message): ExportEnd => ({ kind: 'stopped', message });

function endOf({ toasts }: Session, form: ExportForm, outcome: Response<'exports.notes'>): ExportEnd {
  if (!outcome) return { kind: 'cancelled' };
  const { name, failure } = outcome;
  if (!failure) {
    toasts.show('info', ({ acts }) =>
      form === 'one-file' ? acts.exported(name) : acts.exportedFiles(outcome),
    );
    return { kind: 'done' };
  }
  if (failure.code === 'cancelled') return stopped(({ acts }) => acts.exportStopped(outcome));
  return {
    kind: 'failed',
    message: ({ acts, failures }) =>
      outcome.written + outcome.unchanged === 0
        ? failures[failure.code].sentence(failure)
        : acts.exportedPartly(outcome, failures[failure.code].brief(failure)),
  };
}

/** Writes notes where the system's dialog is answered, and tells that they are written. */
export async function runExport(session: Session, scope: ExportScope, form: ExportForm): Promise<ExportEnd> {
  const { client, settings, exports, toasts } = session;
  const { language } = settings.store.get();
  toasts.dismissOld();
  exports.change({ isRunning: true, progress: null });
  try {
    return endOf(session, form, await client.call('exports.notes', { scope, form, language }));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'cancelled') return stopped(({ acts }) => acts.nothingExported);
    return { kind: 'failed', message: (words) => actFailure(failure, words) };
  } finally {
    exports.change({ isRunning: false, progress: null });
  }
}

/** Exports the notes of one article at once; what fails can be tried with another place. */
async function exportOne(session: Session, scope: ExportScope): Promise<void> {
  const end = await runExport(session, scope, 'one-file');
  if (end.kind !== 'failed') return;
  session.toasts.show('error', end.message, {
    name: ({ exports }) => exports.again,
    go: () => session.attempt(exportOne(session, scope)),
  });
}

/** Opens the export dialog over one or several things to choose from. */
export const chooseExport = ({ panes }: Session, choices: readonly ExportChoice[]): void =>
  panes.change({ dialog: { kind: 'export', choices }, isDrawerOpen: false });

/** Exports the notes of articles: of one at once, of several after asking how. */
export function exportArticles(session: Session, ids: readonly ArticleId[]): void {
  if (ids.length === 0) return;
  const scope: ExportScope = { kind: 'articles', ids };
  if (ids.length === 1) session.attempt(exportOne(session, scope));
  else chooseExport(session, [{ name: ({ exports }) => exports.selectedArticles(ids.length), scope }]);
}

/** Exports the notes of all picked articles of the list. */
async function exportPicked(session: Session, rows: Uint32Array): Promise<void> {
  const pages = Array.from({ length: Math.ceil(rows.length / PAGE_ROWS) }, (_, page) =>
    session.client.call('articles.rows', {
      rows: [...rows.subarray(page * PAGE_ROWS, (page + 1) * PAGE_ROWS)],
    }),
  );
  const found = new Map((await Promise.all(pages)).flat().map((row) => [row.row, row.id]));
  exportArticles(session, [...rows].flatMap((row) => found.get(row) ?? []).slice(0, MOST_ARTICLES));
}

/** What the notebook shows, chooses and holds, each to be exported. */
function exportNotebook(session: Session): void {
  chooseExport(session, session.notebook.exportChoices());
}

/** The verbs for notes and what is shown of them. */
export function noteCommands(session: Session) {
  const { attempt, reading, panes } = session;
  return {
    'export-notes': () => {
      const picked = pickedRows(session);
      if (panes.get().surface === 'notes') exportNotebook(session);
      else if (picked) attempt(exportPicked(session, picked));
      else withTarget(session, ({ id }) => exportArticles(session, [id]));
    },
    'note-on-article': () => reading.store.change({ noteWish: { highlightId: null } }),
    'select-article': () => void selectArticle(),
    'toggle-notes': () =>
      reading.store.change({ isNotesOpen: !reading.store.get().isNotesOpen, isNotesForNow: false }),
  };
}
