import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { JobQueue } from '../jobs/queue.js';
import type { LibraryFolder } from '../library/folder.js';
import { filesSetAside } from '../library/set-aside.js';
import type { Tables } from '../library/tables.js';
import type { Upkeep } from '../library/upkeep.js';
import { newestRun, requestBringBack } from '../salvage/bring-back-work.js';
import type { Salvage } from '../salvage/salvage.js';
import { acknowledge, readNotice } from './recovery-notice.js';
import type { SafetyCopies } from './safety-copies.js';
import { weightOf } from './weight.js';

type BackupCommands = Extract<CommandRunningIn<'library'>, `backups.${string}`>;

/** The safety copies of the open library, and the way to restore one. */
export interface BackupTools {
  readonly folder: LibraryFolder;
  readonly copies: SafetyCopies;
  readonly upkeep: Upkeep;
  readonly restore: (name: string) => Promise<void>;
}

const MOST_SET_ASIDE = 200;

/** What the page may ask about safety copies. */
export const backupHandlers = (
  {
    folder,
    copies,
    upkeep,
    restore,
    salvage,
    queue,
  }: BackupTools & { readonly salvage: Salvage; readonly queue: JobQueue },
  tables: Tables,
): Handlers<BackupCommands> => ({
  'backups.list': () => ({
    copies: copies.list(),
    problem: upkeep.problem,
    recovery: readNotice(folder),
    setAside: filesSetAside(folder).slice(0, MOST_SET_ASIDE),
    refusal: tables.database.refusal,
  }),
  'backups.make': () => upkeep.makeCopy('asked'),
  'backups.weigh': ({ name }) => ({ copy: copies.weigh(name), present: weightOf(tables.database) }),
  'backups.restore': async ({ name }) => {
    await restore(name);
    return undefined;
  },
  'backups.survey': ({ file }) => salvage.survey(file),
  'backups.stop-survey': () => {
    salvage.stop();
    return undefined;
  },
  'backups.bring-back': ({ file }) => {
    const asked = requestBringBack(tables, file);
    // Whoever wants it back has read what happened.
    acknowledge(folder, tables.meta);
    queue.wake();
    return asked;
  },
  'backups.brought-back': () => newestRun(tables),
  'backups.acknowledge': () => {
    acknowledge(folder, tables.meta);
    return undefined;
  },
});
