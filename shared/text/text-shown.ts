import { lettersOf } from './letters.js';

/** Looked at of a text: its beginning, which is on the first page of several, too. */
const LOOKED_AT = 4_000;
/** Letters of a piece, and how many pieces are looked for. */
const PIECE = 12;
const MOST_PIECES = 120;
/** Less text than this is seen or not seen by chance. */
const SHORTEST = 240;

/**
 * How much of a text is among the words that are seen of a page, 0 to 1, told by pieces of it wherever they stand; null
 * of a text too short to tell.
 */
export function shareShown(text: string, seen: string): number | null {
  const letters = lettersOf(text.slice(0, LOOKED_AT * 2)).slice(0, LOOKED_AT);
  if (letters.length < SHORTEST) return null;
  const shown = lettersOf(seen);
  const step = Math.max(PIECE, Math.floor(letters.length / MOST_PIECES));
  const starts = Array.from({ length: Math.floor((letters.length - PIECE) / step) + 1 }, (_, n) => n * step);
  const found = starts.filter((start) => shown.includes(letters.slice(start, start + PIECE)));
  return found.length / starts.length;
}
