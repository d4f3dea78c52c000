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

/** Words as one text with their places in it: as strings of their own they take three times the memory. */
interface Words {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly masks: Uint32Array;
}

function listed(text: string): Words {
  const words = text.split('\n');
  const starts = new Uint32Array(words.length + 1);
  for (const [n, word] of words.entries()) starts[n + 1] = (starts[n] ?? 0) + word.length + 1;
  return { text, starts, masks: Uint32Array.from(words, (word) => maskOf(keysOf(word).keys)) };
}

const wordAt = ({ text, starts }: Words, n: number): string =>
  text.slice(starts[n] ?? 0, (starts[n + 1] ?? 0) - 1);

/** The words of the titles, people, sources and tags of a library, in memory from the first time one is asked for. */
export class WordList {
  #database: Database | null = null;
  #last = 0;
  #count = 0;
  #slices: Words[] = [];

  /** Reads what came since the last time, in slices between which others have their turn. */
  async follow(database: Database): Promise<void> {
    if (database !== this.#database) this.#forget(database);
    while (this.#count < MOST_WORDS) {
      const slice = database.get(Slice, SLICE_SQL, [this.#last]);
      if (slice?.words == null || slice.last === null) return;
      this.#last = slice.last;
      const words = listed(slice.words);
      this.#slices.push(words);
      this.#count += words.masks.length;
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
    let compared = 0;
    for (const words of this.#slices) {
      for (const [n, other] of words.masks.entries()) {
        if (bitsIn(mask & ~other) > most || (!isPart && bitsIn(other & ~mask) > most)) continue;
        const near = nearIn(keys, wordAt(words, n), isPart, most);
        if (near !== null) found.add(near);
      }
      compared += words.masks.length;
      if (compared < SLICE) continue;
      compared = 0;
      // oxlint-disable-next-line no-await-in-loop -- nobody waits long for a word that may have been meant
      await othersTurn();
    }
    return found;
  }

  #forget(database: Database): void {
    this.#database = database;
    this.#last = 0;
    this.#count = 0;
    this.#slices = [];
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
