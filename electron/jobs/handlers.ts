import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { Tables } from '../library/tables.js';
import { NETWORK_FAILURES, type NetworkState } from './network-state.js';
import type { JobQueue } from './queue.js';

type JobCommands = Extract<CommandRunningIn<'library'>, `jobs.${string}`>;

interface Dependencies {
  readonly tables: Tables;
  readonly queue: JobQueue;
  readonly network: NetworkState;
}

/** What the page may ask about work under way. */
export const jobHandlers = ({ tables, queue, network }: Dependencies): Handlers<JobCommands> => ({
  'jobs.list': () => queue.list(),
  'jobs.cancel': ({ id }) => {
    queue.cancel(id);
    return undefined;
  },
  'jobs.network-changed': ({ isOnline }) => {
    network.tell(isOnline);
    if (!isOnline) return undefined;
    tables.jobs.hasten(NETWORK_FAILURES, tables.clock());
    queue.wake();
    return undefined;
  },
});
