/** A part of a word, by the numbers of its keys, and how many keys it is away from what was typed. */
export interface Nearest {
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

/** Whether two keys of each stand there the other way round. */
const isSwapped = (typed: string, row: number, word: string, at: number): boolean =>
  row > 1 && typed[row - 1] === word[at - 1] && typed[row - 2] === word[at];

/**
 * The distance of what was typed from the beginnings of a word (from one place on): one edit adds, drops or exchanges a
 * key, or swaps two neighbours (optimal string alignment). By how many keys of the word are taken.
 */
function distances(typed: string, word: string, from: number): readonly number[] {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: word.length - from + 1 }, (_, taken) => taken);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let taken = 1; taken < last.length; taken += 1) {
      const at = from + taken - 1;
      const exchanged = (last[taken - 1] ?? 0) + (typed[row - 1] === word[at] ? 0 : 1);
      const swapped = taken > 1 && isSwapped(typed, row, word, at) ? (before[taken - 2] ?? 0) + 1 : exchanged;
      next.push(Math.min((last[taken] ?? 0) + 1, (next[taken - 1] ?? 0) + 1, exchanged, swapped));
    }
    [before, last] = [last, next];
  }
  return last;
}

/**
 * The part of a word nearest to what was typed, that begins and ends at the given places; null when none is within
 * `most` edits. Of equally near ones the one that begins first.
 */
export function nearestPart(
  typed: string,
  word: string,
  starts: readonly number[],
  ends: readonly number[],
  most: number,
): Nearest | null {
  let nearest: Nearest | null = null;
  for (const from of starts) {
    const byLength = distances(typed, word, from);
    for (const to of ends) {
      const distance = to > from ? (byLength[to - from] ?? Infinity) : Infinity;
      if (distance <= most && distance < (nearest?.distance ?? Infinity)) nearest = { from, to, distance };
    }
  }
  return nearest;
}
