import { z } from 'zod';
import type { Database } from '../library/database.js';
import { othersTurn } from '../library/idle-task.js';
import { nearestPart } from './edit-distance.js';
import { keysOf } from './keys.js';

/** Read and taken apart at once: about 10 ms. */
const SLICE = 10_000;
/** More words than that are not compared: a million articles have fewer. */
const MOST_WORDS = 1_000_000;

const Slice = z.object({ words: z.string().nullable(), last: z.int().nullable() });
const SLICE_SQL = `SELECT group_concat(word, char(10)) AS words, MAX(id) AS last
FROM (SELECT id, word FROM words WHERE id > ? ORDER BY id LIMIT ${SLICE})`;

/** A word of the library, or a part of one, near to what was typed. */
export interface NearWord {
  readonly text: string;
  readonly distance: number;
}

/** One bit for each key: what is typed and lacks many bits of a word is far from it. */
function maskOf(keys: string): number {
  let mask = 0;
  for (let at = 0; at < keys.length; at += 1)
    mask |= 1 << (Math.imul(keys.charCodeAt(at), 0x9e37_79b1) >>> 27);
  return mask;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Longer words forgive more. */
const mostEdits = (keys: number): number => Math.min(3, Math.max(1, Math.floor(keys / 3)));

const HANGUL = /\p{Script=Hangul}/u;

/** The words of the titles, people, sources and tags of a library, in memory from the first time one is asked for. */
export class WordList {
  #database: Database | null = null;
  #last = 0;
  #words: string[] = [];
  #masks = new Uint32Array(0);

  /** Reads what came since the last time, in slices between which others have their turn. */
  async follow(database: Database): Promise<void> {
    if (database !== this.#database) this.#forget(database);
    while (this.#words.length < MOST_WORDS) {
      const slice = database.get(Slice, SLICE_SQL, [this.#last]);
      if (slice?.words == null || slice.last === null) return;
      this.#last = slice.last;
      this.#add(slice.words.split('\n'));
      // oxlint-disable-next-line no-await-in-loop -- see above
      await othersTurn();
    }
  }

  /** What is nearest to a word, the nearest first: whole words, and within Hangul parts of words, which particles and compounds hide. */
  nearest(folded: string, wanted: number): readonly NearWord[] {
    const { keys } = keysOf(folded);
    const mask = maskOf(keys);
    const isPart = HANGUL.test(folded);
    let most = mostEdits(keys.length);
    const found = new Map<string, number>();
    for (let n = 0; n < this.#words.length; n += 1) {
      const other = this.#masks[n] ?? 0;
      if (bitsIn(mask & ~other) > most || (!isPart && bitsIn(other & ~mask) > most)) continue;
      const near = nearIn(keys, this.#words[n] ?? '', isPart, most);
      if (!near || near.distance === 0) continue;
      found.set(near.text, Math.min(near.distance, found.get(near.text) ?? Infinity));
      most = Math.min(most, near.distance + 1);
    }
    return Array.from(found, ([text, distance]) => ({ text, distance }))
      .toSorted((one, other) => one.distance - other.distance)
      .slice(0, wanted);
  }

  #forget(database: Database): void {
    this.#database = database;
    this.#last = 0;
    this.#words = [];
    this.#masks = new Uint32Array(0);
  }

  #add(words: readonly string[]): void {
    const from = this.#words.length;
    if (from + words.length > this.#masks.length) {
      const larger = new Uint32Array((from + words.length) * 2);
      larger.set(this.#masks);
      this.#masks = larger;
    }
    for (const [n, word] of words.entries()) {
      this.#words.push(word);
      this.#masks[from + n] = maskOf(keysOf(word).keys);
    }
  }
}

function nearIn(typed: string, word: string, isPart: boolean, most: number): NearWord | null {
  const { keys, ends } = keysOf(word);
  if (!isPart && Math.abs(keys.length - typed.length) > most) return null;
  const starts = isPart ? ends.slice(0, -1) : [0];
  const near = nearestPart(typed, keys, starts, isPart ? ends.slice(1) : [keys.length], most);
  if (!near) return null;
  const characters = Array.from(word);
  const text = characters.slice(ends.indexOf(near.from), ends.indexOf(near.to)).join('');
  return { text, distance: near.distance };
}
