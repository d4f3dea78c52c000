import { AppError } from '../../shared/app-error.js';
import type { Envelope } from '../../shared/ipc/envelope.js';
import type { Parser } from '../articles/parser.js';
import { saveArticleWork } from '../articles/save-article.js';
import { NetworkState } from '../jobs/network-state.js';
import { JobQueue } from '../jobs/queue.js';
import type { Fetcher } from '../net/fetcher.js';
import { answerWith } from './answer.js';
import { openAssetStore } from './asset-store.js';
import { type Database, openDatabase } from './database.js';
import type { Emit } from './emit.js';
import { libraryFolder, type LibraryFolder, makeLibraryFolder } from './folder.js';
import { libraryHandlers } from './handlers.js';
import { migrate } from './migrate.js';
import { migrations } from './schema.js';
import { setAside } from './set-aside.js';
import { openTables, type Tables } from './tables.js';

/** What a library needs of the world; everything is handed in, so that it runs in plain Node as well. */
export interface LibraryOptions {
  /** Folder of the library; made when it is not there. */
  readonly root: string;
  readonly fetcher: Fetcher;
  readonly parser: Parser;
  readonly emit: Emit;
  readonly clock?: () => number;
  readonly report: (error: unknown) => void;
}

/** An open library. */
export interface Library {
  readonly answer: (name: string, request: unknown) => Promise<Envelope>;
  readonly tables: Tables;
  /** Hands unfinished work back and closes the file. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a library folder: brings its file to the newest schema, goes on with unfinished work and answers commands.
 * A damaged file is set aside as `library.db.damaged-<time>`, so that the next start has a new one.
 * @throws AppError `library-damaged`, `library-newer`, `library-read-only`, `disk-full`, `write-failed`
 */
export function openLibrary(options: LibraryOptions): Library {
  const { fetcher, parser, emit, report, clock = Date.now } = options;
  const folder = libraryFolder(options.root);
  makeLibraryFolder(folder);
  const database = openCurrent(folder, clock());
  const tables = openTables(database, clock);
  const assets = openAssetStore(folder);
  const network = new NetworkState();
  const queue = new JobQueue({
    database,
    jobs: tables.jobs,
    work: { 'save-article': saveArticleWork({ tables, assets, fetcher, parser }) },
    network,
    emit,
    clock,
    report,
  });
  const answer = answerWith(libraryHandlers({ tables, queue, network, emit }), report);

  assets.sweepTemporary(clock()).catch(report);
  emit('undo.changed', tables.undo.next());
  queue.start();
  return {
    answer,
    tables,
    close: async () => {
      await queue.stop();
      database.close();
    },
  };
}

function openCurrent(folder: LibraryFolder, now: number): Database {
  let database: Database | null = null;
  try {
    database = openDatabase(folder.database);
    return migrate(database, { migrations, backups: folder.backups, now });
  } catch (error) {
    database?.close();
    if (error instanceof AppError && error.code === 'library-damaged') setAside(folder.database, now);
    throw error;
  }
}
