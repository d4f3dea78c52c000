import { AppError } from '../../shared/app-error.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { VersionOrigin } from '../../shared/model/version.js';
import { fetchPictures, placePictures } from '../articles/pictures.js';
import type { PageRenderer } from '../articles/page-renderer.js';
import { placePosters, postersIn } from '../articles/posters.js';
import type { Reading } from '../articles/read-source.js';
import type { Parser } from '../articles/parser.js';
import { versionHash, versionOf } from '../articles/store-article.js';
import { plainTitle } from '../articles/plain-title.js';
import { findPlaces } from '../highlights/places.js';
import type { JobContext } from '../jobs/work.js';
import type { ArticleRecord } from '../library/articles-table.js';
import type { NewVersion, ShownVersion } from '../library/article-versions-table.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Asset } from '../library/assets-table.js';
import type { FoundPlace } from '../library/highlight-places-table.js';
import type { Tables } from '../library/tables.js';
import type { Fetcher } from '../net/fetcher.js';
import { assetsOf, knownPictures, unknownFigures } from './known-pictures.js';

/** What reading again needs of the world. */
export interface RereadTools {
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly fetcher: Fetcher;
  readonly parser: Parser;
  readonly renderer: PageRenderer;
  /** Tells the windows what Undo would do now. */
  readonly onActed: () => void;
  /** Tells the windows that an article is another text, long before the work that made it so is done. */
  readonly onChanged: (id: ArticleId) => void;
}

/** A reading that has become a version, whose files are on disk and whose rows are still to be written. */
export interface Candidate {
  readonly version: NewVersion;
  /** Files that may have no row yet. */
  readonly assets: readonly Asset[];
  /** Where the highlights of the article stand in it. */
  readonly places: readonly FoundPlace[];
}

const INLINE = /^inline:/;
/** The number of a version that is still to be added. */
const NOT_YET = 0;

/** The heads a person mended stay; the rest is as it was read. */
function withMends(next: NewVersion, present: ShownVersion, tables: Tables, row: number): NewVersion {
  const mends = tables.history.birth(row, present.version)?.mends ?? null;
  if (!mends) return next;
  const title = mends.title ? present.title : next.title;
  return {
    ...next,
    title,
    publisher: mends.publisher ? present.publisher : next.publisher,
    authors: mends.authors ? present.authors : next.authors,
    publishedAt: mends.publishedAt ? present.publishedAt : next.publishedAt,
    hash: versionHash(title, next.text),
    mends,
  };
}

/**
 * Makes a version of a reading. Pictures that are on disk are taken from there; the others are fetched when the page
 * was, and else only those that are written out in it. @throws AppError `cancelled`, `disk-full` and the like
 */
export async function candidateOf(
  { reading, raw, origin }: { reading: Reading; raw: Asset | null; origin: VersionOrigin },
  { row, present }: { readonly row: number; readonly present: ShownVersion },
  {
    tools,
    context,
  }: { readonly tools: RereadTools; readonly context: Pick<JobContext, 'signal' | 'progress'> },
): Promise<Candidate> {
  const { tables, fetcher, assets } = tools;
  const { article } = reading;
  const known = knownPictures(tables, row);
  const unknown = unknownFigures(article.blocks, known);
  const wanted = origin === 'fetched' ? unknown : unknown.filter(({ address }) => INLINE.test(address ?? ''));
  const fetched = await fetchPictures(wanted, {
    fetcher,
    assets,
    inline: article.inlinePictures,
    others: article.otherAddresses,
    signal: context.signal,
    page: reading.finalUrl,
    onProgress: (done, total) => context.progress('pictures', done, total),
  });
  if (context.signal.aborted) throw new AppError('cancelled');
  const rawAsset = raw ?? (await keepRaw(reading, assets));
  // A film keeps the picture that stands for it.
  const posters = postersIn(present.blocks);
  const blocks = placePosters(placePictures(article.blocks, new Map([...known, ...fetched])), posters);
  const added = [...fetched.values()].flatMap((picture) => ('asset' in picture ? picture.asset : []));
  const title = plainTitle(article.title) || present.title;
  const version = versionOf(
    { reading: { ...reading, article: { ...article, blocks } }, assets: added, rawAsset },
    title,
  );
  const mended = withMends(
    { ...version, origin, assets: [...new Set([...version.assets, ...assetsOf(blocks)])] },
    present,
    tables,
    row,
  );
  const places = await findPlaces(tables, row, { text: mended.text, version: NOT_YET });
  return { version: mended, assets: [...added, rawAsset], places };
}

/** Keeps the page itself, packed. */
async function keepRaw({ raw, mime }: Reading, assets: AssetStore): Promise<Asset> {
  const packed = await assets.putCompressed(raw);
  return { ...packed, mime, width: null, height: null, encoding: 'br' };
}

/** The article of a job with the version that is shown. @throws AppError `not-found` when there is no text to compare with */
export function presentOf(
  tables: Tables,
  row: number | null,
): { readonly article: ArticleRecord; readonly present: ShownVersion } {
  const article = row === null ? null : tables.articles.findByRow(row);
  const present = article?.version ? tables.versions.read(article.row, article.version) : null;
  if (!article || !present) throw new AppError('not-found');
  return { article, present };
}
