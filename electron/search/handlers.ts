import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import { parseQuery } from '../../shared/search/parse.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { Tables } from '../library/tables.js';
import { type Compiled, compileQuery } from './compile.js';
import { ArticleFinder, MOST_RANKED } from './find-articles.js';
import { hitsOf } from './hits.js';
import { markPattern, marksIn } from './marks.js';
import { namesIn } from './names.js';
import type { SearchIndex } from './search-index.js';

type SearchCommands = Extract<CommandRunningIn<'library'>, `search.${string}`>;

interface Dependencies {
  readonly tables: Tables;
  readonly index: SearchIndex;
}

/** What the page may look for. */
export function searchHandlers({ tables, index }: Dependencies): Handlers<SearchCommands> {
  const compiled = ({ query, isOpen }: { readonly query: string; readonly isOpen: boolean }): Compiled =>
    compileQuery(parseQuery(query, new Date(tables.clock())), {
      names: namesIn(tables.database),
      isOpen,
    });
  return {
    'search.find': ({ sort, offset, limit, ...asked }) => {
      const began = performance.now();
      const query = compiled(asked);
      const { count, rows } = index.ask((database) =>
        new ArticleFinder(() => database).find(query, { sort, offset, limit }),
      );
      const hits = hitsOf(tables, rows, query.terms);
      return {
        hits: [...hits],
        count: Math.min(count, MOST_RANKED),
        isMore: count > MOST_RANKED,
        indexing: index.progress(),
        milliseconds: performance.now() - began,
      };
    },
    'search.marks': ({ id, ...asked }) => {
      const article = tables.articles.find(id);
      const shown = article?.version ? tables.versions.text(article.row, article.version) : null;
      return [...marksIn(shown?.text ?? '', markPattern(compiled(asked).terms))];
    },
  };
}
