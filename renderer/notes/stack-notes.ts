/** Where a note would like to be, beside its words, and how tall it is. */
export interface WantedNote {
  readonly top: number;
  readonly height: number;
}

/** Space kept between two notes (ux.md §8). */
const GAP = 8;

/** Places notes beside their lines, in the order of the text; one that would cover another is pushed down. */
export function stackNotes(wanted: readonly WantedNote[]): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return wanted.map(({ top, height }) => {
    const placed = Math.max(top, free);
    free = placed + height + GAP;
    return placed;
  });
}
