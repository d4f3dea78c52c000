import type { TextPosition, TextQuote } from '../model/highlight.js';

/** How many code units two strings share, counted from their ends or from their beginnings. */
function sharedLength(one: string, other: string, from: 'end' | 'start'): number {
  const limit = Math.min(one.length, other.length);
  const at = (text: string, index: number): string | undefined =>
    from === 'start' ? text[index] : text[text.length - 1 - index];
  let count = 0;
  while (count < limit && at(one, count) === at(other, count)) count += 1;
  return count;
}

function* occurrences(text: string, exact: string): Generator<number> {
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) yield at;
}

/**
 * Finds a quote again in an article's text: at its old position when the words
 * still stand there in their old surroundings, else at the occurrence whose surroundings fit best, the
 * nearer one of equals. Null when the words are gone: the caller keeps the
 * highlight and says so (anchors.md §1c: an orphan is listed, never dropped).
 */
export function locateQuote(text: string, quote: TextQuote, position: TextPosition): TextPosition | null {
  const { exact, prefix, suffix } = quote;
  const placedAt = (start: number): TextPosition => ({ start, end: start + exact.length });
  const context = (start: number): number =>
    sharedLength(text.slice(Math.max(0, start - prefix.length), start), prefix, 'end') +
    sharedLength(text.slice(start + exact.length, start + exact.length + suffix.length), suffix, 'start');

  if (text.startsWith(exact, position.start) && context(position.start) === prefix.length + suffix.length)
    return placedAt(position.start);

  let best: { readonly start: number; readonly score: number; readonly distance: number } | null = null;
  for (const start of occurrences(text, exact)) {
    const found = { start, score: context(start), distance: Math.abs(start - position.start) };
    if (!best || found.score > best.score || (found.score === best.score && found.distance < best.distance))
      best = found;
  }
  return best && placedAt(best.start);
}
