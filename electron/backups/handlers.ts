import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import { Recovery } from '../../shared/model/safety-copy.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { MetaTable } from '../library/meta-table.js';
import type { Upkeep } from '../library/upkeep.js';
import type { SafetyCopies } from './safety-copies.js';

type BackupCommands = Extract<CommandRunningIn<'library'>, `backups.${string}`>;

/** Under which key the library remembers that it is a copy opened in place of a damaged one, until a person has read it. */
export const RECOVERY_KEY = 'recovery';

/** The safety copies of the open library, and the way to restore one. */
export interface BackupTools {
  readonly copies: SafetyCopies;
  readonly upkeep: Upkeep;
  readonly restore: (name: string) => Promise<void>;
}

/** What the page may ask about safety copies. */
export const backupHandlers = (
  { copies, upkeep, restore }: BackupTools,
  meta: MetaTable,
): Handlers<BackupCommands> => ({
  'backups.list': () => ({
    copies: copies.list(),
    problem: upkeep.problem,
    recovery: meta.get(RECOVERY_KEY, Recovery),
  }),
  'backups.make': () => upkeep.makeCopy(),
  'backups.restore': async ({ name }) => {
    await restore(name);
    return undefined;
  },
  'backups.acknowledge': () => {
    meta.delete(RECOVERY_KEY);
    return undefined;
  },
});
