import type { Headline } from '../../shared/model/article.js';
import type { HighlightColor } from '../../shared/model/highlight.js';
import { failureOf } from '../lib/failure-of.js';
import { selectArticle } from '../lib/select-article.js';
import { nextUnread, withTarget } from './article-acts.js';
import type { Session } from './session.js';
import { tell } from './undo-acts.js';

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

/** Marks the selected words; with `note`, opens the note on them. */
export async function highlightSelection(
  session: Session,
  color: HighlightColor,
  note: boolean,
): Promise<void> {
  const { reading, toasts } = session;
  const added = await reading.highlight(color);
  if (added) {
    tell(session, 'add-highlight');
    window.getSelection()?.removeAllRanges();
    reading.store.change({ activeId: added.id, ...(note ? { noteWish: { highlightId: added.id } } : {}) });
    return;
  }
  const { activeId } = reading.store.get();
  if (activeId === null) toasts.show('info', ({ acts }) => acts.nothingSelected);
  else if (note) reading.store.change({ noteWish: { highlightId: activeId } });
  else await session.client.call('highlights.recolor', { id: activeId, color });
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
