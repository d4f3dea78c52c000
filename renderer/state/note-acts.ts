import type { Headline } from '../../shared/model/article.js';
import { failureOf } from '../lib/failure-of.js';
import { selectArticle } from '../lib/select-article.js';
import { withTarget } from './article-acts.js';
import type { Session } from './session.js';

/** Asks where the notes of an article are to be written, and writes them. */
export async function exportNotes({ client, toasts, settings }: Session, row: Headline): Promise<void> {
  const { language } = settings.store.get();
  const written = await client
    .call('exports.notes', { articleId: row.id, language })
    .catch((error: unknown) => {
      if (failureOf(error).code !== 'write-failed') throw error;
      toasts.show('error', ({ acts }) => acts.exportFailed);
      return null;
    });
  if (written) toasts.show('info', ({ acts }) => acts.exported(written.fileName));
}

/** The verbs for notes and what is shown of them. */
export function noteCommands(session: Session) {
  const { attempt, reading } = session;
  return {
    'export-notes': () => withTarget(session, (row) => attempt(exportNotes(session, row))),
    'note-on-article': () => reading.store.change({ noteWish: { highlightId: null } }),
    'select-article': () => void selectArticle(),
    'toggle-notes': () => reading.store.change({ isNotesOpen: !reading.store.get().isNotesOpen }),
  };
}
