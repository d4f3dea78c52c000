import type { HighlightColor, HighlightId } from '../../shared/model/highlight.js';
import { quoteText, type QuoteSource } from '../lib/quote-text.js';
import type { Session } from './session.js';
import { offerUndo, tell } from './undo-acts.js';

/** Marks the selected words; with `note`, opens the note on them. Without a selection it acts on the highlight at hand. */
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
  else if (note) writeNoteOn(session, activeId);
  else await recolorHighlight(session, activeId, color);
}

/** Makes a highlight the one at hand and opens the note on it. */
export const writeNoteOn = ({ reading }: Session, id: HighlightId): void =>
  reading.store.change({ activeId: id, noteWish: { highlightId: id } });

export async function recolorHighlight(
  session: Session,
  id: HighlightId,
  color: HighlightColor,
): Promise<void> {
  await session.client.call('highlights.recolor', { id, color });
  tell(session, 'recolor-highlight');
}

/** Deletes a highlight and the note on it, and offers to take that back. */
export async function deleteHighlight(session: Session, id: HighlightId): Promise<void> {
  const { client, reading } = session;
  if (reading.store.get().activeId === id) reading.store.change({ activeId: null });
  await client.call('highlights.delete', { id });
  offerUndo(session, 'delete-highlight', 1);
}

/** Puts a plain text on the clipboard and says so. */
export async function copyText({ client, toasts }: Session, text: string): Promise<void> {
  await client.call('clipboard.write', { text });
  toasts.announce(({ acts }) => acts.copied);
}

/** Puts words on the clipboard as a quotation with their source. */
export const copyQuote = (session: Session, words: string, source: QuoteSource): Promise<void> =>
  copyText(session, quoteText(words, source));
