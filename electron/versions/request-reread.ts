import { v7 as uuid } from 'uuid';
import { AppError } from '../../shared/app-error.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { JobId } from '../../shared/model/job.js';
import type { TextEncoding } from '../../shared/text/encodings.js';
import { liveArticle } from '../articles/live-article.js';
import type { Tables } from '../library/tables.js';

/** Queues work on an article with text; what is still at work on it is left to go on. @throws AppError `not-found`, `bad-address`, `original-gone` */
export function requestReread(
  tables: Tables,
  id: ArticleId,
  kind: 'extract-again' | 'fetch-again',
  encoding?: TextEncoding,
): { readonly jobId: JobId } {
  return tables.database.transaction(() => {
    const { row, version, url } = liveArticle(tables, id);
    if (version === null) throw new AppError('not-found');
    if (kind === 'fetch-again' && url === null) throw new AppError('bad-address');
    if (kind === 'extract-again' && !tables.history.source(row, version)) throw new AppError('original-gone');
    // Whole pages and films are kept beside an article: they are in nobody's way.
    const open = tables.jobs
      .openFor(row)
      .find((job) => job.kind !== 'keep-page' && job.kind !== 'keep-media');
    if (open) return { jobId: open.id };
    const jobId = uuid();
    tables.jobs.insert({
      id: jobId,
      kind,
      articleRow: row,
      payload: encoding ? { encoding } : null,
      now: tables.clock(),
    });
    return { jobId };
  });
}
