import type { Highlight } from '../../shared/model/highlight.js';
import type { Note } from '../../shared/model/note.js';
import type { ArticleText } from '../../shared/text/article-text.js';
import { type FoldedText, foldText } from '../../shared/text/find-in-text.js';

/** A note to be searched behind the article's text. */
export interface NoteText {
  readonly note: Note;
  /** Where it begins, counted on from the first letter of the article's text. */
  readonly start: number;
  readonly folded: FoldedText;
}

const foldedNotes = new WeakMap<Note, FoldedText>();

function foldedOf(note: Note): FoldedText {
  const known = foldedNotes.get(note);
  if (known) return known;
  const folded = foldText(note.text);
  foldedNotes.set(note, folded);
  return folded;
}

interface Marked {
  readonly highlights: readonly Highlight[];
  readonly notes: readonly Note[];
}

/** The notes of an article in the order they are read: the one on all of it, those beside its text, those whose words are gone. */
export function noteTexts({ text }: ArticleText, { highlights, notes }: Marked): readonly NoteText[] {
  const places = new Map(highlights.map(({ id, place }) => [id, place?.start]));
  const placeOf = ({ highlightId }: Note): number =>
    highlightId === null ? -1 : (places.get(highlightId) ?? Number.MAX_SAFE_INTEGER);
  let start = text.length + 1;
  return notes
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((note) => {
      const at = start;
      start += note.text.length + 1;
      return { note, start: at, folded: foldedOf(note) };
    });
}
