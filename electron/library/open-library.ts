import { statSync } from 'node:fs';
import type { Envelope } from '../../shared/ipc/envelope.js';
import type { PageParser } from '../articles/parser.js';
import { noWindow, type PageRenderer } from '../articles/page-renderer.js';
import { AppError } from '../../shared/app-error.js';
import type { SiteDoor } from '../net/site-proxy.js';
import { acknowledge } from '../backups/recovery-notice.js';
import { Leftovers } from '../exports/leftovers.js';
import { SafetyCopies } from '../backups/safety-copies.js';
import { NetworkState } from '../jobs/network-state.js';
import type { PartFetcher } from '../net/fetcher.js';
import { answerFailure } from './answer.js';
import { openAssetStore } from './asset-store.js';
import type { Emit } from './emit.js';
import { libraryFolder, makeLibraryFolder } from './folder.js';
import { FolderSize } from './folder-size.js';
import { openFile, suspect } from './open-file.js';
import { swapIn } from './replace-library.js';
import { hasRoom, mayWrite } from './room.js';
import { newestSetAside } from './set-aside.js';
import { type LibrarySession, startSession } from './session.js';
import type { Tables } from './tables.js';
import { Upkeep } from './upkeep.js';

/** A question that met damage is asked again of what was opened instead. */
const MOST_TRIES = 3;

/** How often it is looked at whether what was opened only to be read may be written again. */
const LOOK_MS = 3_000;

/** What a library needs of the world; everything is handed in, so that it runs in plain Node as well. */
export interface LibraryOptions {
  /** Folder of the library; made when it is not there. */
  readonly root: string;
  readonly fetcher: PartFetcher;
  /** Private addresses that the fetcher may fetch now, as `host:port`; none when left out. */
  readonly allowedHosts?: () => readonly string[];
  readonly parser: PageParser;
  /** Without one, pages that their scripts draw cannot be saved. */
  readonly renderer?: PageRenderer;
  /** Without one, nobody can sign in to a site. */
  readonly openDoor?: () => Promise<SiteDoor>;
  readonly emit: Emit;
  readonly clock?: () => number;
  readonly report: (error: unknown) => void;
}

/** An open library. */
export interface Library {
  readonly answer: (name: string, request: unknown) => Promise<Envelope>;
  readonly tables: Tables;
  /** To be called after more private addresses were allowed: what was refused for one of them is tried again. */
  readonly retryAllowed: () => void;
  /** Does what is due once a day: a safety copy, what has been in the trash long enough. By itself it comes about at idle. */
  readonly tend: () => Promise<void>;
  /** Hands unfinished work back and closes the file. */
  readonly close: () => Promise<void>;
  /** The same at a normal quit: what no safety copy has yet is copied, after the file is closed. */
  readonly closeCopied: () => Promise<void>;
}

/**
 * Opens a library folder: brings its file to the newest schema, goes on with unfinished work and answers commands.
 * Restoring a safety copy replaces the file under it; questions asked meanwhile wait.
 * @throws AppError as {@link openFile} does
 */
