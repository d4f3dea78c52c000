import { MAX_PAGE_ROWS } from '../../shared/limits.js';
import type { SearchHit } from '../../shared/ipc/contract/search.js';
import { inSigns } from '../../shared/search/in-signs.js';
import { parseQuery } from '../../shared/search/parse.js';
import { problemsOf } from '../../shared/search/problems.js';
import { writtenInstant } from '../../shared/text/own-zone.js';
import { LibrarySearch } from '../search/library-search.js';
import { SearchIndex } from '../search/search-index.js';
import type { Command } from './command.js';
import { type ExitCode, exitCodes } from './exit-code.js';
import { localDay } from './local-time.js';
import { stateWord } from './state-word.js';
import type { Task } from './task.js';

type SearchTask = Task<Extract<Command, { verb: 'search' }>>;

function* allHits(library: LibrarySearch, { query, sort }: SearchTask['told']): Generator<SearchHit> {
  for (let offset = 0; ; offset += MAX_PAGE_ROWS) {
    const { hits } = library.find({ query, isOpen: false, sort, offset, limit: MAX_PAGE_ROWS });
    yield* hits;
    if (hits.length === 0) return;
  }
}

/** Looks for articles, after what is new in the library was read. @throws AppError `disk-full` where no index can be made */
export async function search({
  told,
  library: { folder, tables },
  world,
  say,
}: SearchTask): Promise<ExitCode> {
  const index = new SearchIndex({
    file: folder.search,
    library: folder.database,
    isReadOnly: tables.database.isReadOnly,
    onProgress: () => undefined,
    report: (error) => world.tell(String(error)),
  });
  try {
    const waiting = index.progress();
    if (waiting?.isKept === false) world.tell(say.indexedForNow(waiting.total));
    index.catchUp();
    const library = new LibrarySearch(tables, index);
    const found = [...allHits(library, told)];
    const tags = tables.tags.list();
    for (const { condition, problem } of problemsOf(parseQuery(told.query, new Date(tables.clock())), tags))
      world.tell(say.cannotBeUsed(told.query.slice(condition.span.start, condition.span.end), problem));
    const isDoubted = found.length === 0 || inSigns(told.query) !== told.query;
    const meant = isDoubted ? await library.meant({ query: told.query, isOpen: false }) : null;
    if (meant) world.tell(say.meant(meant.query, meant.count));
    if (told.json) {
      const rows = found.map(({ headline, snippet, inBody, inNotes }) => ({
        id: headline.id,
        title: headline.title,
        url: tables.articles.find(headline.id)?.url ?? null,
        state: stateWord(headline, tables.versions.wall(headline.row)),
        publisher: headline.publisher,
        savedAt: headline.savedAt,
        publishedAt: headline.publishedAt && writtenInstant(headline.publishedAt, headline.language),
        snippet: snippet.text,
        inBody,
        inNotes,
      }));
      world.print(JSON.stringify(rows));
      return exitCodes.done;
    }
    for (const { headline, snippet } of found)
      world.print(`${headline.id}  ${localDay(headline.savedAt)}  ${headline.title}\n    ${snippet.text}`);
    world.tell(say.found(found.length));
    return exitCodes.done;
  } finally {
    index.stop();
  }
}
