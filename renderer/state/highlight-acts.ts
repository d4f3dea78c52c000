import type { HighlightColor, HighlightId, TextPosition } from '../../shared/model/highlight.js';
import { afterLayout } from '../lib/after-layout.js';
import { leaveMark, focusedBlock, focusedHighlight, focusHighlight } from '../lib/article-blocks.js';
import { duringSelection } from '../lib/during-selection.js';
import { quoteText, type QuoteSource } from '../lib/quote-text.js';
import { linesOf } from './lines.js';
import type { Session } from './session.js';
import { offerUndo, tell } from './undo-acts.js';

/** The words of the block that has the focus, by their place in the article's text. */
function focusedLine({ reading }: Session): TextPosition | null {
  const { page } = reading.store.get();
  const number = focusedBlock()?.dataset['line'];
  if (page.kind !== 'open' || number === undefined) return null;
  const line = linesOf(page.text).all[Number(number)];
  return line ? { start: line.start, end: line.start + line.length } : null;
}

/** Makes new words the highlight at hand. */
function takeInHand({ reading }: Session, id: HighlightId, note: boolean): void {
  reading.store.change({ activeId: id, ...(note ? { noteWish: { highlightId: id } } : {}) });
  // A drag that began in another highlight left the focus there.
  if (!note && focusedHighlight() !== null) afterLayout(() => focusHighlight(id));
}

/**
 * Marks the selected words, else the block with the focus; with `note`, opens the note on them. Where neither is,
 * it acts on the highlight at hand. Words of the head cannot be marked: it says so.
 */
export function highlightSelection(session: Session, color: HighlightColor, note: boolean): Promise<void> {
  const work = (): Promise<void> => markSelection(session, color, note);
  return note ? session.reading.awaitedNote.during(work) : work();
}

async function markSelection(session: Session, color: HighlightColor, note: boolean): Promise<void> {
  const { reading, toasts } = session;
  const { selection, headWords } = reading.store.get();
  if (headWords !== null) {
    toasts.show('info', ({ acts }) => acts.headSelected);
    return;
  }
  const words = selection ?? focusedLine(session);
  const { result: marked, isAnew } = await duringSelection(async () =>
    words ? reading.highlight(words, color) : null,
  );
  if (marked) {
    tell(session, marked.isNew ? 'add-highlight' : 'recolor-highlight');
    if (!isAnew) window.getSelection()?.removeAllRanges();
    takeInHand(session, marked.highlight.id, note);
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
  if (focusedHighlight() === id) leaveMark(); // the words lose their element, and with it would go the focus
  if (reading.store.get().activeId === id) reading.store.change({ activeId: null });
  await client.call('highlights.delete', { id });
  offerUndo(session, 'delete-highlight', 1);
}

/** Puts a plain text on the clipboard and says so. */
export async function copyText({ client, toasts }: Session, text: string): Promise<void> {
  await client.call('clipboard.write', { text });
  toasts.announce(({ acts }) => acts.copied);
}

/** Puts the selected words on the clipboard as any copy does, and says so; they stay selected. */
export async function copySelection({ client, toasts }: Session): Promise<void> {
  await client.call('clipboard.copy-selection');
  toasts.show('info', ({ acts }) => acts.copied);
}

/** Puts words on the clipboard as a quotation with their source, and says so. */
export async function copyQuote(
  { client, toasts }: Session,
  words: string,
  source: QuoteSource,
): Promise<void> {
  await client.call('clipboard.write', { text: quoteText(words, source) });
  toasts.show('info', ({ acts }) => acts.copied);
}
