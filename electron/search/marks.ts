import { foldWithOffsets } from './fold.js';
import type { Term } from './term.js';

/** A stretch of a text, in UTF-16 units; `end` is exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** One regular expression for everything that is looked for, in a title or in a text; null when that is nothing. */
export function markPattern(terms: readonly Term[], where: 'title' | 'text' = 'text'): RegExp | null {
  const patterns = terms
    .map(({ pattern, titlePattern }) => (where === 'title' ? titlePattern : pattern))
    .filter((pattern) => pattern !== '');
  return patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'gv');
}

/** Where the character ends that the unit before `end` came from: with its accents, and whole also when a match ends within it. */
function endInSource(offsets: Uint32Array, end: number): number {
  const last = offsets[end - 1];
  let next = end;
  while (next < offsets.length - 1 && offsets[next] === last) next += 1;
  return offsets[next] ?? 0;
}

/**
 * Where a text says what is looked for, in order and without overlaps: found in the same folded text the index was made
 * of, so that a mark is right also where NFKC changes how long a text is.
 */
export function marksIn(source: string, pattern: RegExp | null, most = 1_000): readonly Mark[] {
  if (pattern === null || source === '') return [];
  const { text, offsets } = foldWithOffsets(source);
  const marks: Mark[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null && marks.length < most; found = pattern.exec(text)) {
    const length = found[0].length;
    if (length === 0) break;
    const start = offsets[found.index] ?? 0;
    marks.push({ start, end: endInSource(offsets, found.index + length) });
  }
  return marks;
}
