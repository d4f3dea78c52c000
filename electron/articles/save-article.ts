import { AppError } from '../../shared/app-error.js';
import { invariant } from '../../shared/assert.js';
import { articleText } from '../../shared/text/article-text.js';
import type { JobContext, Outcome, Work } from '../jobs/work.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Asset } from '../library/assets-table.js';
import type { Job } from '../library/jobs-table.js';
import type { NewVersion } from '../library/article-versions-table.js';
import type { Tables } from '../library/tables.js';
import type { Fetcher } from '../net/fetcher.js';
import { queueKeeping } from '../snapshots/queue-keeping.js';
import { NO_REREADS } from '../versions/reread-work.js';
import { isOtherText, whyUnshown } from '../versions/other-text.js';
import { judge, type Verdict } from '../versions/verdict.js';
import { hostOf } from './address-key.js';
import type { PageRenderer } from './page-renderer.js';
import type { Parser } from './parser.js';
import { fetchPictures, figuresIn, placePictures } from './pictures.js';
import { fetchPosters, placePosters } from './posters.js';
import { plainTitle } from './plain-title.js';
import { seenBy } from './seen-by.js';
import { readSource } from './read-source.js';
import { SavePayload, wantsPage } from './save-payload.js';
import { type Gathered, keepUnshown, storeArticle, versionOf, whyEmpty } from './store-article.js';

/** A version of an article. */
interface At {
  readonly row: number;
  readonly n: number;
}

/** What saving needs of the world. */
export interface SaveTools {
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly fetcher: Fetcher;
  readonly parser: Parser;
  readonly renderer: PageRenderer;
}

/**
 * Saves one article whole: address, text, pictures, and then one transaction that makes all of it visible together
 * with the end of the job. A process killed before that leaves files nobody names, and a job that starts again.
 */
export const saveArticleWork = (tools: SaveTools): Work => ({
  run: (job, context) => saveArticle(job, tools, context),
  resume: ({ articleRow }) => {
    if (articleRow !== null) tools.tables.state.setSaving(articleRow, tools.tables.clock());
  },
  fail: (job, failure) => {
    const { tables } = tools;
    if (job.articleRow === null) return;
    // A newer job works on the same article: its row is that one's to write.
    if (tables.jobs.openFor(job.articleRow).some(({ row }) => row > job.row)) return;
    tables.state.setFailed(job.articleRow, 'failed', failure, tables.clock());
    if (failure.code === 'duplicate') tables.state.leaveToTwin(job.articleRow, tables.clock());
  },
});

async function saveArticle(job: Job, tools: SaveTools, context: JobContext): Promise<Outcome> {
  const row = job.articleRow;
  invariant(row !== null, 'A save job has an article.');
  const gathered = await gather(job, tools, context);
  context.progress('storing');
  if (context.signal.aborted) throw new AppError('cancelled');
  const verdict = judgedAgainstShown(job, gathered, tools.tables);
  // A browser shows no more of the page: it is told, and no second version says the same.
  if (verdict === 'same')
    return { failure: null, commit: () => undefined, tally: { ...NO_REREADS, same: 1 } };
  if (verdict === 'weaker' || verdict === 'other')
    return {
      failure: whyUnshown(versionOf(gathered, ''), verdict),
      commit: () => keepUnshown(tools.tables, row, gathered),
    };
  return {
    failure: whyEmpty(gathered.reading),
    commit: () => {
      storeArticle(tools.tables, row, gathered);
      keepIfWanted(job, gathered, tools.tables);
    },
  };
}

/** Whether what was read says in the same words, under the same title and with no picture more, what is shown. */
function isNothingNew({ title, text, blocks }: NewVersion, { row, n }: At, tables: Tables): boolean {
  const shown = tables.versions.read(row, n);
  return (
    shown !== null &&
    plainTitle(title) === shown.title &&
    articleText(shown.blocks) === text &&
    figuresIn(blocks).length <= figuresIn(shown.blocks).length
  );
}

/** Whether a person tries whether a browser shows more. */
const isRenderedTry = (asked: SavePayload): boolean => asked.kind === 'address' && asked.isRendered === true;

/** The version of an article that is shown; null while it has no text. */
function shownAt(tables: Tables, row: number): At | null {
  const n = tables.articles.findByRow(row)?.version ?? null;
  return n === null ? null : { row, n };
}

/**
 * What was read against the text that is there, where it must not simply take its place: a person saved a page they
 * saw, a login form perhaps, or tried whether a browser shows more. Null for every other save.
 */
function judgedAgainstShown(
  { payload, articleRow }: Job,
  gathered: Gathered,
  tables: Tables,
): Verdict | 'other' | null {
  const at = articleRow === null ? null : shownAt(tables, articleRow);
  if (at === null) return null;
  const asked = SavePayload.parse(payload);
  const isTry = isRenderedTry(asked);
  if (!isTry && asked.kind !== 'shown') return null;
  const next = versionOf(gathered, gathered.reading.article.title);
  if (isTry && isNothingNew(next, at, tables)) return 'same';
  if (judge(tables, next, at) === 'weaker') return 'weaker';
  return isTry && isOtherText(tables, next, at) ? 'other' : null;
}

/** Queues the whole page where this save or its site asks for it. */
function keepIfWanted({ payload, articleRow }: Job, { reading, rawAsset }: Gathered, tables: Tables): void {
  const host = reading.finalUrl === null ? null : hostOf(reading.finalUrl);
  const isWanted = wantsPage(payload) || (host !== null && tables.snapshots.isSite(host));
  // A page whose text did not become the one that is shown is not the article's.
  const isShown = articleRow !== null && tables.snapshots.rawPage(articleRow)?.hash === rawAsset.hash;
  if (isWanted && isShown) queueKeeping(tables, articleRow);
}

async function gather(job: Job, tools: SaveTools, context: JobContext): Promise<Gathered> {
  const payload = SavePayload.parse(job.payload);
  const reading = await readSource({ payload, input: tools.tables.jobs.input(job.row) }, tools, context);
  if (context.signal.aborted) throw new AppError('cancelled');
  const pictures = await fetchPictures(reading.article.blocks, {
    fetcher: tools.fetcher,
    assets: tools.assets,
    inline: reading.article.inlinePictures,
    others: reading.article.otherAddresses,
    folder: payload.kind === 'file' ? (payload.folder ?? null) : null,
    signal: context.signal,
    page: reading.finalUrl,
    visitor: seenBy(reading),
    onProgress: (done, total) => context.progress('pictures', done, total),
  });
  const posters = await fetchPosters(reading.article.posters ?? [], {
    ...tools,
    signal: context.signal,
    visitor: seenBy(reading),
  });
  const packed = await tools.assets.putCompressed(reading.raw);
  const rawAsset: Asset = { ...packed, mime: reading.mime, width: null, height: null, encoding: 'br' };
  const blocks = placePosters(placePictures(reading.article.blocks, pictures), posters);
  const article = { ...reading.article, blocks };
  const assets = [...pictures.values()].flatMap((picture) => ('asset' in picture ? picture.asset : []));
  return { reading: { ...reading, article }, assets: [...assets, ...posters.values()], rawAsset };
}
