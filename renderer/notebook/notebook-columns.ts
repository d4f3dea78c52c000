import type { PlacedEntry, Shelf } from '../state/notebook-shelves.js';
import { wordsOf } from './entry-words.js';

/** In which column each shelf is, by its key. */
export type ColumnOf = ReadonlyMap<string, number>;

const LINE = 40; // characters of a quote or a note, about

/** About how many lines an entry takes: enough to keep columns of like height. */
const linesOf = ({ entry }: PlacedEntry): number =>
  3 +
  Math.ceil(wordsOf(entry).length / LINE) +
  (entry.note ? 1 + Math.ceil(entry.note.text.length / LINE) : 0);

const HEAD_LINES = 3;
const heightOf = ({ entries }: Shelf): number =>
  HEAD_LINES + entries.reduce((sum, entry) => sum + linesOf(entry), 0);

/** Puts shelves that have no column yet into the shortest one, in their order; the same map when all have one. */
export function placeInColumns(known: ColumnOf, shelves: readonly Shelf[], count: number): ColumnOf {
  const heights = Array.from({ length: count }, () => 0);
  const placed = new Map(known);
  for (const shelf of shelves) {
    const column = placed.get(shelf.key) ?? heights.indexOf(Math.min(...heights));
    placed.set(shelf.key, column);
    heights[column] = (heights[column] ?? 0) + heightOf(shelf);
  }
  return placed.size === known.size ? known : placed;
}

/** The shelves of each column, in their order. */
export const columnsOf = (
  placed: ColumnOf,
  shelves: readonly Shelf[],
  count: number,
): readonly (readonly Shelf[])[] =>
  Array.from({ length: count }, (_, column) => shelves.filter(({ key }) => placed.get(key) === column));
