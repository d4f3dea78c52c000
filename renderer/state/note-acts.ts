import type { ExportForm, ExportScope } from '../../shared/ipc/contract/exports.js';
import type { Response } from '../../shared/ipc/contract.js';
import type { ArticleId } from '../../shared/model/article.js';
import { failureOf } from '../lib/failure-of.js';
import { selectArticle } from '../lib/select-article.js';
import { withTarget } from './article-acts.js';
import type { ExportChoice } from './panes.js';
import { pickedRows } from './picked-rows.js';
import type { Session } from './session.js';

/** Rows asked for at once, and most articles of one export. */
const PAGE_ROWS = 200;
const MOST_ARTICLES = 10_000;

/** What an export came to, in words; nothing for a dialog that was cancelled. */
function tellOutcome({ toasts }: Session, form: ExportForm, outcome: Response<'exports.notes'>): void {
  if (!outcome) return;
  const { name, failure } = outcome;
  if (failure) {
    toasts.show('error', ({ acts, failures }) =>
      failure.code === 'cancelled'
        ? acts.exportStopped(outcome)
        : acts.exportedPartly(outcome, failures[failure.code].brief(failure)),
    );
  } else if (form === 'one-file') toasts.show('info', ({ acts }) => acts.exported(name));
  else toasts.show('info', ({ acts }) => acts.exportedFiles(outcome));
}

function tellFailure({ toasts }: Session, error: unknown): void {
  const failure = failureOf(error);
  toasts.show('error', ({ acts, failures }) => {
    if (failure.code === 'write-failed') return acts.exportFailed;
    return failure.code === 'cancelled' ? acts.nothingExported : failures[failure.code].sentence(failure);
  });
}

/** Writes notes where the system's dialog is answered, and tells what came of it; false when nothing was written. */
export async function runExport(session: Session, scope: ExportScope, form: ExportForm): Promise<boolean> {
  const { client, settings, exports } = session;
  const { language } = settings.store.get();
  exports.change({ isRunning: true, progress: null });
  try {
    const outcome = await client.call('exports.notes', { scope, form, language });
    tellOutcome(session, form, outcome);
    return outcome !== null && outcome.failure === null;
  } catch (error) {
    tellFailure(session, error);
    return false;
  } finally {
    exports.change({ isRunning: false, progress: null });
  }
}

/** Opens the export dialog over one or several things to choose from. */
export const chooseExport = ({ panes }: Session, choices: readonly ExportChoice[]): void =>
  panes.change({ dialog: { kind: 'export', choices }, isDrawerOpen: false });

/** Exports the notes of articles: of one at once, of several after asking how. */
export function exportArticles(session: Session, ids: readonly ArticleId[]): void {
  if (ids.length === 0) return;
  const scope: ExportScope = { kind: 'articles', ids };
  if (ids.length === 1) session.attempt(runExport(session, scope, 'one-file'));
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
