import { z } from 'zod';
import type { Database } from '../library/database.js';
import { othersTurn } from '../library/idle-task.js';
import { nearestPart } from './edit-distance.js';
import { keysOf, maskOf } from './keys.js';

/** Read and taken apart at once: about 10 ms. */
const SLICE = 10_000;
/** More words than that are not compared: a million articles have fewer. */
const MOST_WORDS = 1_000_000;

const Slice = z.object({ words: z.string().nullable(), last: z.int().nullable() });
const SLICE_SQL = `SELECT group_concat(word, char(10)) AS words, MAX(id) AS last
FROM (SELECT id, word FROM words WHERE id > ? ORDER BY id LIMIT ${SLICE})`;

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

  /** What is nearest to a word, all of them equally near: whole words, and within Hangul parts of words, which particles and compounds hide. */
  async nearest(folded: string, wanted: number): Promise<readonly string[]> {
    const { keys } = keysOf(folded);
    for (let most = 1; most <= mostEdits(keys.length); most += 1) {
      // oxlint-disable-next-line no-await-in-loop -- the further only when nothing is nearer
      const found = await this.#within(keys, HANGUL.test(folded), most);
      if (found.size > 0) return [...found].slice(0, wanted);
    }
    return [];
  }

  async #within(keys: string, isPart: boolean, most: number): Promise<ReadonlySet<string>> {
    const mask = maskOf(keys);
    const found = new Set<string>();
    for (let n = 0; n < this.#words.length; n += 1) {
      // oxlint-disable-next-line no-await-in-loop -- nobody waits long for a word that may have been meant
      if (n % SLICE === SLICE - 1) await othersTurn();
      const other = this.#masks[n] ?? 0;
      if (bitsIn(mask & ~other) > most || (!isPart && bitsIn(other & ~mask) > most)) continue;
      const near = nearIn(keys, this.#words[n] ?? '', isPart, most);
      if (near !== null) found.add(near);
    }
    return found;
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

function nearIn(typed: string, word: string, isPart: boolean, most: number): string | null {
  const { keys, ends } = keysOf(word);
  if (!isPart && Math.abs(keys.length - typed.length) > most) return null;
  const starts = isPart ? ends.slice(0, -1) : [0];
  const near = nearestPart(typed, keys, starts, isPart ? ends.slice(1) : [keys.length], most);
  if (!near || near.distance === 0) return null;
  const characters = Array.from(word);
  return characters.slice(ends.indexOf(near.from), ends.indexOf(near.to)).join('');
}
