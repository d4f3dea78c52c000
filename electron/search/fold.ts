import { characterOf, DROPPED, foldedUnit, GAP, SPECIAL, unitClass, WORD } from './character-class.js';
import { endingOf } from './word-ending.js';

/** Text as the index compares it, and where each of its units came from. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, and for its end, the offset in the source (UTF-16 units). */
  readonly offsets: Uint32Array;
}

const SPACE = 0x20;
let room = new Uint16Array(4_096);

function makeRoom(units: number): Uint16Array {
  if (room.length < units) room = new Uint16Array(units * 2);
  return room;
}

const asString = (units: Uint16Array, length: number): string =>
  Buffer.from(units.buffer, units.byteOffset, length * 2).toString('utf16le');

/** Writes what a character of more than one unit, or that folds to more than one, becomes. Gives the place behind it. */
function writeSpecial(target: Uint16Array, at: number, codePoint: number): number {
  let end = at;
  const { folded } = characterOf(codePoint);
  for (let unit = 0; unit < folded.length; unit += 1) target[end++] = folded.charCodeAt(unit);
  return end;
}

/** What stands for a unit that parts words: a space, unless it ends a Latin word. */
function writtenForGap(unit: number, before: number | undefined): number {
  const ending = endingOf(unit);
  return ending !== undefined && before !== undefined && unitClass(before) === WORD ? ending : SPACE;
}

/** Folds text that is in NFKC into `target`, from `at` on. Gives the place behind it. */
function foldInto(target: Uint16Array, at: number, normal: string): number {
  let end = at;
  for (let index = 0; index < normal.length; index += 1) {
    const unit = normal.charCodeAt(index);
    const is = unitClass(unit);
    if (is === SPECIAL) {
      const codePoint = normal.codePointAt(index) ?? unit;
      if (codePoint > 0xffff) index += 1;
      end = writeSpecial(target, end, codePoint);
    } else if (is === GAP) {
      target[end] = writtenForGap(unit, target[end - 1]);
      end += 1;
    } else if (is !== DROPPED) target[end++] = foldedUnit(unit);
  }
  return end;
}

/**
 * Text as it is compared: NFKC, lower case, accents and invisible characters left out, every character that is part
 * of no word a space. `+` and `#` stay behind a Latin word (C++, C#). storage.md §4.
 */
export function foldText(source: string): string {
  const normal = source.normalize('NFKC');
  const target = makeRoom(normal.length * 2);
  return asString(target, foldInto(target, 0, normal));
}

/** What NFKC may join to the character before it: marks, the vowels and finals of Hangul, also those of old encodings. */
const JOINING = /[\p{M}\u1160-\u11ff\u3131-\u318e\ud7b0-\ud7ff\uff9e\uff9f\uffa0-\uffdc]/u;

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
/** By UTF-16 unit, 0 until met: whether NFKC leaves it as it is, and joins it to nothing before it. */
const stable = new Uint8Array(0x1_0000);
const STABLE = 1;
const JOINS = 2;
const CHANGES = 3;

function learnStability(unit: number): number {
  const character = String.fromCharCode(unit);
  const isChanged = isHalf(unit) || character.normalize('NFKC') !== character;
  const known = JOINING.test(character) ? JOINS : isChanged ? CHANGES : STABLE;
  stable[unit] = known;
  return known;
}

const stabilityOf = (unit: number): number => stable[unit] || learnStability(unit);
/** Half a character may be of one that joins. */
const mayJoin = (unit: number): boolean => isHalf(unit) || stabilityOf(unit) === JOINS;

/** Whether the character at an offset is one unit that is the same in NFKC, whatever follows. */
const isAlone = (source: string, at: number): boolean =>
  stabilityOf(source.charCodeAt(at)) === STABLE &&
  (at + 1 >= source.length || !mayJoin(source.charCodeAt(at + 1)));

/** Where the next stretch begins that normalises by itself. */
function nextStretch(source: string, from: number): number {
  let end = from + ((source.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
  while (end < source.length) {
    const codePoint = source.codePointAt(end) ?? 0;
    if (!JOINING.test(String.fromCodePoint(codePoint))) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

/** Text being folded, with the way back. */
class Folding {
  #units = new Uint16Array(0);
  #offsets = new Uint32Array(0);
  #length = 0;

  constructor(size: number) {
    this.#grow(size);
  }

  /** Adds what a stretch becomes that begins at an offset of the source. */
  add(normal: string, at: number): void {
    // An offset stands behind the last unit as well.
    const needed = this.#length + normal.length * 2 + 1;
    if (needed > this.#units.length) this.#grow(needed * 2);
    const end = foldInto(this.#units, this.#length, normal);
    this.#offsets.fill(at, this.#length, end);
    this.#length = end;
  }

  /** Adds a unit that stands alone. */
  addUnit(unit: number, at: number): void {
    if (this.#length + 1 >= this.#units.length) this.#grow(this.#units.length * 2);
    const is = unitClass(unit);
    if (is === DROPPED) return;
    this.#offsets[this.#length] = at;
    this.#units[this.#length] =
      is === GAP ? writtenForGap(unit, this.#units[this.#length - 1]) : foldedUnit(unit);
    this.#length += 1;
  }

  folded(sourceLength: number): FoldedText {
    this.#offsets[this.#length] = sourceLength;
    return {
      text: asString(this.#units, this.#length),
      offsets: this.#offsets.subarray(0, this.#length + 1),
    };
  }

  #grow(size: number): void {
    const [units, offsets] = [new Uint16Array(size), new Uint32Array(size)];
    units.set(this.#units);
    offsets.set(this.#offsets);
    this.#units = units;
    this.#offsets = offsets;
  }
}

/** The same text as {@link foldText} gives, with the way back to the source. */
export function foldWithOffsets(source: string): FoldedText {
  const folding = new Folding(source.length + 64);
  for (let at = 0; at < source.length;) {
    const unit = source.charCodeAt(at);
    if (isAlone(source, at) && unitClass(unit) !== SPECIAL) {
      folding.addUnit(unit, at);
      at += 1;
    } else {
      const next = nextStretch(source, at);
      folding.add(source.slice(at, next).normalize('NFKC'), at);
      at = next;
    }
  }
  return folding.folded(source.length);
}
