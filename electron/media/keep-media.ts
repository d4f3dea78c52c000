import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { invariant } from '../../shared/assert.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Block } from '../../shared/model/block.js';
import type { JobId } from '../../shared/model/job.js';
import { MAX_MEDIA_BYTES } from '../../shared/limits.js';
import { liveArticle } from '../articles/live-article.js';
import type { JobContext, Outcome, Work } from '../jobs/work.js';
import type { AssetStore } from '../library/asset-store.js';
import type { CompleteFile, PartFiles } from '../library/part-files.js';
import type { Job } from '../library/jobs-table.js';
import type { Tables } from '../library/tables.js';
import type { MediaFetcher } from '../net/fetcher.js';
import type { BegunMedia, MediaStream } from '../net/media.js';
import { isRetriable } from '../jobs/retriable.js';

interface Tools {
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly parts: PartFiles;
  readonly fetcher: MediaFetcher;
}

const Payload = z.strictObject({
  address: z.string(),
  /** What is here of it from an earlier go: so many bytes on the disk, and what tells its file from a later one. */
  begun: z.strictObject({ bytes: z.int().positive(), validator: z.string() }).optional(),
});
type Payload = z.infer<typeof Payload>;

/** As much of the beginning as tells what it is. */
const HEAD_BYTES = 64;

/** How far it is, is told so often at most. */
const TELL_EVERY_MS = 250;

/** The addresses of films and sounds in a body; those of players in frames are none that could be kept. */
const addressesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'media')
      return block.kind === 'embed' || block.address === null ? [] : [block.address];
    if (block.type === 'list') return addressesIn(block.items.flat());
    return block.type === 'quote' || block.type === 'footnote' ? addressesIn(block.blocks) : [];
  });

/** The row of an article that shows a film or sound of this address. @throws AppError `not-found`: nothing else is fetched by this way */
export function ownerOf(tables: Tables, id: ArticleId, address: string): number {
  const { row, version } = liveArticle(tables, id);
  const shown = version === null ? null : tables.versions.read(row, version);
  if (!shown || !addressesIn(shown.blocks).includes(address)) throw new AppError('not-found');
  return row;
}

/** The job that keeps one film or sound, if any is at it. */
export const openJobFor = (tables: Tables, articleRow: number, address: string): Job | undefined =>
  tables.jobs
    .openFor(articleRow)
    .find(
      ({ kind, payload }) => kind === 'keep-media' && Payload.safeParse(payload).data?.address === address,
    );

/** Queues the keeping of one film or sound. @throws AppError `not-found` */
export function requestMedia(tables: Tables, id: ArticleId, address: string): { readonly jobId: JobId } {
  return tables.database.transaction(() => {
    const articleRow = ownerOf(tables, id, address);
    const open = openJobFor(tables, articleRow, address);
    if (open) return { jobId: open.id };
    const jobId = uuid();
    tables.jobs.insert({
      id: jobId,
      kind: 'keep-media',
      articleRow,
      payload: { address },
      now: tables.clock(),
    });
    return { jobId };
  });
}

/** How long a film or sound is as its site says; nothing of it is kept. @throws AppError as a fetch does, `not-media` */
export const measureMedia = (fetcher: MediaFetcher, address: string): Promise<number | null> =>
  fetcher.fetchMedia(address, {
    signal: AbortSignal.timeout(30_000),
    take: ({ announcedBytes }) => Promise.resolve(announcedBytes),
  });

/** Brings one film or sound to disk, piece by piece: none of it is held in memory. The text stays as it is whatever happens. */
export const keepMediaWork = (tools: Tools): Work => ({
  run: (job, context) => keepMedia(job, tools, context),
  resume: () => undefined,
  // A broken line leaves what came: the next go begins there.
  fail: ({ id }, failure) => {
    if (!isRetriable(failure)) tools.parts.drop(id);
  },
});

/** Removes what is here of films that nobody keeps any more. */
export const sweepMediaParts = (tables: Tables, parts: PartFiles): void =>
  parts.sweep((id) => {
    const state = tables.jobs.find(id)?.state;
    return state === 'waiting' || state === 'running';
  });

/** What comes, until it is too much, with news of how far it is. */
async function* counted(stream: MediaStream, { signal, progress }: JobContext): AsyncGenerator<Uint8Array> {
  const tooLarge = new AppError({ code: 'too-large', limitBytes: MAX_MEDIA_BYTES });
  const total = stream.announcedBytes ?? 0;
  if (total > MAX_MEDIA_BYTES) throw tooLarge;
  let done = stream.from;
  let toldAt = Number.NEGATIVE_INFINITY;
  for await (const chunk of stream.chunks) {
    if (signal.aborted) throw new AppError('cancelled');
    done += chunk.byteLength;
    if (done > MAX_MEDIA_BYTES) throw tooLarge;
    if (performance.now() - toldAt > TELL_EVERY_MS) {
      toldAt = performance.now();
      progress('media', done, Math.max(done, total));
    }
    yield chunk;
  }
  if (total > done) throw new AppError('connection-lost');
}

/** What is here of an earlier go, as far as it is on the disk. */
async function begunOf({ id, payload }: Job, parts: PartFiles): Promise<BegunMedia | null> {
  const { begun } = Payload.parse(payload);
  const head = begun && (await parts.head(id, { bytes: HEAD_BYTES, whole: begun.bytes }));
  return begun && head ? { from: begun.bytes, validator: begun.validator, head } : null;
}

/** Writes what comes behind what is here, and notes how far it is. */
async function receive(job: Job, stream: MediaStream, { tools, context }: Doing): Promise<CompleteFile> {
  const { tables, parts } = tools;
  const { address } = Payload.parse(job.payload);
  const note = (begun?: Payload['begun']): void =>
    tables.jobs.setPayload(job.row, { address, ...(begun && { begun }) } satisfies Payload);
  const { validator, from } = stream;
  if (from === 0) {
    // In this order: never is another file's beginning taken for this one's.
    note();
    await parts.empty(job.id);
  }
  return parts.add(job.id, {
    from,
    chunks: counted(stream, context),
    onSynced: (bytes) => validator !== null && note({ bytes, validator }),
  });
}

interface Doing {
  readonly tools: Tools;
  readonly context: JobContext;
}

async function keepMedia(job: Job, tools: Tools, context: JobContext): Promise<Outcome> {
  const { tables, assets, parts, fetcher } = tools;
  const { articleRow } = job;
  invariant(articleRow !== null, 'A film is kept of an article.');
  const { address } = Payload.parse(job.payload);
  context.progress('media');
  const file = await fetcher.fetchMedia(address, {
    signal: context.signal,
    begun: await begunOf(job, parts),
    take: async (stream) => ({ ...(await receive(job, stream, { tools, context })), mime: stream.mime }),
  });
  if (context.signal.aborted) throw new AppError('cancelled');
  context.progress('storing');
  await assets.adopt(file);
  const { hash, bytes, mime } = file;
  return {
    failure: null,
    commit: () => {
      const now = tables.clock();
      tables.assets.insert({ hash, bytes, mime, width: null, height: null, encoding: null }, now);
      tables.assets.setLost([hash], null);
      tables.media.insert({ id: uuid(), articleRow, address, hash }, now);
    },
  };
}
