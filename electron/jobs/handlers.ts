import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { Emit } from '../library/emit.js';
import type { Tables } from '../library/tables.js';
import { NETWORK_FAILURES, type NetworkState } from './network-state.js';
import type { QueuePause } from './queue-pause.js';
import type { JobQueue } from './queue.js';
import { EVERY_ROW, type Retries } from './retries.js';
import { triesOf } from './tries.js';

type JobCommands = Extract<CommandRunningIn<'library'>, `jobs.${string}`>;

interface Dependencies {
  readonly tables: Tables;
  readonly queue: JobQueue;
  readonly retries: Retries;
  readonly pause: QueuePause;
  readonly network: NetworkState;
  readonly emit: Emit;
}

/** What went well is listed for a day. */
const DONE_SHOWN_MS = 24 * 60 * 60 * 1_000;
/** What the page may ask about work under way. */
export function jobHandlers({
  tables,
  queue,
  retries,
  pause,
  network,
  emit,
}: Dependencies): Handlers<JobCommands> {
  return {
    'jobs.list': () => queue.list(),
    'jobs.activity': ({ limit }) => ({
      counts: tables.activity.counts(),
      isPaused: pause.isOn,
      retriable: limit === 0 ? 0 : retries.retriable().length,
      open: [...tables.activity.open(limit)],
      ended: [...tables.activity.ended(limit, tables.clock() - DONE_SHOWN_MS)],
    }),
    'jobs.tries': ({ articleId }) => {
      const article = tables.articles.find(articleId);
      const job = article && tables.jobs.newestOf(article.row);
      return job && triesOf(job);
    },
    'jobs.cancel': ({ id }) => {
      queue.cancel([id]);
      return undefined;
    },
    'jobs.cancel-all': () => {
      const open = tables.activity.open(EVERY_ROW).map(({ jobId }) => jobId);
      queue.cancel(open);
      return open;
    },
    'jobs.move-to-front': ({ id }) => {
      tables.jobs.moveToFront(id);
      emit('activity.changed', {});
      return undefined;
    },
    'jobs.pause': ({ isPaused }) => {
      pause.set(isPaused);
      emit('activity.changed', {});
      queue.wake();
      return undefined;
    },
    'jobs.retry': ({ id }) => {
      if (retries.retry([id]) === 0) throw new AppError('not-found');
      return undefined;
    },
    'jobs.retry-many': ({ ids }) => retries.retry(ids),
    'jobs.retry-failed': () => retries.retry(retries.retriable().map(({ jobId }) => jobId)),
    'jobs.dismiss': ({ id }) => {
      if (id === null) tables.activity.dismissFinished(tables.clock());
      else tables.activity.dismiss(id, tables.clock());
      emit('activity.changed', {});
      return undefined;
    },
    'jobs.network-changed': ({ isOnline }) => {
      network.tell(isOnline);
      if (!isOnline) return undefined;
      tables.jobs.hasten(NETWORK_FAILURES, tables.clock());
      queue.wake();
      return undefined;
    },
  };
}
