import type { ActivityRow } from '../../shared/model/activity.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { JobId } from '../../shared/model/job.js';
import type { Emit } from '../library/emit.js';
import type { Tables } from '../library/tables.js';
import type { JobQueue } from './queue.js';
import { isAllowedNow, mayGoBetter } from './retriable.js';

/** More than any list of what waits shows. */
export const EVERY_ROW = 10_000;

interface Dependencies {
  readonly tables: Tables;
  readonly queue: JobQueue;
  readonly emit: Emit;
  /** Private addresses that may be fetched now, as `host:port`. */
  readonly allowedHosts: () => readonly string[];
}

/** Another try for saves that failed or wait. */
export class Retries {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Lets jobs begin at once, those that can; answers how many that are. */
  retry(ids: readonly JobId[]): number {
    const { queue, emit } = this.#dependencies;
    const asked = this.#askAgain(ids);
    const articles = asked.flatMap((id) => id ?? []);
    if (articles.length > 0) emit('articles.changed', { ids: articles });
    if (asked.length > 0) emit('activity.changed', {});
    queue.wake();
    return asked.length;
  }

  /** Everything that failed or waits and may go better now. */
  retriable(): readonly ActivityRow[] {
    const { activity } = this.#dependencies.tables;
    const allowed = this.#dependencies.allowedHosts();
    return [
      ...activity.failed().filter(({ failure }) => failure && mayGoBetter(failure, allowed)),
      ...activity.open(EVERY_ROW).filter(({ state }) => state === 'deferred'),
    ];
  }

  /** Tries again what was refused for a private address that is allowed by now. */
  retryAllowed(): void {
    const { tables, allowedHosts } = this.#dependencies;
    const allowed = allowedHosts();
    if (allowed.length === 0) return;
    const refused = tables.activity
      .failed()
      .filter(({ failure }) => failure && isAllowedNow(failure, allowed));
    if (refused.length > 0) this.retry(refused.map(({ jobId }) => jobId));
  }

  /** Those whose articles are not in the trash, and on which nothing works yet. */
  #askAgain(ids: readonly JobId[]): readonly (ArticleId | null)[] {
    const { database, jobs, articles, state, clock } = this.#dependencies.tables;
    return database.transaction(() =>
      ids.flatMap((id) => {
        const job = jobs.find(id);
        if (job && job.articleId === null) return jobs.askAgain(job.row, clock()) ? [null] : [];
        const article = job?.articleId ? articles.find(job.articleId) : null;
        if (!job || !article || article.isDeleted || !jobs.askAgain(job.row, clock())) return [];
        state.setSaving(article.row, clock());
        return article.id;
      }),
    );
  }
}
