import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import { articleHandlers, openArticle } from '../articles/handlers.js';
import { backupHandlers, type BackupTools } from '../backups/handlers.js';
import { exportHandlers } from '../exports/handlers.js';
import { pictureFileHandlers } from '../exports/picture-file.js';
import { highlightHandlers } from '../highlights/handlers.js';
import type { Handlers } from '../ipc/dispatch.js';
import { jobHandlers } from '../jobs/handlers.js';
import type { NetworkState } from '../jobs/network-state.js';
import type { JobQueue } from '../jobs/queue.js';
import { Acts } from '../undo/acts.js';
import { undoHandlers } from '../undo/handlers.js';
import type { AssetStore } from './asset-store.js';
import type { InternalHandlers } from './contract.js';
import type { Emit } from './emit.js';
import type { Tables } from './tables.js';

/** Every command the library process answers: the page's and main's own. */
export type LibraryHandlers = Handlers<CommandRunningIn<'library'>> & InternalHandlers;

interface Dependencies {
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly queue: JobQueue;
  readonly network: NetworkState;
  readonly emit: Emit;
  readonly backups: BackupTools;
}

/** Joins the handlers of the domains. */
export function libraryHandlers({
  tables,
  assets,
  queue,
  network,
  emit,
  backups,
}: Dependencies): LibraryHandlers {
  const acts = new Acts(tables, emit);
  return {
    ...articleHandlers({ tables, queue, acts, emit }),
    ...highlightHandlers(tables, acts),
    ...backupHandlers(backups, tables.meta),
    ...jobHandlers({ tables, queue, network, emit }),
    ...undoHandlers(acts),
    ...exportHandlers(tables, (id) => openArticle(tables, id)),
    ...pictureFileHandlers(assets),
  };
}
