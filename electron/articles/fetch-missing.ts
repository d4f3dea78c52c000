import { v7 as uuid } from 'uuid';
import { AppError } from '../../shared/app-error.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { JobId } from '../../shared/model/job.js';
import type { JobContext, Outcome, Work } from '../jobs/work.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Job } from '../library/jobs-table.js';
import type { Tables } from '../library/tables.js';
import type { Fetcher } from '../net/fetcher.js';
import { hostOf } from './address-key.js';
import { liveArticle } from './live-article.js';
import { fetchPictures, figuresIn, type Picture, placePictures } from './pictures.js';
import { pictureLook } from './store-article.js';

interface Tools {
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly fetcher: Fetcher;
}

/** Queues another try for the pictures an article lacks. One that is under way is left to go on. @throws AppError `not-found` */
export function requestPictures(tables: Tables, id: ArticleId): { readonly jobId: JobId } {
  return tables.database.transaction(() => {
    const { row } = liveArticle(tables, id);
    const [open] = tables.jobs.openFor(row);
    if (open) return { jobId: open.id };
    const jobId = uuid();
    tables.jobs.insert({
      id: jobId,
      kind: 'fetch-pictures',
      articleRow: row,
      payload: null,
      now: tables.clock(),
    });
    return { jobId };
  });
}

/**
 * Fetches the pictures an article lacks. What came is stored as a new version of the same text, since versions never
 * change: every position in it holds. The article looks the same meanwhile, and when none came.
 */
export const fetchMissingWork = (tools: Tools): Work => ({
  run: (job, context) => fetchMissing(job, tools, context),
  resume: () => undefined,
  fail: () => undefined,
});

async function fetchMissing(job: Job, tools: Tools, context: JobContext): Promise<Outcome> {
  const { tables, fetcher, assets } = tools;
  const article = job.articleRow === null ? null : tables.articles.findByRow(job.articleRow);
  const shown = article?.version ? tables.versions.read(article.row, article.version) : null;
  if (!article || !shown) throw new AppError('not-found');
  const missing = figuresIn(shown.blocks).filter(({ asset }) => asset === null);
  const pictures = await fetchPictures(missing, {
    fetcher,
    assets,
    signal: context.signal,
    referrerHost: article.url && hostOf(article.url),
    onProgress: (done, total) => context.progress('pictures', done, total),
  });
  if (context.signal.aborted) throw new AppError('cancelled');
  if (![...pictures.values()].some((picture) => 'asset' in picture)) throw new AppError('pictures-missing');
  context.progress('storing');
  return {
    failure: null,
    commit: () => storePictures(tables, { row: article.row, version: shown.version }, pictures),
  };
}

/** Shows the text with its new pictures, unless another text took its place meanwhile. */
function storePictures(
  tables: Tables,
  { row, version }: { readonly row: number; readonly version: number },
  pictures: ReadonlyMap<string, Picture>,
): void {
  if (tables.articles.findByRow(row)?.version !== version) return;
  const now = tables.clock();
  const assets = [...pictures.values()].flatMap((picture) => ('asset' in picture ? picture.asset : []));
  for (const asset of assets) tables.assets.insert(asset, now);
  const n = tables.versions.repeat(row, version, {
    place: (blocks) => placePictures(blocks, pictures),
    assets: assets.map(({ hash }) => hash),
    now,
  });
  tables.articles.showVersion(row, n);
  const blocks = tables.versions.read(row, n)?.blocks ?? [];
  tables.state.setPictures(row, pictureLook(blocks), now);
}
