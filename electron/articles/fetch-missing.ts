import { v7 as uuid } from 'uuid';
import { AppError } from '../../shared/app-error.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Body } from '../../shared/model/block.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { JobId } from '../../shared/model/job.js';
import type { JobContext, Outcome, Work } from '../jobs/work.js';
import type { OtherAddresses } from '../extraction/contract.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Job } from '../library/jobs-table.js';
import type { Tables } from '../library/tables.js';
import type { KeptSource } from '../library/version-history.js';
import type { Fetcher } from '../net/fetcher.js';
import { readKept } from '../versions/kept-page.js';
import type { Parser } from './parser.js';
import { liveArticle } from './live-article.js';
import { presentBody, refreshPictures } from './lost-pictures.js';
import { seenBy } from './seen-by.js';
import type { PictureRefresh } from './picture-refresh.js';
import { fetchPictures, figuresIn, type Picture, placePictures } from './pictures.js';

interface Tools {
  readonly parser: Parser;
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly fetcher: Fetcher;
  readonly shown: PictureRefresh;
}

/** Queues another try for the pictures an article lacks. One that is under way is left to go on. @throws AppError `not-found` */
export function requestPictures(tables: Tables, id: ArticleId): { readonly jobId: JobId } {
  return tables.database.transaction(() => {
    const { row } = liveArticle(tables, id);
    const open = tables.jobs.openFor(row).find(({ kind }) => kind !== 'keep-page' && kind !== 'keep-media');
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

/** Where else the pictures of a page lie, as the page that is kept says; nothing when it cannot be read. */
async function otherAddresses(
  source: KeptSource | null,
  { assets, parser }: Tools,
): Promise<readonly OtherAddresses[]> {
  if (source === null) return [];
  try {
    const { article } = await readKept(source, { assets, parser });
    return article.otherAddresses ?? [];
  } catch {
    return [];
  }
}

async function fetchMissing(job: Job, tools: Tools, context: JobContext): Promise<Outcome> {
  const { tables, fetcher, assets } = tools;
  const article = job.articleRow === null ? null : tables.articles.findByRow(job.articleRow);
  const shown = article?.version ? tables.versions.read(article.row, article.version) : null;
  if (!article || !shown) throw new AppError('not-found');
  const source = tables.history.source(article.row, shown.version);
  const present = presentBody(tables, article.row, shown.version, shown.blocks);
  const missing = figuresIn(present).filter(({ asset }) => asset === null);
  const pictures = await fetchPictures(missing, {
    fetcher,
    assets,
    others: await otherAddresses(source, tools),
    signal: context.signal,
    page: source?.finalUrl ?? article.url,
    visitor: source && seenBy(source),
    onProgress: (done, total) => context.progress('pictures', done, total),
  });
  if (context.signal.aborted) throw new AppError('cancelled');
  const failure = whyMissing(missing, pictures);
  context.progress('storing');
  return {
    failure,
    commit: () => storePictures(tools, { row: article.row, version: shown.version }, pictures),
  };
}

/**
 * Why some of the figures still have no picture, as the first site that was asked in vain told it; null when all came.
 * @throws AppError `pictures-missing` when none came
 */
function whyMissing(
  figures: ReturnType<typeof figuresIn>,
  pictures: ReadonlyMap<string, Picture>,
): FailureFacts | null {
  const found = figures.map(({ address }) => pictures.get(address ?? ''));
  if (found.every((picture) => picture && 'asset' in picture)) return null;
  const [answer] = found.flatMap((picture) => (picture && 'answer' in picture && picture.answer) || []);
  const failure: FailureFacts = {
    code: 'pictures-missing',
    ...(answer?.host !== undefined && { host: answer.host }),
    ...(answer?.status !== undefined && { status: answer.status }),
  };
  if (!found.some((picture) => picture && 'asset' in picture)) throw new AppError(failure);
  return failure;
}

/** Shows the text with its new pictures, unless another text took its place meanwhile. */
function storePictures(
  { tables, shown: others }: Tools,
  { row, version }: { readonly row: number; readonly version: number },
  pictures: ReadonlyMap<string, Picture>,
): void {
  if (tables.articles.findByRow(row)?.version !== version) return;
  const shown = tables.versions.read(row, version)?.blocks ?? [];
  const usable = withoutLost(shown, pictures);
  const now = tables.clock();
  const assets = [...pictures.values()].flatMap((picture) => ('asset' in picture ? picture.asset : []));
  const hashes = assets.map(({ hash }) => hash);
  for (const asset of assets) tables.assets.insert(asset, now);
  tables.assets.setLost(hashes, null);
  if (isNews(shown, usable)) {
    const place = (blocks: Body): Body => placePictures(blocks, usable);
    tables.articles.showVersion(row, tables.versions.repeat(row, version, { place, assets: hashes, now }));
  }
  refreshPictures(tables, [row]);
  others.note(hashes);
}

/** Whether pictures change a body: a lost file that came again as it was does not. */
function isNews(blocks: Body, pictures: ReadonlyMap<string, Picture>): boolean {
  const before = figuresIn(blocks);
  return figuresIn(placePictures(blocks, pictures)).some(
    ({ asset }, index) => asset !== before[index]?.asset,
  );
}

/** What became of the pictures, without those that are lost and did not come: their files may yet be back. */
function withoutLost(blocks: Body, pictures: ReadonlyMap<string, Picture>): ReadonlyMap<string, Picture> {
  const stored = new Set(
    figuresIn(blocks).flatMap(({ asset, address }) => (asset === null ? [] : (address ?? []))),
  );
  return new Map([...pictures].filter(([address, picture]) => 'asset' in picture || !stored.has(address)));
}
