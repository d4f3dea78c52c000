import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Envelope } from '../../shared/ipc/envelope.js';
import { fetchMissingWork } from '../articles/fetch-missing.js';
import { HandedOverFill } from '../articles/handed-over-fill.js';
import { PagePreviews } from '../articles/page-previews.js';
import type { PageParser } from '../articles/parser.js';
import { PictureRefresh } from '../articles/picture-refresh.js';
import type { PageRenderer } from '../articles/page-renderer.js';
import { saveArticleWork } from '../articles/save-article.js';
import { changesSince } from '../backups/changes-since.js';
import type { BackupTools } from '../backups/handlers.js';
import type { NetworkState } from '../jobs/network-state.js';
import { QueuePause } from '../jobs/queue-pause.js';
import { JobQueue } from '../jobs/queue.js';
import { Retries } from '../jobs/retries.js';
import type { SiteDoor } from '../net/site-proxy.js';
import type { PartFetcher } from '../net/fetcher.js';
import { keepMediaWork, sweepMediaParts } from '../media/keep-media.js';
import { keepPageWork } from '../snapshots/keep-page.js';
import { SearchIndex } from '../search/search-index.js';
import { bringBackWork } from '../salvage/bring-back-work.js';
import { Salvage } from '../salvage/salvage.js';
import { Remover } from '../trash/remover.js';
import { tendTrash } from '../trash/retention.js';
import { removeUnnamedFiles } from '../trash/unnamed-files.js';
import { Acts } from '../undo/acts.js';
import { ruledParser } from '../versions/ruled-parser.js';
import { rereadManyWork } from '../versions/reread-many.js';
import { rereadWorks } from '../versions/reread-work.js';
import { AssetCheck } from './asset-check.js';
import { answerWith } from './answer.js';
import { BodyPacking } from './body-packing.js';
import { ContentCheck } from './content-check.js';
import type { AssetStore } from './asset-store.js';
import type { Database } from './database.js';
import type { Emit } from './emit.js';
import type { LibraryFolder } from './folder.js';
import type { FolderSize } from './folder-size.js';
import { watchForeignWrites } from './foreign-writes.js';
import { libraryHandlers } from './handlers.js';
import { PartFiles } from './part-files.js';
import { isRead } from './reads.js';
import { openTables, type Tables } from './tables.js';
import type { Tended } from './upkeep.js';

interface SessionOptions {
  readonly folder: LibraryFolder;
  readonly database: Database;
  readonly assets: AssetStore;
  readonly network: NetworkState;
  readonly backups: BackupTools;
  readonly size: FolderSize;
  readonly fetcher: PartFetcher;
  /** Private addresses that may be fetched now, as `host:port`. */
  readonly allowedHosts?: () => readonly string[];
  readonly parser: PageParser;
  readonly renderer: PageRenderer;
  readonly openDoor: () => Promise<SiteDoor>;
  readonly emit: Emit;
  readonly clock: () => number;
  readonly report: (error: unknown) => void;
}

/** One open library file with the work on it: what a restored copy takes the place of. */
export interface LibrarySession extends Tended {
  readonly answer: (name: string, request: unknown) => Promise<Envelope>;
  readonly tables: Tables;
  /** Tries again what was refused for a private address that is allowed by now. */
  readonly retryAllowed: () => void;
  /** Hands unfinished work back. */
  readonly stop: () => Promise<void>;
  /** Writes the journal back, so that the file alone is the library. @throws AppError `library-restarting` when another process reads it */
  readonly seal: () => void;
  readonly closeFile: () => void;
}

/** A disk that is full keeps nobody from reading: the next start tries again. */
function finishLeft(acts: Acts, report: (error: unknown) => void): void {
  try {
    acts.finishLeft();
  } catch (error) {
    report(error);
  }
}

const Checkpoint = z.object({ busy: z.int() });

