/** A part of a word, by the numbers of its keys, and how many keys it is away from what was typed. */
export interface Nearest {
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

/** Longer words are not compared. */
const LONGEST = 96;
const WIDTH = LONGEST + 1;
/** Three rows of the table, used again for every word. */
type Rows = readonly [before: Uint8Array, last: Uint8Array, next: Uint8Array];
const rows: Rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)];

/** Whether two keys of each stand there the other way round. */
const isSwapped = (typed: string, row: number, word: string, at: number): boolean =>
  row > 1 &&
  typed.charCodeAt(row - 1) === word.charCodeAt(at - 1) &&
  typed.charCodeAt(row - 2) === word.charCodeAt(at);

/** Fills one row of the table; its least distance. */
function fill(typed: string, row: number, word: string, from: number, [before, last, next]: Rows): number {
  next[0] = row;
  let least = row;
  for (let taken = 1; taken <= word.length - from; taken += 1) {
    const at = from + taken - 1;
    const isSame = typed.charCodeAt(row - 1) === word.charCodeAt(at);
    const exchanged = (last[taken - 1] ?? 0) + (isSame ? 0 : 1);
    const swapped = taken > 1 && isSwapped(typed, row, word, at) ? (before[taken - 2] ?? 0) + 1 : exchanged;
    const here = Math.min((last[taken] ?? 0) + 1, (next[taken - 1] ?? 0) + 1, exchanged, swapped);
    next[taken] = here;
    least = Math.min(least, here);
  }
  return least;
}

/**
 * The distance of what was typed from the beginnings of a word (from one place on): one edit adds, drops or exchanges a
 * key, or swaps two neighbours (optimal string alignment). By how many keys of the word are taken, until the next call;
 * null as soon as no beginning can be within `most`.
 */
function distances(typed: string, word: string, from: number, most: number): Uint8Array | null {
  let [before, last, next] = rows;
  for (let taken = 0; taken <= word.length - from; taken += 1) last[taken] = taken;
  for (let row = 1; row <= typed.length; row += 1) {
    if (fill(typed, row, word, from, [before, last, next]) > most) return null;
    [before, last, next] = [last, next, before];
  }
  return last;
}

/** The end that is nearest, of those behind `from`. */
function nearestEnd(byLength: Uint8Array, from: number, ends: readonly number[]): Nearest | null {
  let nearest: Nearest | null = null;
  for (const to of ends) {
    const distance = to > from ? (byLength[to - from] ?? LONGEST) : LONGEST;
    if (distance < (nearest?.distance ?? LONGEST)) nearest = { from, to, distance };
  }
  return nearest;
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
  if (Math.max(typed.length, word.length) > LONGEST) return null;
  let [nearest, within]: [Nearest | null, number] = [null, most];
  for (const from of starts) {
    const byLength = distances(typed, word, from, within);
    const here = byLength && nearestEnd(byLength, from, ends);
    if (!here || here.distance > within) continue;
    [nearest, within] = [here, here.distance - 1];
  }
  return nearest;
}
