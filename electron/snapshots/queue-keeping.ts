import { v7 as uuid } from 'uuid';
import { AppError } from '../../shared/app-error.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { JobId } from '../../shared/model/job.js';
import { liveArticle } from '../articles/live-article.js';
import type { Tables } from '../library/tables.js';

/** Queues the keeping of the whole page of an article. To be called in a transaction. */
export function queueKeeping(tables: Tables, articleRow: number): JobId {
  const open = tables.jobs.openFor(articleRow).find(({ kind }) => kind === 'keep-page');
  if (open) return open.id;
  const id = uuid();
  tables.jobs.insert({ id, kind: 'keep-page', articleRow, payload: null, now: tables.clock() });
  return id;
}

/** The same for an article by its id. @throws AppError `not-found`, also for an article that never was a page */
export function requestKeeping(tables: Tables, id: ArticleId): { readonly jobId: JobId } {
  return tables.database.transaction(() => {
    const { row } = liveArticle(tables, id);
    if (!tables.snapshots.rawPage(row)) throw new AppError('not-found');
    return { jobId: queueKeeping(tables, row) };
  });
}
