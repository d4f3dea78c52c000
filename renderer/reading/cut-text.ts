import type { LineMark } from '../state/marks.js';

/** A stretch of text under the same highlights all along. */
export interface TextPiece {
  readonly text: string;
  /** Where it begins in its line. */
  readonly start: number;
  /** The highlights over it, in the order they were given: the first outermost. */
  readonly marks: readonly LineMark[];
}

/** Cuts a run of text, which begins at `start` of its line, wherever a highlight begins or ends in it. */
export function cutText(text: string, start: number, marks: readonly LineMark[]): readonly TextPiece[] {
  const end = start + text.length;
  const here = marks.filter(({ from, to }) => from < end && to > start);
  if (here.length === 0) return [{ text, start, marks: [] }];
  const edges = here.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...edges, end])].toSorted((one, other) => one - other);
  return cuts.slice(0, -1).map((cut, index) => {
    const next = cuts[index + 1] ?? end;
    return {
      text: text.slice(cut - start, next - start),
      start: cut,
      marks: here.filter(({ from, to }) => from <= cut && to >= next),
    };
  });
}
