import { characterOf, DROPPED, foldedUnit, GAP, SPECIAL, unitClass, WORD } from './character-class.js';

/** Text as the index compares it, and where each of its units came from. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, and for its end, the offset in the source (UTF-16 units). */
  readonly offsets: Uint32Array;
}

const SPACE = 0x20;
/** `+` and `#` behind a Latin word belong to it (C++, F#); in the index each is a letter of its own, so that no tokeniser cuts there. */
const ENDINGS: ReadonlyMap<number, number> = new Map([
  [0x2b, 0xf8fe],
  [0x23, 0xf8ff],
]);

let room = new Uint16Array(4_096);

/** Room for that many units; what was written stays. */
function makeRoom(units: number): Uint16Array {
  if (room.length >= units) return room;
  const longer = new Uint16Array(units * 2);
  longer.set(room);
  room = longer;
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
  const ending = ENDINGS.get(unit);
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
 * of no word a space. `+` and `#` stay where they end a Latin word (C++, C#). storage.md §4.
 */
export function foldText(source: string): string {
  const normal = source.normalize('NFKC');
  const target = makeRoom(normal.length * 2);
  return asString(target, foldInto(target, 0, normal));
}

/** What NFKC may join to the character before it: marks, the vowels and finals of Hangul, also those of old encodings. */
const JOINING = /[\p{M}\u1160-\u11ff\u3131-\u318e\ud7b0-\ud7ff\uff9e\uff9f\uffa0-\uffdc]/u;

/** Where the next stretch begins that normalises by itself. */
function nextStretch(source: string, from: number): number {
  let end = from + ((source.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
  while (end < source.length) {
    const codePoint = source.codePointAt(end) ?? 0;
    if (codePoint < 0x300 || !JOINING.test(String.fromCodePoint(codePoint))) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

/** The same text as {@link foldText} gives, with the way back to the source. */
export function foldWithOffsets(source: string): FoldedText {
  let target = makeRoom(source.length + 64);
  let offsets = new Uint32Array(source.length + 64);
  let length = 0;
  for (let at = 0; at < source.length;) {
    const next = nextStretch(source, at);
    const normal = source.slice(at, next).normalize('NFKC');
    target = makeRoom(length + normal.length * 2);
    const end = foldInto(target, length, normal);
    if (end >= offsets.length) {
      const longer = new Uint32Array(end * 2);
      longer.set(offsets);
      offsets = longer;
    }
    offsets.fill(at, length, end);
    length = end;
    at = next;
  }
  offsets[length] = source.length;
  return { text: asString(target, length), offsets: offsets.subarray(0, length + 1) };
}
