import { createHash } from 'node:crypto';
import { lettersOf } from '../../shared/text/letters.js';
import { weightedLength } from '../../shared/text/script.js';

/** So many letters overlap from one piece of a text to the next: words without regard to where they begin. */
const PIECE = 12;
/** Each text has so many bands of two numbers; one that is the same in two texts makes them worth a look. */
const BANDS = 8;
/** Less than this may be a notice, and all notices are alike; letters of Korean, Japanese and Chinese say more each. */
const SHORTEST = 400;
/** Fewer letters than this are one, whatever stands above them. */
const SHORTEST_EXACT = 60;
/** More than this of a text is not looked at: its beginning tells it from others. */
const LONGEST = 20_000;
/** So many of their pieces two texts share when they are the same story. */
const SAME_STORY = 0.6;

/** The pieces of a text as numbers of 32 bits (a rolling polynomial). */
function piecesOf(text: string): ReadonlySet<number> {
  const letters = lettersOf(text.slice(0, LONGEST));
  const pieces = new Set<number>();
  const lead = Array.from({ length: PIECE }).reduce<number>((power) => Math.imul(power, 31), 1);
  let hash = 0;
  for (let at = 0; at < letters.length; at += 1) {
    hash = (Math.imul(hash, 31) + letters.charCodeAt(at)) | 0;
    if (at >= PIECE) hash = (hash - Math.imul(letters.charCodeAt(at - PIECE), lead)) | 0;
    if (at >= PIECE - 1) pieces.add(hash);
  }
  return pieces;
}

const mixed = (value: number, salt: number): number => {
  let hash = Math.imul(value ^ salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The least of all pieces under one order of them: two texts agree in it as often as they share pieces (Broder 1997). */
function leastOf(pieces: ReadonlySet<number>, salt: number): number {
  let least = 0xffffffff;
  for (const piece of pieces) {
    const value = mixed(piece, salt);
    if (value < least) least = value;
  }
  return least;
}

/** One number for a short text under its title: only the very same under the same headline is worth a look. */
function exactBand(text: string, title: string): readonly number[] {
  const letters = lettersOf(text);
  if (letters.length < SHORTEST_EXACT || title === '') return [];
  const digest = createHash('sha256')
    .update(`${lettersOf(title)}\n${letters}`)
    .digest();
  return [digest.readUInt32BE() * BANDS];
}

/** How much a letter of a text says, in Latin ones. */
const densityOf = (text: string): number => weightedLength(text) / Math.max(1, text.length);

/** The bands of a text, by which texts like it are looked up; a short one is known under its title alone, a notice not at all. */
export function bandsOf(text: string, title = ''): readonly number[] {
  const pieces = piecesOf(text);
  if (pieces.size * densityOf(text) < SHORTEST) return exactBand(text, title);
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const [one, other] = [leastOf(pieces, 0x9e37 + band * 2), leastOf(pieces, 0x7f4a + band * 2 + 1)];
    return mixed(one ^ Math.imul(other, 31), band) * BANDS + band;
  });
  // Articles of before are known by their title where theirs was called short.
  return pieces.size < SHORTEST ? [...bands, ...exactBand(text, title)] : bands;
}

/** How much of the pieces of two texts, of the one that has fewer, stands in both: 0 to 1. */
export function shareOf(one: string, other: string): number {
  const [pieces, others] = [piecesOf(one), piecesOf(other)];
  const [fewer, more] = pieces.size < others.size ? [pieces, others] : [others, pieces];
  let shared = 0;
  for (const piece of fewer) if (more.has(piece)) shared += 1;
  return fewer.size === 0 ? 0 : shared / fewer.size;
}

/** Whether two texts are the same story: most of what they say is said in the same words. */
export function isSameStory(one: string, other: string): boolean {
  const [pieces, others] = [piecesOf(one), piecesOf(other)];
  let shared = 0;
  for (const piece of pieces) if (others.has(piece)) shared += 1;
  return shared / Math.max(1, pieces.size + others.size - shared) >= SAME_STORY;
}
