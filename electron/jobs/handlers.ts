import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { ActivityRow } from '../../shared/model/activity.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { JobId } from '../../shared/model/job.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { Emit } from '../library/emit.js';
import type { Tables } from '../library/tables.js';
import { NETWORK_FAILURES, type NetworkState } from './network-state.js';
import type { QueuePause } from './queue-pause.js';
import type { JobQueue } from './queue.js';
import { mayGoBetter } from './retriable.js';

type JobCommands = Extract<CommandRunningIn<'library'>, `jobs.${string}`>;

interface Dependencies {
  readonly tables: Tables;
  readonly queue: JobQueue;
  readonly pause: QueuePause;
  readonly network: NetworkState;
  readonly emit: Emit;
}

/** What went well is listed for a day. */
const DONE_SHOWN_MS = 24 * 60 * 60 * 1_000;
/** More than any list of what waits shows. */
const EVERY_ROW = 10_000;

/** Lets jobs begin at once, those that can: their articles are not in the trash, and nothing works on them yet. */
function askAgain(tables: Tables, ids: readonly JobId[]): readonly ArticleId[] {
  const { database, jobs, articles, state, clock } = tables;
  return database.transaction(() =>
    ids.flatMap((id) => {
      const job = jobs.find(id);
      const article = job?.articleId ? articles.find(job.articleId) : null;
      if (!job || !article || article.isDeleted || !jobs.askAgain(job.row, clock())) return [];
      state.setSaving(article.row, clock());
      return article.id;
    }),
  );
}

/** What the page may ask about work under way. */
export function jobHandlers({ tables, queue, pause, network, emit }: Dependencies): Handlers<JobCommands> {
  const retry = (ids: readonly JobId[]): number => {
    const articles = askAgain(tables, ids);
    if (articles.length > 0) emit('articles.changed', { ids: [...articles] });
    queue.wake();
    return articles.length;
  };

  const retriable = (): readonly ActivityRow[] => [
    ...tables.activity.failed().filter(({ failure }) => failure && mayGoBetter(failure)),
    ...tables.activity.open(EVERY_ROW).filter(({ state }) => state === 'deferred'),
  ];

  return {
    'jobs.list': () => queue.list(),
    'jobs.activity': ({ limit }) => ({
      counts: tables.activity.counts(),
      isPaused: pause.isOn,
      retriable: limit === 0 ? 0 : retriable().length,
      open: [...tables.activity.open(limit)],
      ended: [...tables.activity.ended(limit, tables.clock() - DONE_SHOWN_MS)],
    }),
    'jobs.cancel': ({ id }) => {
      queue.cancel([id]);
      return undefined;
    },
    'jobs.cancel-all': () => {
      const open = tables.activity.open(EVERY_ROW);
      queue.cancel(open.map(({ jobId }) => jobId));
      return open.length;
    },
    'jobs.pause': ({ isPaused }) => {
      pause.set(isPaused);
      emit('activity.changed', {});
      queue.wake();
      return undefined;
    },
    'jobs.retry': ({ id }) => {
      if (retry([id]) === 0) throw new AppError('not-found');
      return undefined;
    },
    'jobs.retry-failed': () => {
      return retry(retriable().map(({ jobId }) => jobId));
    },
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
