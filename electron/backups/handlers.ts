import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { LibraryFolder } from '../library/folder.js';
import { newestSetAside } from '../library/set-aside.js';
import type { Tables } from '../library/tables.js';
import type { Upkeep } from '../library/upkeep.js';
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

/** What the page may ask about safety copies. */
export const backupHandlers = (
  { folder, copies, upkeep, restore, salvage }: BackupTools & { readonly salvage: Salvage },
  { meta, database }: Pick<Tables, 'meta' | 'database'>,
): Handlers<BackupCommands> => ({
  'backups.list': () => ({
    copies: copies.list(),
    problem: upkeep.problem,
    recovery: readNotice(folder),
    setAside: newestSetAside(folder),
    isReadOnly: database.isReadOnly,
  }),
  'backups.make': () => upkeep.makeCopy('asked'),
  'backups.weigh': ({ name }) => ({ copy: copies.weigh(name), present: weightOf(database) }),
  'backups.restore': async ({ name }) => {
    await restore(name);
    return undefined;
  },
  'backups.survey': () => salvage.survey(),
  'backups.stop-survey': () => {
    salvage.stop();
    return undefined;
  },
  'backups.bring-back': () => salvage.bringBack(),
  'backups.acknowledge': () => {
    acknowledge(folder, meta);
    return undefined;
  },
});
