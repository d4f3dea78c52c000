/** Where a note would like to be, beside its words, and how tall it is. */
export interface WantedNote {
  readonly top: number;
  readonly height: number;
  /** Whether it is only the mark of a note that could be written: several of them stand in a row. */
  readonly isMark: boolean;
}

export interface PlacedNote {
  readonly top: number;
  /** How many marks stand before it in its row. */
  readonly column: number;
}

/** Space kept between two notes (ux.md §8). */
const GAP = 8;
/** Marks in a row: as many as the margin is wide. */
const MOST_IN_ROW = 6;

/**
 * Places notes beside their lines, in the order of the text; one that would cover another is pushed down. Marks of
 * the same line share a row, or a paragraph with many highlights would have them far below itself.
 */
export function stackNotes(wanted: readonly WantedNote[]): readonly PlacedNote[] {
  let free = Number.NEGATIVE_INFINITY;
  let row: { readonly top: number; readonly marks: number } | null = null;
  return wanted.map(({ top, height, isMark }) => {
    if (isMark && row && row.marks < MOST_IN_ROW && free - top > height / 2) {
      const placed = { top: row.top, column: row.marks };
      row = { top: row.top, marks: row.marks + 1 };
      return placed;
    }
    const placed = Math.max(top, free);
    free = placed + height + GAP;
    row = isMark ? { top: placed, marks: 1 } : null;
    return { top: placed, column: 0 };
  });
}
