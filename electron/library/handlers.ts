import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import { articleHandlers } from '../articles/handlers.js';
import { openArticle } from '../articles/open-article.js';
import type { PageRenderer } from '../articles/page-renderer.js';
import type { PagePreviews } from '../articles/page-previews.js';
import type { Parser } from '../articles/parser.js';
import { backupHandlers, type BackupTools } from '../backups/handlers.js';
import { exportHandlers } from '../exports/handlers.js';
import { Leftovers } from '../exports/leftovers.js';
import { pictureFileHandlers } from '../exports/picture-file.js';
import { highlightHandlers } from '../highlights/handlers.js';
import { requestShown } from '../articles/request-shown.js';
import type { SiteDoor } from '../net/site-proxy.js';
import type { Handlers } from '../ipc/dispatch.js';
import { notebookHandlers } from '../notebook/handlers.js';
import { jobHandlers } from '../jobs/handlers.js';
import type { NetworkState } from '../jobs/network-state.js';
import type { QueuePause } from '../jobs/queue-pause.js';
import type { Retries } from '../jobs/retries.js';
import type { JobQueue } from '../jobs/queue.js';
import { mediaHandlers } from '../media/handlers.js';
import type { MediaFetcher } from '../net/fetcher.js';
import { savedSearchHandlers } from '../searches/handlers.js';
import { searchHandlers } from '../search/handlers.js';
import { LibrarySearch } from '../search/library-search.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Salvage } from '../salvage/salvage.js';
import { snapshotHandlers } from '../snapshots/handlers.js';
import { tagHandlers } from '../tags/handlers.js';
import { trashHandlers } from '../trash/handlers.js';
import type { Remover } from '../trash/remover.js';
import type { Acts } from '../undo/acts.js';
import { undoHandlers } from '../undo/handlers.js';
import { versionHandlers } from '../versions/handlers.js';
import type { AssetCheck } from './asset-check.js';
import type { AssetStore } from './asset-store.js';
import type { ContentCheck } from './content-check.js';
import type { InternalHandlers } from './contract.js';
import type { Emit } from './emit.js';
import type { FolderSize } from './folder-size.js';
import { countIncomplete } from './incomplete-articles.js';
import type { Tables } from './tables.js';

/** Every command the library process answers: the page's and main's own. */
export type LibraryHandlers = Handlers<CommandRunningIn<'library'>> & InternalHandlers;

interface Dependencies {
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly queue: JobQueue;
  readonly retries: Retries;
  readonly pause: QueuePause;
  readonly network: NetworkState;
  readonly emit: Emit;
  readonly acts: Acts;
  readonly remover: Remover;
  readonly backups: BackupTools;
  readonly parser: Parser;
  readonly previews: PagePreviews;
  readonly renderer: PageRenderer;
  readonly openDoor: () => Promise<SiteDoor>;
  readonly size: FolderSize;
  readonly check: AssetCheck;
  readonly contents: ContentCheck;
  readonly fetcher: MediaFetcher;
  readonly index: SearchIndex;
  readonly salvage: Salvage;
}

/** Joins the handlers of the domains. */
export function libraryHandlers(dependencies: Dependencies): LibraryHandlers {
  const {
    tables,
    assets,
    queue,
    retries,
    pause,
    network,
    emit,
    acts,
    remover,
    backups,
    parser,
    renderer,
    openDoor,
    check,
    contents,
    size,
  } = dependencies;
  const leftovers = new Leftovers(backups.folder.temporary);
  const search = new LibrarySearch(tables, dependencies.index);
  return {
    ...articleHandlers({ tables, queue, acts, emit, parser, previews: dependencies.previews, check }),
    ...highlightHandlers(tables, acts),
    ...versionHandlers({ tables, queue, acts, emit, assets, parser }),
    ...backupHandlers({ ...backups, salvage: dependencies.salvage, queue }, tables),
    ...jobHandlers({ tables, queue, retries, pause, network, emit }),
    ...trashHandlers({ tables, acts, remover }),
    'library.size': () => size.measure(),
    'library.incomplete': () => countIncomplete(tables.database),
    ...undoHandlers(acts),
    ...snapshotHandlers({ tables, assets, queue, acts, emit, leftovers }),
    'sites.door': () => openDoor(),
    'sites.save-shown': (shown) => {
      const { articleId, jobId } = requestShown(tables, shown);
      const older = tables.jobs.openFor(tables.articles.find(articleId)?.row ?? 0);
      queue.cancel(older.flatMap(({ id }) => (id === jobId ? [] : id)));
      emit('articles.changed', { ids: [articleId] });
      queue.wake();
      return { articleId, jobId };
    },
    'rendering.fetch': (request) => renderer.fetch(request),
    ...mediaHandlers({ tables, queue, acts, emit, fetcher: dependencies.fetcher }),
    ...pictureFileHandlers(assets, leftovers),
    'pictures.doubt': async ({ asset }) => {
      await contents.one(asset);
      return undefined;
    },
    ...notebookHandlers(tables, acts),
    ...tagHandlers(tables, acts),
    ...searchHandlers(search),
    ...savedSearchHandlers(tables, acts, search),
    ...exportHandlers({ tables, emit, leftovers, openArticle: (id) => openArticle(tables, id) }),
  };
}
