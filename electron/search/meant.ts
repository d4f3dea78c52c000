import type { Request, Response } from '../../shared/ipc/contract.js';
import { parseQuery } from '../../shared/search/parse.js';
import type { Condition, Query } from '../../shared/search/query.js';
import type { Database } from '../library/database.js';
import type { Tables } from '../library/tables.js';
import { compileQuery } from './compile.js';
import { ArticleFinder, MOST_RANKED } from './find-articles.js';
import { foldText } from './fold.js';
import { namesIn } from './names.js';
import { runsOf } from './runs.js';
import type { SearchIndex } from './search-index.js';
import { WordList } from './word-list.js';

/** So many words near to what was typed are looked for. */
const CANDIDATES = 12;
/** A query of more mistyped words is no slip of a finger. */
const MOST_MISTYPED = 4;

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
  async find({ query, isOpen }: Request<'search.meant'>): Promise<Response<'search.meant'>> {
    const database = this.#index.ask((opened) => opened);
    const read = parseQuery(query, new Date(this.#tables.clock()));
    const wrong = wordsWanted(read).filter((typed) => this.#count(database, typed, isOpen) === 0);
    if (wrong.length === 0 || wrong.length > MOST_MISTYPED) return null;
    await this.#words.follow(database);
    const corrections = wrong.flatMap((typed) => this.#correction(database, typed) ?? []);
    if (corrections.length < wrong.length) return null;
    const changed = corrected(query, corrections);
    const count = this.#count(database, parseQuery(changed, new Date(this.#tables.clock())), false);
    return count === 0
      ? null
      : { query: changed, count: Math.min(count, MOST_RANKED), isMore: count > MOST_RANKED };
  }

  /** The nearest word that is said anywhere; of equally near ones, the one most articles say. */
  #correction(database: Database, typed: Typed): Correction | null {
    const run = onlyRun(typed);
    if (run === null) return null;
    let best: { readonly text: string; readonly distance: number; readonly count: number } | null = null;
    for (const { text, distance } of this.#words.nearest(run, CANDIDATES)) {
      if (best && distance > best.distance) break;
      const count = this.#count(database, { ...typed, text, isLast: false }, false);
      if (count > (best?.count ?? 0)) best = { text, distance, count };
    }
    return best && { typed, text: best.text };
  }

  #count(database: Database, query: Query, isOpen: boolean): number {
    const names = namesIn(this.#tables.database);
    return new ArticleFinder(() => database).count(compileQuery(query, { names, isOpen }));
  }
}
