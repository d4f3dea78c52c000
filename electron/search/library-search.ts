import type { Request, Response } from '../../shared/ipc/contract.js';
import type { TextPosition } from '../../shared/model/highlight.js';
import { parseQuery } from '../../shared/search/parse.js';
import type { Tables } from '../library/tables.js';
import { type Compiled, compileQuery } from './compile.js';
import { ArticleFinder, MOST_RANKED } from './find-articles.js';
import { hitsOf } from './hits.js';
import { markPattern, marksIn } from './marks.js';
import { Meant } from './meant.js';
import { namesIn } from './names.js';
import { sourcesOf } from './sources.js';
import type { SearchIndex } from './search-index.js';

type Asked = Pick<Request<'search.find'>, 'query' | 'isOpen'>;

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
      count: Math.min(count, MOST_RANKED),
      isMore: count > MOST_RANKED,
      indexing: this.#index.progress(),
      milliseconds: performance.now() - began,
    };
  }

  /** How many articles a query finds, counted up to a limit. @throws AppError as {@link find} does */
  count(query: string): Pick<Response<'search.find'>, 'count' | 'isMore'> {
    const compiled = this.#compiled({ query, isOpen: false });
    const count = this.#index.ask((database) => new ArticleFinder(() => database).count(compiled));
    return { count: Math.min(count, MOST_RANKED), isMore: count > MOST_RANKED };
  }

  /** What may have been meant where nothing was found. @throws AppError as {@link find} does */
  meant(asked: Asked): Promise<Response<'search.meant'>> {
    return this.#meant.find(asked);
  }

  /** Where the text of an article that is shown says what is looked for. */
  marks({ id, ...asked }: Request<'search.marks'>): TextPosition[] {
    const article = this.#tables.articles.find(id);
    const shown = article?.version ? this.#tables.versions.text(article.row, article.version) : null;
    return [...marksIn(shown?.text ?? '', markPattern(this.#compiled(asked).terms))];
  }

  /** Who published what is in the library, for the completion of `from:`. */
  sources(): string[] {
    return sourcesOf(this.#tables.database);
  }

  #compiled({ query, isOpen }: Asked): Compiled {
    const read = parseQuery(query, new Date(this.#tables.clock()));
    return compileQuery(read, { names: namesIn(this.#tables.database), isOpen });
  }
}
