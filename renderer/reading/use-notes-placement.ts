import { useEffect, useState } from 'react';
import type { ArticleId } from '../../shared/model/article.js';
import type { Marks } from '../state/marks.js';
import { useSession } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { useDrafted } from '../state/use-drafted.js';

/** Where the notes are: beside their lines, in a panel of their own, or after the text. */
export type NotesPlacement = 'margin' | 'panel' | 'below';

/** Widths of the reading pane from which notes stand in the margin: always, and when there are any. */
const ROOMY = 800;
const ENOUGH = 680;

function placementOf(width: number, isNotesOpen: boolean, hasNotes: boolean): NotesPlacement {
  if (isNotesOpen) return 'panel';
  return width >= ROOMY || (width >= ENOUGH && hasNotes) ? 'margin' : 'below';
}

/**
 * Where the notes stand now. They stay where they are while one is being written, for a field that moved would lose
 * the focus; and room once made beside the text stays, for a text that moves under a press is pressed wrong.
 */
function usePlacement(wanted: NotesPlacement, width: number): NotesPlacement {
  const isWriting = useStorePart(useSession().reading.store, (state) => state.isWriting);
  const [placement, setPlacement] = useState(wanted);
  const next = wanted === 'below' && placement === 'margin' && width >= ENOUGH ? placement : wanted;
  if (isWriting || placement === next) return placement;
  setPlacement(next);
  return next;
}

const hasNotes = ({ articleNote, placed }: Marks): boolean =>
  articleNote !== null || placed.some(({ note }) => note !== null);

/**
 * Where the notes of the open article stand in a reading pane of this width; a note that is wanted finds its place at
 * once. What was marked before the article was opened has room from the beginning, so that a press on it moves nothing.
 */
export function useNotesPlacement(article: ArticleId, width: number, marks: Marks): NotesPlacement {
  const { reading, settings } = useSession();
  const { store } = reading;
  const hasMargin = useStorePart(settings.store, (state) => state.settings.marginNotes);
  const room = hasMargin ? width : Math.min(width, ENOUGH - 1);
  const isNotesOpen = useStorePart(store, (state) => state.isNotesOpen);
  const isNoteWanted = useStorePart(store, (state) => state.noteWish !== null);
  const isWriting = useStorePart(store, (state) => state.isWriting);
  const [wasMarked] = useState(marks.placed.length > 0);
  const isDrafted = [...useDrafted()].some((key) => key.startsWith(article));
  const isPanelWanted = isNoteWanted && width > 0 && room < ENOUGH;
  // The field that grants the wish takes it away: the panel stays open for the note.
  useEffect(() => {
    if (isPanelWanted && !store.get().isNotesOpen) store.change({ isNotesOpen: true, isNotesForNow: true });
  }, [isPanelWanted, store]);
  const wanted = placementOf(
    room,
    isNotesOpen || isPanelWanted,
    isNoteWanted || isWriting || wasMarked || isDrafted || hasNotes(marks),
  );
  return usePlacement(wanted, room);
}
