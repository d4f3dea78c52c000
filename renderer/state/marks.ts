import { useMemo } from 'react';
import type { Highlight, HighlightColor, HighlightId, TextPosition } from '../../shared/model/highlight.js';
import type { Note } from '../../shared/model/note.js';
import type { ArticleText } from '../../shared/text/article-text.js';
import { toSourceOffset } from '../../shared/text/white-space.js';
import { type Line, type Lines, linesOf } from './lines.js';
import { useSession } from './session.js';
import { useStorePart } from './store.js';

/** The stretch of one line that a highlight covers, counted in the line's source. */
export interface LineMark {
  readonly id: HighlightId;
  readonly color: HighlightColor;
  readonly hasNote: boolean;
  readonly from: number;
  readonly to: number;
  /** Length of the whole highlight, in the article's text. */
  readonly wholeLength: number;
  /** Whether the highlight ends here and does not go on in a later line. */
  readonly isLast: boolean;
}

export interface PlacedHighlight {
  readonly highlight: Highlight;
  readonly position: TextPosition;
  readonly note: Note | null;
}

export interface Marks {
  /** What is marked in each line, by the line's number. */
  readonly onLine: ReadonlyMap<number, readonly LineMark[]>;
  /** Highlights found in the text, in its order. */
  readonly placed: readonly PlacedHighlight[];
  /** Highlights whose words are gone. They are listed, never dropped. */
  readonly lost: readonly { readonly highlight: Highlight; readonly note: Note | null }[];
  readonly articleNote: Note | null;
}

const SPACE = /[\s\u200b\u2060]/u;

/** The stretch of a line's source a position covers; null when they do not meet. */
function stretch(
  { start, length, source }: Line,
  position: TextPosition,
): { from: number; to: number } | null {
  const first = Math.max(position.start - start, 0);
  const last = Math.min(position.end - start, length);
  if (first >= last) return null;
  let from = toSourceOffset(source, first);
  while (SPACE.test(source.charAt(from)) && from < source.length - 1) from += 1;
  return { from, to: toSourceOffset(source, last) };
}

/** The longest first: a short highlight over a long one is drawn on top and can be pressed. */
function marksOnLine(line: Line, placed: readonly PlacedHighlight[]): readonly LineMark[] {
  return placed
    .flatMap(({ highlight, position, note }) => {
      const covered = stretch(line, position);
      if (!covered || covered.from >= covered.to) return [];
      return {
        ...covered,
        id: highlight.id,
        color: highlight.color,
        hasNote: note !== null,
        wholeLength: position.end - position.start,
        isLast: position.end <= line.start + line.length,
      };
    })
    .toSorted((one, other) => other.wholeLength - one.wholeLength);
}

interface MarkedArticle {
  readonly text: ArticleText;
  readonly lines: Lines;
  readonly highlights: readonly Highlight[];
  readonly notes: readonly Note[];
}

/** Says what every highlight covers in the text it was found in. */
export function placeMarks({ text, lines, highlights, notes }: MarkedArticle): Marks {
  const noteOn = new Map(notes.map((note) => [note.highlightId, note]));
  const found = highlights.map((highlight) => ({
    highlight,
    position: highlight.place && highlight.place.end <= text.text.length ? highlight.place : null,
    note: noteOn.get(highlight.id) ?? null,
  }));
  const placed = found
    .flatMap(({ position, ...rest }) => (position ? { ...rest, position } : []))
    .toSorted(
      (one, other) => one.position.start - other.position.start || one.position.end - other.position.end,
    );
  const onLine = new Map<number, readonly LineMark[]>();
  lines.all.forEach((line, number) => {
    const marks = placed.length === 0 ? [] : marksOnLine(line, placed);
    if (marks.length > 0) onLine.set(number, marks);
  });
  return {
    onLine,
    placed,
    lost: found.filter(({ position }) => position === null),
    articleNote: noteOn.get(null) ?? null,
  };
}

const noText: ArticleText = { text: '', starts: new Map() };

/** The lines of the open article and what is marked in them. */
export function useMarks(): { readonly lines: Lines; readonly marks: Marks } {
  const { store } = useSession().reading;
  const text = useStorePart(store, ({ page }) => (page.kind === 'open' ? page.text : noText));
  const highlights = useStorePart(store, (state) => state.highlights);
  const notes = useStorePart(store, (state) => state.notes);
  const lines = useMemo(() => linesOf(text), [text]);
  const marks = useMemo(
    () => placeMarks({ text, lines, highlights, notes }),
    [text, lines, highlights, notes],
  );
  return { lines, marks };
}
