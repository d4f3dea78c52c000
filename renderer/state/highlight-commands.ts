import type { HighlightColor, HighlightId } from '../../shared/model/highlight.js';
import { focusedBlock, focusedHighlight, focusNextBlock, focusNextHighlight } from '../lib/article-blocks.js';
import { extendSelection, selectNextWord } from '../lib/extend-selection.js';
import { hasFocus } from '../lib/pane-elements.js';
import { shortQuote } from '../lib/short-quote.js';
import { deleteArticle, nextUnread } from './article-acts.js';
import { deleteHighlight, highlightSelection, writeNoteOn } from './highlight-acts.js';
import type { Session } from './session.js';

/** Goes to the next or previous highlight, whose note is at hand from then on. */
function goToHighlight({ reading, toasts }: Session, step: 1 | -1): void {
  const { activeId, highlights, notes } = reading.store.get();
  const id = focusNextHighlight(step, activeId);
  const highlight = highlights.find((one) => one.id === id);
  if (!highlight) {
    toasts.show('info', ({ acts }) => acts.noHighlights);
    return;
  }
  reading.store.change({ activeId: id });
  const { color, anchor } = highlight;
  const hasNote = notes.some(({ highlightId }) => highlightId === id);
  toasts.announce(({ marks }) => `${marks.mark(color, hasNote)}: ${shortQuote(anchor.quote.exact)}`);
}

/** Goes from block to block; the highlight that was at hand is left behind. */
function goToBlock({ reading }: Session, step: 1 | -1): void {
  reading.store.change({ activeId: null });
  focusNextBlock(step);
}

/** The highlight a key acts on: the one at hand, while the focus is in the text or its notes. */
function highlightAtHand({ reading }: Session): HighlightId | null {
  const { activeId } = reading.store.get();
  return hasFocus('article') || hasFocus('notes') ? activeId : null;
}

/** What Del means: the highlight at hand while the focus is in the text or its notes, else the article. */
function deleteHere(session: Session): void {
  const id = highlightAtHand(session);
  if (id === null) deleteArticle(session);
  else session.attempt(deleteHighlight(session, id));
}

/** What N means: a note on the selected words, on the highlight at hand or on the block with the focus, else the next unread (ux.md §2). */
async function noteOrNext(session: Session): Promise<void> {
  const { selection, headWords, color } = session.reading.store.get();
  const id = focusedHighlight() ?? highlightAtHand(session);
  if (selection || headWords !== null) await highlightSelection(session, color, true);
  else if (id !== null) writeNoteOn(session, id);
  else if (focusedBlock()) await highlightSelection(session, color, true);
  else nextUnread(session);
}

/** The verbs for highlights, and the ways of the keyboard through the words of an article. */
export function highlightCommands(session: Session) {
  const { attempt, reading } = session;
  /** A quick hand presses N before the highlight is there: it waits for this. */
  let marking = Promise.resolve();
  const markIn = (color: HighlightColor): void => {
    const work = highlightSelection(session, color, false);
    marking = work.catch(() => undefined);
    attempt(work);
  };
  const mark = (color: HighlightColor) => () => markIn(color);
  return {
    highlight: () => markIn(reading.store.get().color),
    'highlight-yellow': mark('yellow'),
    'highlight-green': mark('green'),
    'highlight-blue': mark('blue'),
    'highlight-orange': mark('orange'),
    'highlight-purple': mark('purple'),
    'note-on-selection': () => attempt(highlightSelection(session, reading.store.get().color, true)),
    'next-unread': () => attempt(reading.awaitedNote.during(() => marking.then(() => noteOrNext(session)))),
    'delete-here': () => deleteHere(session),
    'next-highlight': () => goToHighlight(session, 1),
    'previous-highlight': () => goToHighlight(session, -1),
    'next-block': () => goToBlock(session, 1),
    'previous-block': () => goToBlock(session, -1),
    'select-right': () => extendSelection(1, 'character'),
    'select-left': () => extendSelection(-1, 'character'),
    'select-down': () => extendSelection(1, 'line'),
    'select-up': () => extendSelection(-1, 'line'),
    'select-word-right': () => extendSelection(1, 'word'),
    'select-word-left': () => extendSelection(-1, 'word'),
    'next-word': () => selectNextWord(1),
    'previous-word': () => selectNextWord(-1),
  };
}
