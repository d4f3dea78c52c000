import type { JobProgress } from '../../shared/model/job.js';
import type { Client } from '../lib/client.js';
import { createStore, type Store } from './store.js';

export interface JobsState {
  /** How far the work on each article is, and by its own id work on many. */
  readonly progress: ReadonlyMap<string, JobProgress>;
}

export interface Jobs {
  readonly store: Store<JobsState>;
  load(): Promise<void>;
}

/** Work under way, by the article it is for. */
export function createJobs(client: Client): Jobs {
  const store = createStore<JobsState>({ progress: new Map() });
  const note = (progress: JobProgress): void => {
    const { articleId, jobId } = progress;
    store.change({ progress: new Map(store.get().progress).set(articleId ?? jobId, progress) });
  };
  const end = ({ articleId, jobId }: Pick<JobProgress, 'articleId' | 'jobId'>): void => {
    const progress = new Map(store.get().progress);
    progress.delete(articleId ?? jobId);
    store.change({ progress });
  };
  client.on('job.progress', note);
  client.on('job.finished', end);
  client.on('job.deferred', end);
  client.on('job.failed', end);
  return {
    store,
    load: async () => (await client.call('jobs.list')).forEach(note),
  };
}
