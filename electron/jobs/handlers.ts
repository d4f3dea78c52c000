import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { JobQueue } from './queue.js';

type JobCommands = Extract<CommandRunningIn<'library'>, `jobs.${string}`>;

/** What the page may ask about work under way. */
export const jobHandlers = (queue: JobQueue): Handlers<JobCommands> => ({
  'jobs.list': () => queue.list(),
  'jobs.cancel': ({ id }) => {
    queue.cancel(id);
    return undefined;
  },
});
