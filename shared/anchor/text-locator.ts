import { CONTEXT_LENGTH } from '../limits.js';
import type { TextPosition, TextQuote } from '../model/highlight.js';
import { weightedLength } from '../text/script.js';
import { approximateMatch, likeness } from './approximate-match.js';
import { keptWords } from './kept-words.js';
import { trimRange } from './quote.js';

/** Texts are compared by pieces of so many letters. */
const PIECE = 4;
/** A piece that stands in a text oftener than this says nothing about where. */
const MOST_PLACES = 60;
/** The likeliest places are looked at closely, not all. */
const MOST_CANDIDATES = 4;
/** Longer quotes are found by their two ends. */
const LONGEST_WHOLE = 400;
const END_LENGTH = 120;
/** One line stands for a quote of several when it holds this share of it. */
const LEAST_LINE = 0.5;

/** Words as long as this (weighted, extraction.md §4) hardly stand somewhere else by chance. */
const TELLING = 30;
/** So much of its surroundings must be there for fewer words to be the same ones. */
const LEAST_CONTEXT = 0.5;
/** So much of the words themselves. */
const LEAST_WORDS = 0.55;
/** So much of them as words, not only as letters. */
const LEAST_KEPT = 0.55;
/** And so much of both. */
const LEAST_SCORE = 0.62;
/** How much words, surroundings and place count (Hypothesis: 50, 40, 2). */
const WEIGHTS = { words: 0.6, context: 0.36, place: 0.04 } as const;

interface Found {
  readonly position: TextPosition;
  readonly score: number;
}

/**
 * Finds quotes in one text that may be another than the one they were taken from (anchors.md §1c): words and
 * surroundings may have changed in part and stand elsewhere. What is too unlike is not found: a highlight that is
 * said to be lost is better than one on the wrong words.
 */
export class TextLocator {
  readonly #text: string;
  #places: ReadonlyMap<number, readonly number[]> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the quote stands now; null when it is not there any more. `position` is where it was. */
  locate(quote: TextQuote, position: TextPosition): TextPosition | null {
    const { exact, prefix, suffix } = quote;
    const { start } = position;
    const isThere =
      this.#text.startsWith(exact, start) &&
      this.#text.slice(Math.max(0, start - prefix.length), start) === prefix &&
      this.#text.startsWith(suffix, start + exact.length);
    if (isThere) return { start, end: start + exact.length };
    return this.#exactly(quote, start) ?? this.#nearly(quote, start) ?? this.#largestLine(quote, start);
  }

