import type { HighlightId } from '../../shared/model/highlight.js';

/** Id of the element that shows the note on a highlight, so that the words can point at it (`aria-details`). */
export const noteElementId = (id: HighlightId): string => `note-${id}`;
