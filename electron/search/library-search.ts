import { AppError } from '../../shared/app-error.js';
import type { Request, Response } from '../../shared/ipc/contract.js';
import type { SearchWithin } from '../../shared/model/search-within.js';
import type { SavedSearch } from '../../shared/model/saved-search.js';
import { inSigns } from '../../shared/search/in-signs.js';
import { parseQuery } from '../../shared/search/parse.js';
import type { Tables } from '../library/tables.js';
import { type Compiled, compileQuery } from './compile.js';
import { facetsOf } from './facets.js';
import { ArticleFinder, capped, type Capped } from './find-articles.js';
import { hitsOf } from './hits.js';
import type { SearchColumn } from './match-expression.js';
import { markPattern, marksIn } from './marks.js';
import { Meant } from './meant.js';
import { namesIn } from './names.js';
import { sourcesOf } from './sources.js';
import type { SearchIndex } from './search-index.js';

type Asked = Pick<Request<'search.find'>, 'query' | 'isOpen' | 'within'>;

const COLUMNS: Readonly<Record<SearchWithin, readonly SearchColumn[]>> = {
  all: [],
  title: ['title', 'initials'],
  body: ['body'],
  notes: ['notes'],
};

/** Looks for words and conditions in one library, as the window and the command line ask for them. */
export class LibrarySearch {
  readonly #tables: Tables;
  readonly #index: SearchIndex;
  readonly #meant: Meant;

  constructor(tables: Tables, index: SearchIndex) {
    this.#tables = tables;
    this.#index = index;
    this.#meant = new Meant(tables, index);
  }

  /** A page of what a query finds. @throws AppError `disk-full` where no index can be made */
  find({ sort, offset, limit, ...asked }: Request<'search.find'>): Response<'search.find'> {
    const began = performance.now();
    const query = this.#compiled(asked);
    const { count, rows } = this.#index.ask((database) =>
      new ArticleFinder(() => database).find(query, { sort, offset, limit }),
    );
    return {
      hits: [...hitsOf(this.#tables, rows, query.terms)],
      ...capped(count),
      isNothingAsked: !query.isAny,
      indexing: this.#index.progress(),
      milliseconds: performance.now() - began,
    };
  }

  /** How many articles a kept search finds, counted up to a limit. @throws AppError as {@link find} does */
  count({ query, within }: Pick<SavedSearch, 'query' | 'within'>): Capped {
    return this.#count({ query, within, isOpen: false });
  }

  /** How what a query finds is spread. @throws AppError as {@link find} does */
  async facets(asked: Request<'search.facets'>): Promise<Response<'search.facets'>> {
    const database = this.#index.ask((opened) => opened);
    const within = (place: SearchWithin): Compiled => this.#compiled({ ...asked, within: place });
    const now = new Date(this.#tables.clock());
    try {
      return await facetsOf(database, { query: within('all'), within, now });
    } catch (error) {
      if (this.#index.isStillAsked(database)) throw error;
      throw new AppError('library-restarting', { cause: error }); // the library was closed meanwhile
    }
  }

  /** What may have been meant: `AND` and `NOT` in signs, or, where nothing was found, near words. @throws AppError as {@link find} does */
  async meant({ query, isOpen }: Request<'search.meant'>): Promise<Response<'search.meant'>> {
    const signs = inSigns(query);
    const found = signs === query ? null : this.#count({ query: signs, isOpen });
    return found && found.count > 0 ? { query: signs, ...found } : this.#meant.find({ query, isOpen });
  }

  /** Where the text of an article that is shown says what is looked for, and where its notes do. */
  marks({ id, ...asked }: Request<'search.marks'>): Response<'search.marks'> {
    const { articles, notes, versions } = this.#tables;
    const article = articles.find(id);
    if (!article) return { body: [], notes: [] };
    const pattern = markPattern(this.#compiled(asked).terms);
    const shown = article.version === null ? null : versions.text(article.row, article.version);
    return {
      body: [...marksIn(shown?.text ?? '', pattern)],
      notes: notes
        .ofArticle(article.row)
        .map(({ highlightId, text }) => ({ highlightId, marks: [...marksIn(text, pattern)] }))
        .filter(({ marks }) => marks.length > 0),
    };
  }

  /** Who published what is in the library, for the completion of `from:`. */
  sources(): string[] {
    return sourcesOf(this.#tables.database);
  }

  #count(asked: Asked): Capped {
    const compiled = this.#compiled(asked);
    return capped(this.#index.ask((database) => new ArticleFinder(() => database).count(compiled)));
  }

  #compiled({ query, isOpen, within = 'all' }: Asked): Compiled {
    const read = parseQuery(query, new Date(this.#tables.clock()));
    const names = namesIn(this.#tables.database);
    return compileQuery(read, { names, isOpen, within: COLUMNS[within] });
  }
}
