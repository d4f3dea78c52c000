import type { Mark } from './marks.js';

/** A piece of a text with what was found in it. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** What stands before the first mark, so that it is seen in a row that cuts its end. */
const LEAD = 24;
const SPACE = /\s/u;
const isHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/** The nearest place at or behind an offset, within a few letters, where a word begins. */
function wordStart(text: string, from: number, before: number): number {
  if (from <= 0) return 0;
  for (let at = from; at < before; at += 1) if (SPACE.test(text.charAt(at - 1))) return at;
  return isHalf(text, from) ? from + 1 : from;
}

/** The stretch of marks that shows most within so many letters: the first of the best. */
function bestStart(marks: readonly Mark[], length: number): number {
  let best = 0;
  let most = 0;
  let last = 0;
  for (let first = 0; first < marks.length; first += 1) {
    const limit = (marks[first]?.start ?? 0) + length - LEAD;
    while ((marks[last]?.end ?? Infinity) <= limit) last += 1;
    if (last - first > most) [best, most] = [first, last - first];
  }
  return marks[best]?.start ?? 0;
}

/** The part of a text of about `length` letters that shows most of what was found, on one line; its beginning when nothing was. */
export function snippetOf(text: string, marks: readonly Mark[], length: number): Snippet {
  const anchor = bestStart(marks, length);
  const start = wordStart(text, Math.max(0, anchor - LEAD), anchor);
  const cut = Math.min(text.length, start + length);
  const end = isHalf(text, cut) ? cut + 1 : cut;
  return {
    // One character for one character: the marks keep their places.
    text: text.slice(start, end).replaceAll(/\s/gu, ' '),
    marks: marks
      .filter((mark) => mark.end > start && mark.start < end)
      .map((mark) => ({ start: Math.max(0, mark.start - start), end: Math.min(end, mark.end) - start })),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}
