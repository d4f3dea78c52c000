import type { Request, Response } from '../../shared/ipc/contract.js';
import { parseQuery } from '../../shared/search/parse.js';
import type { Condition, Query } from '../../shared/search/query.js';
import type { Database } from '../library/database.js';
import { othersTurn } from '../library/idle-task.js';
import type { Tables } from '../library/tables.js';
import { type Compiled, compileQuery } from './compile.js';
import { ArticleFinder, MOST_RANKED } from './find-articles.js';
import { foldText } from './fold.js';
import { matchExpression } from './match-expression.js';
import { namesIn } from './names.js';
import { runsOf } from './runs.js';
import type { SearchIndex } from './search-index.js';
import { slipsOf } from './slips.js';
import { termOf } from './term.js';
import { GLUED } from './tokens.js';
import { WordList } from './word-list.js';

/** So many words near to what was typed are looked for. */
const CANDIDATES = 12;
/** A query of more mistyped words is no slip of a finger. */
const MOST_MISTYPED = 4;
/** Longer words have too many slips to be looked for one by one. */
const LONGEST_SLIP = 16;
/** So many words are looked up at once, in about 5 ms. */
const SLICE = 25;

type Typed = Extract<Condition, { type: 'words' | 'field' }>;

const isTyped = (query: Query): query is Typed =>
  (query.type === 'words' || (query.type === 'field' && ['title', 'author', 'from'].includes(query.field))) &&
  !query.isPhrase;

/** The words of a query that somebody wants to find. */
function wordsWanted(query: Query): readonly Typed[] {
  if (query.type === 'all' || query.type === 'any') return query.of.flatMap(wordsWanted);
  return isTyped(query) ? [query] : [];
}

/** The one word that is typed there, folded; null for several scripts in one. */
function onlyRun({ text }: Typed): string | null {
  const [run, ...others] = runsOf(foldText(text));
  return run && others.length === 0 && run.text.length > 1 ? run.text : null;
}

interface Correction {
  readonly typed: Typed;
  readonly text: string;
}

const corrected = (query: string, corrections: readonly Correction[]): string =>
  corrections.reduceRight((changed, { typed: { span, text: wrong }, text }) => {
    const written = changed.slice(span.start, span.end).replace(wrong, () => text);
    return changed.slice(0, span.start) + written + changed.slice(span.end);
  }, query);

/** The word that most articles say; null when none says any. */
async function mostSaid(words: readonly string[], countOf: (word: string) => number): Promise<string | null> {
  let [most, mostCount]: [string | null, number] = [null, 0];
  for (const [n, word] of words.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- keys that are pressed meanwhile are answered
    if (n % SLICE === SLICE - 1) await othersTurn();
    const count = countOf(word);
    if (count > mostCount) [most, mostCount] = [word, count];
  }
  return most;
}

/** A word to be found as it is: a word of a script with spaces is no beginning of another. */
function asWholeWord(word: string): Compiled {
  const term = termOf(word);
  const phrases = (term?.phrases ?? []).flatMap(({ tokens, isPrefix }) =>
    isPrefix ? [tokens, [...tokens.slice(0, -1), (tokens.at(-1) ?? '') + GLUED]] : [tokens],
  );
  const whole = phrases.map((tokens) => ({ tokens, isPrefix: false }));
  const match = term && matchExpression({ ...term, phrases: whole });
  return { match, where: [], terms: [], isAny: match !== null };
}

/** What somebody may have meant whose words are nowhere: near words of the library's own (docs/why/search.md). */
export class Meant {
  readonly #tables: Tables;
  readonly #index: SearchIndex;
  readonly #words = new WordList();

  constructor(tables: Tables, index: SearchIndex) {
    this.#tables = tables;
    this.#index = index;
  }

  /** A query that finds something where the one asked for has words that nothing says; null when there is none. */
  async find(asked: Request<'search.meant'>): Promise<Response<'search.meant'>> {
    const database = this.#index.ask((opened) => opened);
    try {
      return await this.#find(database, asked);
    } catch (error) {
      if (this.#index.isStillAsked(database)) throw error;
      return null; // the library was closed meanwhile
    }
  }

  async #find(
    database: Database,
    { query, isOpen }: Request<'search.meant'>,
  ): Promise<Response<'search.meant'>> {
    const read = parseQuery(query, new Date(this.#tables.clock()));
    const wrong = wordsWanted(read).filter((typed) => this.#count(database, typed, isOpen) === 0);
    if (wrong.length === 0 || wrong.length > MOST_MISTYPED) return null;
    await this.#words.follow(database);
    const corrections: Correction[] = [];
    for (const typed of wrong) {
      // oxlint-disable-next-line no-await-in-loop -- a few, one after the other
      const correction = await this.#correction(database, typed);
      if (!correction) return null;
      corrections.push(correction);
    }
    const changed = corrected(query, corrections);
    const count = this.#count(database, parseQuery(changed, new Date(this.#tables.clock())), false);
    return count === 0
      ? null
      : { query: changed, count: Math.min(count, MOST_RANKED), isMore: count > MOST_RANKED };
  }

  /** The nearest word that is said anywhere; of equally near ones, the one most articles say. */
  async #correction(database: Database, typed: Typed): Promise<Correction | null> {
    const run = onlyRun(typed);
    if (run === null) return null;
    const asTyped = (text: string): Query => ({ ...typed, text, isLast: false });
    const text =
      (await mostSaid(await this.#words.nearest(run, CANDIDATES), (word) =>
        this.#count(database, asTyped(word), false),
      )) ??
      (await mostSaid(run.length > LONGEST_SLIP ? [] : slipsOf(run), (word) =>
        new ArticleFinder(() => database).count(asWholeWord(word)),
      ));
    return text === null ? null : { typed, text };
  }

  #count(database: Database, query: Query, isOpen: boolean): number {
    const names = namesIn(this.#tables.database);
    return new ArticleFinder(() => database).count(compileQuery(query, { names, isOpen }));
  }
}
