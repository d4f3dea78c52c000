import type { Headline } from '../../shared/model/article.js';
import type { HighlightColor } from '../../shared/model/highlight.js';
import { failureOf } from '../lib/failure-of.js';
import { hasFocus } from '../lib/pane-elements.js';
import { selectArticle } from '../lib/select-article.js';
import { deleteArticle, nextUnread, withTarget } from './article-acts.js';
import { deleteHighlight, highlightSelection } from './highlight-acts.js';
import type { Session } from './session.js';

async function exportNotes({ client, toasts, settings }: Session, row: Headline): Promise<void> {
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

/** The verbs for highlights and notes. */
export function noteCommands(session: Session) {
  const { attempt, reading } = session;
  const mark = (color: HighlightColor) => () => attempt(highlightSelection(session, color, false));
  return {
    'export-notes': () => withTarget(session, (row) => attempt(exportNotes(session, row))),
    highlight: () => attempt(highlightSelection(session, reading.store.get().color, false)),
    'highlight-yellow': mark('yellow'),
    'highlight-green': mark('green'),
    'highlight-blue': mark('blue'),
    'highlight-orange': mark('orange'),
    'highlight-purple': mark('purple'),
    'note-on-selection': () => attempt(highlightSelection(session, reading.store.get().color, true)),
    'note-on-article': () => reading.store.change({ noteWish: { highlightId: null } }),
    // Del means the highlight at hand while the focus is in the text or its notes, else the article.
    'delete-here': () => {
      const { activeId } = reading.store.get();
      if (activeId !== null && (hasFocus('article') || hasFocus('notes'))) {
        attempt(deleteHighlight(session, activeId));
      } else deleteArticle(session);
    },
    'select-article': () => void selectArticle(),
    'toggle-notes': () => reading.store.change({ isNotesOpen: !reading.store.get().isNotesOpen }),
    // The same key writes a note where words are selected (ux.md §2).
    'next-unread': () => {
      const { selection, color } = reading.store.get();
      if (selection) attempt(highlightSelection(session, color, true));
      else nextUnread(session);
    },
  };
}
