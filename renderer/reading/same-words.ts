import { locateQuote } from '../../shared/anchor/locate.js';
import { makeQuote } from '../../shared/anchor/quote.js';

/** So many letters are looked for at once, and so often, going on behind them: the first ones may be others now. */
const SPAN = 60;
const TRIES = 6;

/** Where the words at an offset of one version's text stand in another's; null when neither they nor those behind them do. */
export function sameWords(before: string, after: string, offset: number): number | null {
  if (before === after) return offset;
  for (let at = offset, left = TRIES; left > 0 && at < before.length; at += SPAN, left -= 1) {
    const position = { start: at, end: Math.min(at + SPAN, before.length) };
    const found = locateQuote(after, makeQuote(before, position), position);
    if (found) return Math.max(0, found.start - (at - offset));
  }
  return null;
}
