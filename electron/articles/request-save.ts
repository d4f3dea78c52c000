import { v7 as uuid } from 'uuid';
import { AppError } from '../../shared/app-error.js';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import type { ArticleId, Place } from '../../shared/model/article.js';
import type { JobId } from '../../shared/model/job.js';
import type { ArticleRecord } from '../library/articles-table.js';
import type { Job } from '../library/jobs-table.js';
import type { Tables } from '../library/tables.js';
import { addressKey, hostOf } from './address-key.js';
import { handedOverHash, knownHashes } from './handed-over-hash.js';
import { liveArticle } from './live-article.js';
import { namedAddress } from './named-address.js';
import { inputOf, payloadOf, provisionalTitle, SavePayload, wantsPage } from './save-payload.js';

/** An article in the list and the job that brings its text. */
export interface Requested {
  readonly articleId: ArticleId;
  readonly jobId: JobId;
}

interface Wanted {
  readonly source: SaveSource;
  /** Where the article is to lie. */
  readonly place: Place;
  readonly folder: string | null;
}

interface Wishes {
  readonly place?: Place | undefined;
  /** Whether the same text or file may become a second article. */
  readonly mayRepeat?: boolean | undefined;
  /** Where the pictures of a page in a file lie ({@link folderBeside}). */
  readonly folder?: string | null | undefined;
}

const keyOf = (address: string): string => {
  const key = addressKey(address);
  if (key === null) throw new AppError('bad-address');
  return key;
};

/**
 * Puts an article into the list and a job into the queue, both or neither. The address of an article in the trash
 * brings that one back; a text or file in the trash is saved anew. A page in a file may name an address that is here.
 * @throws AppError `duplicate` naming the article an address, a text or a file belongs to, `bad-address`
 */
export function requestSave(
  tables: Tables,
  source: SaveSource,
  { place = 'inbox', mayRepeat = false, folder = null }: Wishes = {},
): Requested {
  const hashes = knownHashes(source);
  return tables.database.transaction(() => {
    const key = source.kind === 'address' ? keyOf(source.address) : null;
    const present = key === null ? null : tables.articles.findByAddressKey(key);
    const twins = hashes.length === 0 || mayRepeat ? [] : twinsOf(tables, source, hashes);
    const there = [...twins, present].find((article) => article && !article.isDeleted);
    if (there) throw new AppError({ code: 'duplicate', articleId: there.id });
    const wanted = { source, place, folder };
    return present ? bringBack(tables, present, wanted) : add(tables, wanted, key);
  });
}

/** Articles that were saved from the same text or file, or from the address that a page in a file calls its own. */
function twinsOf(
  tables: Tables,
  source: SaveSource,
  hashes: readonly string[],
): readonly (ArticleRecord | null)[] {
  const address = namedAddress(source);
  const key = address === null ? null : addressKey(address);
  const named = key === null ? null : tables.articles.findByAddressKey(key);
  // One whose text never came is no reason to keep this one out.
  const same = hashes.map((hash) => tables.articles.findByHandedOver(hash));
  return [...same, named?.version == null ? null : named];
}

/** Gives a text to an article that is there, as a new version; its address stays. @throws AppError `not-found`, `duplicate`, `bad-address` */
export function requestSaveInto(
  tables: Tables,
  id: ArticleId,
  source: SaveSource,
  folder: string | null = null,
): Requested {
  return tables.database.transaction(() => {
    const article = liveArticle(tables, id);
    if (source.kind === 'address') {
      const key = keyOf(source.address);
      const owner = tables.articles.findByAddressKey(key);
      if (owner && owner.row !== article.row && !owner.isDeleted)
        throw new AppError({ code: 'duplicate', articleId: owner.id });
      tables.articles.claimAddress(key, article.row);
      tables.articles.setMissingUrl(article.row, source.address);
    }
    return { articleId: id, jobId: queue(tables, article.row, { source, folder }) };
  });
}

/** A job that waits for a failure to pass waits no longer when a person asks; one under way is left to go on. */
function atOnce(tables: Tables, job: Job): JobId {
  if (job.failure !== null && job.articleRow !== null) {
    tables.jobs.askAgain(job.row, tables.clock());
    tables.state.setSaving(job.articleRow, tables.clock());
  }
  return job.id;
}

/**
 * Tries to get the text of an article again: from its address, or from what was handed over when it has none. A job
 * that is still at it is left to go on. @throws AppError `not-found`
 */
export function requestRetry(
  tables: Tables,
  id: ArticleId,
  { isRendered = false }: { readonly isRendered?: boolean | undefined } = {},
): { readonly jobId: JobId } {
  return tables.database.transaction(() => {
    const article = liveArticle(tables, id);
    const [open] = tables.jobs.openFor(article.row);
    if (open) return { jobId: atOnce(tables, open) };
    const last = tables.jobs.newestOf(article.row);
    if (article.url !== null) {
      const wish = last && wantsPage(last.payload) ? ({ keepsPage: true } as const) : {};
      return {
        jobId: queue(tables, article.row, {
          source: { kind: 'address', address: article.url, isRendered, ...wish },
          folder: null,
        }),
      };
    }
    if (!last || tables.jobs.input(last.row) === null) throw new AppError('not-found');
    const jobId = uuid();
    const row = insertJob(tables, {
      id: jobId,
      articleRow: article.row,
      payload: SavePayload.parse(last.payload),
    });
    tables.jobs.moveInput(last.row, row);
    tables.state.setSaving(article.row, tables.clock());
    return { jobId };
  });
}

function add(tables: Tables, wanted: Wanted, key: string | null): Requested {
  const { source, place } = wanted;
  const id = uuid();
  const now = tables.clock();
  const url = source.kind === 'address' ? source.address : null;
  const row = tables.articles.insert({ id, url, now });
  tables.state.insert(row, { title: provisionalTitle(source), host: url && hostOf(url), place, now });
  if (key !== null) tables.articles.claimAddress(key, row);
  return { articleId: id, jobId: queue(tables, row, wanted) };
}

function bringBack(tables: Tables, article: ArticleRecord, wanted: Wanted): Requested {
  tables.state.bringBack(article.row, wanted.place, tables.clock());
  const [open] = tables.jobs.openFor(article.row);
  if (open) return { articleId: article.id, jobId: atOnce(tables, open) };
  return { articleId: article.id, jobId: queue(tables, article.row, wanted) };
}

function queue(
  tables: Tables,
  articleRow: number,
  { source, folder }: Pick<Wanted, 'source' | 'folder'>,
): JobId {
  const id = uuid();
  const row = insertJob(tables, { id, articleRow, payload: payloadOf(source, folder) });
  const input = inputOf(source);
  if (input) tables.jobs.putInput(row, input);
  const hash = handedOverHash(source);
  if (hash !== null) tables.articles.addHandedOver(hash, articleRow);
  tables.state.setSaving(articleRow, tables.clock());
  return id;
}

const insertJob = (
  tables: Tables,
  job: { readonly id: JobId; readonly articleRow: number; readonly payload: SavePayload },
): number => tables.jobs.insert({ ...job, kind: 'save-article', now: tables.clock() });
