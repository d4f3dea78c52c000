import { DENSE, SIGN, SPECIAL, unitClass, WORD } from './character-class.js';
import { foldText } from './fold.js';
import { classAt } from './runs.js';
import { GLUED } from './tokens.js';
import { endsBetween } from './word-ending.js';

const SPACE = 0x20;
const GLUE = GLUED.charCodeAt(0);
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;

let room = new Uint16Array(1 << 16);

/** Writes a syllable in jamo, and anything else as it is: `spelledOut`, for megabytes. */
function spell(unit: number, at: number): number {
  const index = unit - FIRST_SYLLABLE;
  if (index < 0 || index >= SYLLABLES) {
    room[at] = unit;
    return at + 1;
  }
  room[at] = 0x1100 + Math.trunc(index / 588);
  room[at + 1] = 0x1161 + Math.trunc((index % 588) / 28);
  const final = index % 28;
  if (final === 0) return at + 2;
  room[at + 2] = 0x11a7 + final;
  return at + 3;
}

/** Copies units, the last character of a pair in jamo. */
function writePair(folded: string, first: number, second: number, end: number, at: number): number {
  let written = at;
  for (let unit = first; unit < second; unit += 1) room[written++] = folded.charCodeAt(unit);
  if (end - second === 1) written = spell(folded.charCodeAt(second), written);
  else for (let unit = second; unit < end; unit += 1) room[written++] = folded.charCodeAt(unit);
  room[written] = SPACE;
  return written + 1;
}

const classOf = (folded: string, at: number): number => {
  const is = unitClass(folded.charCodeAt(at));
  return is === SPECIAL ? classAt(folded, at).is : is;
};
const afterCharacter = (folded: string, at: number): number =>
  unitClass(folded.charCodeAt(at)) === SPECIAL ? classAt(folded, at).next : at + 1;

/** Ends a token: with the mark of what is glued to it. */
function endToken(folded: string, end: number, at: number): number {
  let written = at;
  if (end < folded.length) {
    const next = classOf(folded, end);
    if (next === DENSE || next === WORD) room[written++] = GLUE;
  }
  room[written] = SPACE;
  return written + 1;
}

/** Writes the run of a script without spaces that begins at `from`. Gives where it ends, and the place behind it. */
function writeDense(folded: string, from: number, at: number): readonly [end: number, written: number] {
  let written = at;
  let first = from;
  let second = afterCharacter(folded, from);
  while (second < folded.length && classOf(folded, second) === DENSE) {
    const end = afterCharacter(folded, second);
    written = writePair(folded, first, second, end, written);
    first = second;
    second = end;
  }
  for (let unit = first; unit < second; unit += 1) room[written++] = folded.charCodeAt(unit);
  return [second, endToken(folded, second, written)];
}

/** Whether the word that reaches to an offset goes on there. */
const goesOn = (folded: string, at: number): boolean =>
  at < folded.length &&
  classOf(folded, at) === WORD &&
  !endsBetween(folded.charCodeAt(at - 1), folded.charCodeAt(at));

function writeWord(folded: string, from: number, at: number): readonly [end: number, written: number] {
  let written = at;
  let end = from;
  do {
    const next = afterCharacter(folded, end);
    for (; end < next; end += 1) room[written++] = folded.charCodeAt(end);
  } while (goesOn(folded, end));
  return [end, endToken(folded, end, written)];
}

function writeSign(folded: string, from: number, at: number): readonly [end: number, written: number] {
  const end = afterCharacter(folded, from);
  let written = at;
  for (let unit = from; unit < end; unit += 1) room[written++] = folded.charCodeAt(unit);
  room[written] = SPACE;
  return [end, written + 1];
}

function writeRun(folded: string, from: number, at: number): readonly [end: number, written: number] {
  switch (classOf(folded, from)) {
    case DENSE:
      return writeDense(folded, from, at);
    case WORD:
      return writeWord(folded, from, at);
    case SIGN:
      return writeSign(folded, from, at);
    default:
      return [from + 1, at];
  }
}

/**
 * A text as a column of the index takes it: its tokens (`tokensOf` of tokens.ts says which) with spaces between, written
 * through one buffer, since an import does this for every article.
 */
export function indexText(source: string): string {
  const folded = foldText(source);
  // A pair takes its first unit, three jamo and a space.
  if (room.length < folded.length * 6 + 8) room = new Uint16Array(folded.length * 6 + 1_024);
  let written = 0;
  for (let at = 0; at < folded.length;) [at, written] = writeRun(folded, at, written);
  return Buffer.from(room.buffer, 0, Math.max(0, written - 1) * 2).toString('utf16le');
}