export function openLibrary(options: LibraryOptions): Library {
  const { emit, clock = Date.now, renderer = noWindow } = options;
  const folder = libraryFolder(options.root);
  const report = (error: unknown): void => {
    if (error instanceof AppError && error.code === 'library-damaged') suspect(folder);
    options.report(error);
  };
  makeLibraryFolder(folder);
  const copies = new SafetyCopies(folder, clock);
  const upkeep = new Upkeep({ copies, emit, clock, report });
  const assets = openAssetStore(folder);
  const network = new NetworkState();
  const size = new FolderSize(folder.root);
  /** Settled unless the file is being replaced. */
  let ready: Promise<unknown> = Promise.resolve();
  /** Why nothing could be opened after a damaged file was closed. */
  let unopened: AppError | null = null;
  /** Set when reading the whole file found nothing, or nothing that could not be mended. */
  let isReadThrough = false;
  /** How often that was done. */
  let recoveries = 0;
  /** Set when damage is met even so: then only a new start may help. */
  let isFutile = false;
  let recovering: Promise<unknown> | null = null;
  /** The newest damaged file that was there when the library was opened last. */
  let damagedFile: string | null = null;
  let session = open();
  let look: ReturnType<typeof setTimeout> | undefined;

  function open(): LibrarySession {
    const database = openFile(folder, copies, clock());
    damagedFile = newestSetAside(folder);
    return startSession({
      ...options,
      renderer,
      openDoor: options.openDoor ?? (() => Promise.reject(new AppError('needs-window'))),
      clock,
      report,
      folder,
      database,
      assets,
      network,
      size,
      backups: { folder, copies, upkeep, restore },
    });
  }

  /** Reads the file through after damage was met in it, and opens what there is instead. Others wait meanwhile. */
  function recoverNow(): Promise<unknown> {
    suspect(folder);
    const before = damagedFile;
    const recovered = upkeep.alone(async () => {
      await session.stop().catch(report);
      session.closeFile();
      session = open();
      isReadThrough = damagedFile === before;
      recoveries += 1;
    });
    ready = recovered
      .catch((error: unknown) => {
        report(error);
        unopened = error instanceof AppError ? error : new AppError('internal', { cause: error });
      })
      .finally(() => {
        recovering = null;
        emit('library.restarted', {});
      });
    emit('library.checking', {});
    return ready;
  }

  /** What was opened only to be read is opened anew once there is room, or its folder may be written. */
  function awaitWriting(): void {
    const { refusal } = session.tables.database;
    if (refusal === null) return;
    look = setTimeout(() => {
      if (!hasRoom(folder) || (refusal === 'library-read-only' && !mayWrite(folder))) return awaitWriting();
      const reopened = upkeep.alone(async () => {
        await session.stop();
        session.closeFile();
        session = open();
      });
      ready = reopened.catch(report).finally(() => {
        awaitWriting();
        emit('library.restarted', {});
      });
    }, LOOK_MS);
  }

  async function answer(name: string, request: unknown): Promise<Envelope> {
    for (let tries = 1; ; tries += 1) {
      // oxlint-disable no-await-in-loop -- asked again of what is open then
      await ready;
      if (unopened) return answerFailure(unopened)(name, request);
      const before = recoveries;
      const answered = await session.answer(name, request);
      const isDamaged = !answered.ok && answered.failure.code === 'library-damaged';
      if (!isDamaged || isFutile || tries === MOST_TRIES) return answered;
      // Another question that met the same damage may have seen to it.
      if (before !== recoveries) continue;
      isFutile = isReadThrough;
      if (!isFutile) await (recovering ??= recoverNow());
      // oxlint-enable no-await-in-loop
    }
  }

  /** Closes the library, lets `swap` put another file into its place, and opens what is there then: the new one, or the old. */
  async function replace(swap: () => void): Promise<void> {
    await session.stop();
    try {
      await copies.make('before-restore');
      session.seal();
      session.closeFile();
      swap();
    } finally {
      session.closeFile();
      session = open();
    }
  }

  /** What is open afterwards is copied as well: the newest copy must not be what the person put away. */
  async function restore(name: string): Promise<void> {
    await upkeep.alone(() => putBack(name));
    await upkeep.makeCopy('after-restore').catch(() => undefined); // told by itself, and tried again
  }

  async function putBack(name: string): Promise<void> {
    copies.bringIn(name);
    const replaced = replace(() => swapIn(folder));
    ready = replaced.catch(() => undefined);
    try {
      await replaced;
      acknowledge(folder, session.tables.meta);
    } finally {
      emit('library.restarted', {});
    }
  }

  function isCopyDue(): boolean {
    try {
      if (session.tables.database.isReadOnly) return false;
      return upkeep.isCopyWorthClosing(session, statSync(folder.database).size);
    } catch (error) {
      report(error); // a damaged file is not copied
      return false;
    }
  }

  async function close(): Promise<void> {
    upkeep.stop();
    clearTimeout(look);
    await ready;
    await session.stop();
    session.closeFile();
  }

  assets.sweepTemporary(clock()).catch(report);
  new Leftovers(folder.temporary).sweep().catch(report);
  upkeep.start(() => session);
  awaitWriting();
  return {
    get tables() {
      return session.tables;
    },
    answer,
    retryAllowed: () => {
      try {
        session.retryAllowed();
      } catch (error) {
        report(error); // a full or busy disk: a person can still ask
      }
    },
    tend: () => upkeep.tend(),
    close,
    closeCopied: async () => {
      await ready;
      const isDue = isCopyDue();
      await close();
      if (isDue) await upkeep.makeCopy('changed').catch(() => undefined); // the next start tries again
    },
  };
}