/** Begins to work on an open file, first on what was left unfinished. */
export function startSession(options: SessionOptions): LibrarySession {
  const { folder, database, assets, network, backups, fetcher, renderer, clock, report } = options;
  const index = new SearchIndex({
    file: folder.search,
    library: database.file,
    isReadOnly: database.isReadOnly,
    onProgress: (indexing) => options.emit('search.changed', { indexing }),
    report,
  });
  /** Whatever is told was written first. */
  const emit: Emit = (name, payload) => {
    options.emit(name, payload);
    index.wake();
  };
  const tables = openTables(database, clock);
  const parser = ruledParser(options.parser, tables);
  const previews = new PagePreviews({ fetcher, parser });
  const parts = new PartFiles(folder);
  const pause = new QueuePause(tables.meta);
  const shown = new PictureRefresh({ tables, emit, report });
  const acts = new Acts(tables, emit);
  const rereads = {
    tables,
    assets,
    fetcher,
    parser,
    renderer,
    openDoor: options.openDoor,
    onActed: () => acts.announceNext(),
    onChanged: (id: ArticleId) => emit('articles.changed', { ids: [id] }),
  };
  const salvage = new Salvage({ folder, tables, assets, emit });
  const queue = new JobQueue({
    database,
    jobs: tables.jobs,
    work: {
      'save-article': saveArticleWork({
        tables,
        assets,
        fetcher: previews.forSaves(fetcher),
        parser,
        renderer,
      }),
      'fetch-pictures': fetchMissingWork({ tables, assets, fetcher, parser, shown }),
      'keep-page': keepPageWork({ tables, assets, fetcher, parser, renderer }),
      ...rereadWorks(rereads),
      'extract-many': rereadManyWork(rereads),
      'bring-back': bringBackWork({ tables, salvage, onActed: () => acts.announceBroughtBack() }),
      'keep-media': keepMediaWork({ tables, assets, parts, fetcher }),
    },
    network,
    emit,
    clock,
    report,
    isPaused: () => pause.isOn,
  });
  const check = new AssetCheck({ folder, tables, shown, report });
  const isIdle = (): boolean => queue.isIdle && !acts.isBusy && !database.isReadOnly;
  const contents = new ContentCheck({ folder, tables, check, isIdle, report });
  const fill = new HandedOverFill({ tables, assets, report });
  const packing = new BodyPacking({ tables, isIdle, report });
  const retries = new Retries({ tables, queue, emit, allowedHosts: options.allowedHosts ?? (() => []) });
  const remover = new Remover({ tables, queue, acts, emit });
  const handlers = libraryHandlers({
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
    previews,
    renderer,
    openDoor: options.openDoor,
    size: options.size,
    check,
    contents,
    fetcher,
    index,
    salvage,
  });

  if (!database.isReadOnly) finishLeft(acts, report);
  emit('undo.changed', tables.undo.next());
  if (!database.isReadOnly) {
    sweepMediaParts(tables, parts);
    queue.start();
    check.start();
    contents.start();
    fill.start();
    packing.start();
    shown.start();
  }
  index.start();
  const stopWatching = watchForeignWrites({
    database,
    report,
    onWrite: () => {
      emit('articles.changed-many', { isForeign: true });
      emit('activity.changed', {});
      emit('undo.changed', tables.undo.next());
      queue.wake();
    },
  });
  const answer = answerWith(handlers, report);
  return {
    answer: async (name, request) => {
      // oxlint-disable-next-line no-await-in-loop -- another one may have begun meanwhile
      while (acts.isBusy && !isRead(name)) await acts.settled();
      return answer(name, request);
    },
    tables,
    retryAllowed: () => {
      if (!database.isReadOnly) retries.retryAllowed();
    },
    isIdle,
    isEmpty: () => tables.articles.isEmpty(),
    changesSince: (moment) => changesSince(database, moment),
    tendTrash: async () => {
      sweepMediaParts(tables, parts);
      if (tendTrash(tables, remover)) await removeUnnamedFiles(folder, tables);
    },
    stop: async () => {
      check.stop();
      contents.stop();
      fill.stop();
      packing.stop();
      shown.stop();
      salvage.stop();
      previews.stop();
      if (!database.isReadOnly) await queue.stop();
      await acts.settled();
    },
    seal: () => {
      const done = database.get(Checkpoint, 'PRAGMA wal_checkpoint(TRUNCATE)');
      if (done?.busy !== 0) throw new AppError('library-restarting');
    },
    closeFile: () => {
      index.stop();
      stopWatching();
      database.close();
    },
  };
}
