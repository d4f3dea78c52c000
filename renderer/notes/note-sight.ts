import type { HighlightId } from '../../shared/model/highlight.js';
import { afterLayout } from '../lib/after-layout.js';

/** A panel may be a low sheet: its edge would cut the field, and it takes room from the text. */
const PANEL = '[data-placement="panel"]';

const panelOf = (field: HTMLTextAreaElement | null): Element | null => field?.closest(PANEL) ?? null;

/** Shows the end of the words a note is about, if they are out of sight. */
function showWords(id: HighlightId | null): void {
  const marks = document.querySelectorAll(`mark[data-highlight="${id}"]`);
  marks.item(marks.length - 1)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Shows the field of a note where it stands once the page is laid out; beside a panel its words as well. */
export function showNote(field: HTMLTextAreaElement | null, id: HighlightId | null): void {
  afterLayout(() => {
    const isInPanel = panelOf(field) !== null;
    field?.scrollIntoView({ block: isInPanel ? 'center' : 'nearest', behavior: 'instant' });
    if (isInPanel) showWords(id);
  });
}

/** Keeps the words in sight when the panel grows with what is typed; a reader who looks elsewhere is left there else. */
export function keepWordsInSight(field: HTMLTextAreaElement, id: HighlightId | null): void {
  const panel = panelOf(field);
  const before = panel?.clientHeight ?? 0;
  afterLayout(() => {
    if (panel && panel.clientHeight > before) showWords(id);
  });
}
