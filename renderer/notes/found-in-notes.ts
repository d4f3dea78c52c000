import { useMemo } from 'react';
import type { HighlightId, TextPosition } from '../../shared/model/highlight.js';
import { type FindingState, placeAtHand, placesIn, searchedOf } from '../state/finding.js';
import type { ReadingState } from '../state/reading.js';
import { useSession } from '../state/session.js';
import { useStorePart } from '../state/store.js';

/** What is found in one note. */
export interface FoundInNote {
  readonly marks: readonly TextPosition[];
  /** Number of the place at hand; null when that stands elsewhere. */
  readonly atHand: number | null;
}

/** The same of all notes, by the highlight each is on. */
export type FoundInNotes = ReadonlyMap<HighlightId | null, FoundInNote>;

const NOWHERE: FoundInNotes = new Map();

function foundInNotes(
  { page, ...marked }: Pick<ReadingState, 'page' | 'highlights' | 'notes'>,
  finding: Pick<FindingState, 'words' | 'marks' | 'isComposing' | 'from'>,
): FoundInNotes {
  if (page.kind !== 'open') return NOWHERE;
  const searched = searchedOf(page, marked);
  const places = placesIn(searched, finding);
  const atHand = places[placeAtHand(places, finding.from)];
  return new Map(
    searched.notes.flatMap(({ note, start }) => {
      const here = places.filter((place) => place.start >= start && place.end <= start + note.text.length);
      const number = here.findIndex((place) => place === atHand);
      const marks = here.map((place) => ({ start: place.start - start, end: place.end - start }));
      return marks.length === 0
        ? []
        : [[note.highlightId, { marks, atHand: number < 0 ? null : number }] as const];
    }),
  );
}

/** What the bar over an article finds in its notes, by the highlight each is on. */
export function useFoundInNotes(): FoundInNotes {
  const { finding, reading } = useSession();
  const openIn = useStorePart(finding, (state) => state.openIn);
  const [words, marks] = [
    useStorePart(finding, (state) => state.words),
    useStorePart(finding, (state) => state.marks),
  ];
  const isComposing = useStorePart(finding, (state) => state.isComposing);
  const from = useStorePart(finding, (state) => state.from);
  const page = useStorePart(reading.store, (state) => state.page);
  const isOpen = page.kind === 'open' && page.article.headline.id === openIn;
  const highlights = useStorePart(reading.store, (state) => state.highlights);
  const notes = useStorePart(reading.store, (state) => state.notes);
  return useMemo(
    () => (isOpen ? foundInNotes({ page, highlights, notes }, { words, marks, isComposing, from }) : NOWHERE),
    [isOpen, page, highlights, notes, words, marks, isComposing, from],
  );
}
