import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { AppError } from '../../shared/app-error.js';
import { invariant } from '../../shared/assert.js';
import type { AssetHash } from '../../shared/model/block.js';
import { figuresIn } from '../articles/pictures.js';
import type { PageRenderer } from '../articles/page-renderer.js';
import { seenBy } from '../articles/seen-by.js';
import type { AssetStore } from '../library/asset-store.js';
import { framePart } from '../extraction/joined-pages.js';
import type { JobContext, Outcome, Work } from '../jobs/work.js';
import type { Job } from '../library/jobs-table.js';
import type { KeptSnapshot, RawPage } from '../library/snapshots-table.js';
import type { Tables } from '../library/tables.js';
import { gatherPieces, type Gathered, type Tools } from './gather-pieces.js';
import { putTogether } from './put-together.js';
import { KeepPayload } from './queue-keeping.js';

interface KeepingTools extends Tools {
  readonly tables: Tables;
  readonly renderer: PageRenderer;
}

/** Longest a whole page may be, in characters: `data:` addresses are four for three bytes. */
const LONGEST = 34 * 1024 * 1024;

/**
 * Keeps a page whole: the bytes the article was read from with every style sheet, font and picture written into them,
 * and nothing in it that runs or leads anywhere by itself. What is missing of it is counted. Nothing of the article
 * changes, also when it fails.
 */
export const keepPageWork = (tools: KeepingTools): Work => ({
  run: (job, context) => keepPage(job, tools, context),
  resume: () => undefined,
  fail: () => undefined,
});

/** Pictures of the article that need not be fetched again. */
function storedPictures({ versions }: Tables, articleRow: number, version: number): Map<string, AssetHash> {
  const figures = figuresIn(versions.read(articleRow, version)?.blocks ?? []);
  return new Map(
    figures.flatMap(({ address, asset }) =>
      address !== null && asset !== null ? [[address, asset] as const] : [],
    ),
  );
}

/** A page as it is taken apart. */
interface Source {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly url: string | null;
}

/** The page as it came, or, where it is to be drawn, as a browser shows it now. @throws AppError why it was not drawn */
async function sourceOf(
  { payload }: Job,
  { hash, mime, url }: RawPage,
  { assets, renderer }: KeepingTools,
  signal: AbortSignal,
): Promise<Source> {
  if (url !== null && KeepPayload.parse(payload)?.isDrawn) {
    const kept = await assets.readCompressed(hash).catch(() => new Uint8Array());
    const drawn = await renderer.render(framePart(kept)?.url ?? url, { signal });
    return {
      bytes: new Uint8Array(drawn.html),
      contentType: 'text/html; charset=utf-8',
      url: drawn.finalUrl,
    };
  }
  return { bytes: new Uint8Array(await assets.readCompressed(hash)), contentType: mime, url };
}

async function gather(
  page: RawPage,
  {
    job,
    articleRow,
    tools,
  }: { readonly job: Job; readonly articleRow: number; readonly tools: KeepingTools },
  context: JobContext,
): Promise<{ readonly text: string; readonly gathered: Gathered; readonly snapshot: string }> {
  const { tables, parser } = tools;
  const snapshot = randomBytes(12).toString('hex');
  const { bytes, contentType, url } = await sourceOf(job, page, tools, context.signal);
  const taken = await parser.takeApart({ kind: 'whole-page', bytes, contentType, url, mark: snapshot });
  const source = tables.history.source(articleRow, page.version);
  context.progress('page', 0, taken.pieces.length);
  const gathered = await gatherPieces(taken.pieces, {
    ...tools,
    signal: context.signal,
    visitor: source && seenBy(source),
    snapshot,
    page: taken.page,
    known: storedPictures(tables, articleRow, page.version),
    onProgress: (done, total) => context.progress('page', done, total),
  });
  return { text: taken.text, gathered, snapshot };
}

type Count = Pick<KeptSnapshot, 'pieces' | 'missing'>;

/** Whether a page lacks more than the one before, or has fewer files: of a sheet that did not come nobody knows what it names. */
const isLess = (next: Count, before: Count): boolean =>
  next.missing > before.missing || next.pieces - next.missing < before.pieces - before.missing;

/** Whether the file of a page is there: one that is gone or damaged is better kept anew, however much is missing. */
const isStored = ({ hash }: KeptSnapshot, assets: AssetStore): Promise<boolean> =>
  assets.readCompressed(hash).then(
    () => true,
    () => false,
  );

/** Whether the page that is kept stays, since the next one has less of it. One drawn anew, because nothing was to be seen of it, has not. */
async function staysBefore(
  before: KeptSnapshot | null,
  next: Count & { readonly isAnew: boolean; readonly isJudged: () => boolean },
  assets: AssetStore,
): Promise<boolean> {
  if (next.isAnew || before === null || !isLess(next, before)) return false;
  return next.isJudged() && isStored(before, assets);
}

async function keepPage(job: Job, tools: KeepingTools, context: JobContext): Promise<Outcome> {
  const { tables, assets } = tools;
  const { articleRow } = job;
  invariant(articleRow !== null, 'A page is kept of an article.');
  const page = tables.snapshots.rawPage(articleRow);
  if (!page) throw new AppError('not-found');
  const { text, gathered, snapshot } = await gather(page, { job, articleRow, tools }, context);
  if (context.signal.aborted) throw new AppError('cancelled');
  const before = tables.snapshots.shownOf(articleRow);
  if (gathered.isOffline && before === null) throw new AppError('offline');
  context.progress('storing');
  const whole = putTogether(text, { snapshot, contents: gathered.contents, limit: LONGEST });
  const left = [...whole.left].flatMap((token) => gathered.fileOf.get(token) ?? []);
  const missing = new Set([...gathered.missing, ...left]).size;
  const pieces = new Set(gathered.fileOf.values()).size;
  const isAnew = KeepPayload.parse(job.payload) !== null;
  const isJudged = (): boolean =>
    gathered.isHampered || (before !== null && tables.snapshots.isOfPage(before.row, page.hash));
  if (await staysBefore(before, { pieces, missing, isAnew, isJudged }, assets))
    throw new AppError('pictures-missing');
  const bytes = new TextEncoder().encode(whole.text);
  const packed = await assets.putCompressed(bytes);
  return {
    failure: null,
    commit: () => {
      const now = tables.clock();
      const asset = { ...packed, mime: 'text/html', width: null, height: null, encoding: 'br' } as const;
      tables.assets.insert(asset, now);
      tables.snapshots.insert(
        {
          id: uuid(),
          articleRow,
          version: page.version,
          hash: packed.hash,
          bytes: bytes.byteLength,
          pieces,
          missing,
        },
        now,
      );
    },
  };
}
