import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { JobId } from '../../shared/model/job.js';
import { liveArticle } from '../articles/live-article.js';
import type { Tables } from '../library/tables.js';

/** What a job that keeps a page remembers: whether the page is to be drawn anew; null for one kept as it was sent. */
export const KeepPayload = z.strictObject({ isDrawn: z.literal(true) }).nullable();
type KeepPayload = z.infer<typeof KeepPayload>;

/** Queues the keeping of the whole page of an article. To be called in a transaction. */
export function queueKeeping(tables: Tables, articleRow: number, payload: KeepPayload = null): JobId {
  const open = tables.jobs.openFor(articleRow).find(({ kind }) => kind === 'keep-page');
  if (open) return open.id;
  const id = uuid();
  tables.jobs.insert({ id, kind: 'keep-page', articleRow, payload, now: tables.clock() });
  return id;
}

/** The same for an article by its id. @throws AppError `not-found`, also for an article that never was a page */
export function requestKeeping(
  tables: Tables,
  id: ArticleId,
  isDrawn: true | undefined,
): { readonly jobId: JobId } {
  return tables.database.transaction(() => {
    const { row } = liveArticle(tables, id);
    if (!tables.snapshots.rawPage(row)) throw new AppError('not-found');
    return { jobId: queueKeeping(tables, row, isDrawn ? { isDrawn } : null) };
  });
}