  /** The very words, where their surroundings fit best. Few words alone say nothing. */
  #exactly(quote: TextQuote, from: number): TextPosition | null {
    const { exact } = quote;
    let best: Found | null = null;
    let count = 0;
    for (
      let at = this.#text.indexOf(exact);
      at >= 0 && count < MOST_PLACES;
      at = this.#text.indexOf(exact, at + 1)
    ) {
      const position = { start: at, end: at + exact.length };
      const context = this.#context(quote, position);
      const score = context + WEIGHTS.place * this.#nearness(at, from);
      count += 1;
      if (!best || score > best.score) best = { position, score };
    }
    if (!best) return null;
    const isSure = weightedLength(exact) >= TELLING || best.score >= LEAST_CONTEXT;
    return isSure ? best.position : null;
  }

  #nearly(quote: TextQuote, from: number): TextPosition | null {
    const { exact, prefix, suffix } = quote;
    if (exact.length > LONGEST_WHOLE) return this.#byEnds(quote, from);
    let best: Found | null = null;
    for (const range of this.#candidates(prefix + exact + suffix, prefix.length, exact.length)) {
      const found = this.#nearlyAt(quote, range, from);
      if (found && found.score > (best?.score ?? LEAST_SCORE)) best = found;
    }
    return best?.position ?? null;
  }

  /** The stretch around a range of places that is most like a quote, if it is enough like it. */
  #nearlyAt(quote: TextQuote, [first, last]: readonly [number, number], from: number): Found | null {
    const { exact } = quote;
    const slack = Math.ceil(exact.length * 0.3) + 8;
    const low = Math.max(0, first - slack);
    const match = approximateMatch(this.#text.slice(low, last + exact.length + slack), exact);
    const words = 1 - match.cost / exact.length;
    const position = this.#wholeWords({ start: low + match.start, end: low + match.end });
    if (!position || words < LEAST_WORDS) return null;
    if (keptWords(exact, this.#text.slice(position.start, position.end)) < LEAST_KEPT) return null;
    const context = this.#context(quote, position);
    if (weightedLength(exact) < TELLING && context < LEAST_CONTEXT) return null;
    const place = this.#nearness(position.start, from);
    return { position, score: WEIGHTS.words * words + WEIGHTS.context * context + WEIGHTS.place * place };
  }

  /** A long quote: where it begins and where it ends, if what lies between is about as long as it was. */
  #byEnds({ exact, prefix, suffix }: TextQuote, from: number): TextPosition | null {
    const head = {
      exact: exact.slice(0, END_LENGTH),
      prefix,
      suffix: exact.slice(END_LENGTH, END_LENGTH + CONTEXT_LENGTH),
    };
    const at = exact.length - END_LENGTH;
    const tail = { exact: exact.slice(at), prefix: exact.slice(at - CONTEXT_LENGTH, at), suffix };
    const first = this.#exactly(head, from) ?? this.#nearly(head, from);
    const last = first && (this.#exactly(tail, first.start + at) ?? this.#nearly(tail, first.start + at));
    if (!first || !last) return null;
    const length = last.end - first.start;
    return length > exact.length * 0.5 && length < exact.length * 2
      ? { start: first.start, end: last.end }
      : null;
  }

  /** Of several lines that were torn apart, the one that holds most of the words. */
  #largestLine({ exact }: TextQuote, from: number): TextPosition | null {
    const lines = exact.split('\n');
    const longest = lines.toSorted((one, other) => other.length - one.length)[0] ?? '';
    if (lines.length < 2 || longest.length < exact.length * LEAST_LINE) return null;
    const at = exact.indexOf(longest);
    const behind = at + longest.length;
    const line = {
      exact: longest,
      prefix: exact.slice(Math.max(0, at - CONTEXT_LENGTH), at),
      suffix: exact.slice(behind, behind + CONTEXT_LENGTH),
    };
    return this.#exactly(line, from + at) ?? this.#nearly(line, from + at);
  }

  /** Where a quote may begin: ranges of places that many of its pieces point to, the likeliest first. */
  #candidates(whole: string, offset: number, length: number): readonly (readonly [number, number])[] {
    const pointed: { readonly to: number; readonly by: number }[] = [];
    for (let by = 0; by + PIECE <= whole.length; by += 1) {
      const places = this.#placesOf(pieceAt(whole, by));
      if (places.length > MOST_PLACES) continue;
      for (const place of places) pointed.push({ to: place - by + offset, by });
    }
    pointed.sort((one, other) => one.to - other.to);
    const width = Math.max(12, Math.ceil(length * 0.25));
    const ranges: { readonly range: readonly [number, number]; readonly votes: number }[] = [];
    let low = 0;
    pointed.forEach(({ to }, high) => {
      while (to - (pointed[low]?.to ?? 0) > width) low += 1;
      const first = pointed[low]?.to ?? to;
      const votes = high - low + 1;
      const last = ranges.at(-1);
      if (last && first <= last.range[1]) {
        if (votes > last.votes) ranges[ranges.length - 1] = { range: [first, to], votes };
      } else ranges.push({ range: [first, to], votes });
    });
    return ranges
      .toSorted((one, other) => other.votes - one.votes)
      .slice(0, MOST_CANDIDATES)
      .map(({ range }) => range);
  }

  #placesOf(piece: number): readonly number[] {
    this.#places ??= placesOfPieces(this.#text);
    return this.#places.get(piece) ?? [];
  }

  /** How much of the surroundings of a quote stands around a position, 0 to 1. */
  #context({ prefix, suffix }: TextQuote, { start, end }: TextPosition): number {
    const all = prefix.length + suffix.length;
    if (all === 0) return 0;
    const around = CONTEXT_LENGTH + 8;
    const before = likeness(this.#text.slice(Math.max(0, start - around), start), prefix);
    const behind = likeness(this.#text.slice(end, end + around), suffix);
    return (before * prefix.length + behind * suffix.length) / all;
  }

  /** 1 at the old place, 0 a whole text away. */
  #nearness(start: number, from: number): number {
    return 1 - Math.min(1, Math.abs(start - from) / Math.max(1, this.#text.length));
  }

  /** The same stretch without half words at its ends, where words are set apart by spaces. */
  #wholeWords({ start, end }: TextPosition): TextPosition | null {
    const text = this.#text;
    const before = /[\p{L}\p{N}]{1,12}$/u.exec(text.slice(Math.max(0, start - 13), start))?.[0] ?? '';
    const behind = /^[\p{L}\p{N}]{1,12}/u.exec(text.slice(end, end + 13))?.[0] ?? '';
    const isSplit = (edge: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(edge - 1, edge + 1));
    return trimRange(
      text,
      isSplit(start) && before.length <= 12 ? start - before.length : start,
      isSplit(end) && behind.length <= 12 ? end + behind.length : end,
    );
  }
}

/** A piece of a text as a number; two that differ are rarely the same one, and then only make a place a candidate. */
function pieceAt(text: string, at: number): number {
  let piece = 0;
  for (let index = at; index < at + PIECE; index += 1)
    piece = Math.imul(piece, 65_599) + text.charCodeAt(index);
  return piece | 0;
}

/** Where each piece of a text stands. */
function placesOfPieces(text: string): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + PIECE <= text.length; at += 1) {
    const piece = pieceAt(text, at);
    const known = places.get(piece);
    if (!known) places.set(piece, [at]);
    else if (known.length <= MOST_PLACES) known.push(at);
  }
  return places;
}
