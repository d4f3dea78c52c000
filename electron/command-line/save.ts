import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../../shared/app-error.js';
import { invariant } from '../../shared/assert.js';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import type { ArticleId, Headline, Place } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { Wall } from '../../shared/model/wall.js';
import type { JobId } from '../../shared/model/job.js';
import { fetchMissingWork } from '../articles/fetch-missing.js';
import type { PageParser } from '../articles/parser.js';
import { PictureRefresh } from '../articles/picture-refresh.js';
import { noWindow } from '../articles/page-renderer.js';
import { requestRetry, requestSave } from '../articles/request-save.js';
import { saveArticleWork } from '../articles/save-article.js';
import { PartFiles } from '../library/part-files.js';
import { keepMediaWork } from '../media/keep-media.js';
import { bringBackWork } from '../salvage/bring-back-work.js';
import { Salvage } from '../salvage/salvage.js';
import { keepPageWork } from '../snapshots/keep-page.js';
import { ruledParser } from '../versions/ruled-parser.js';
import { rereadManyWork } from '../versions/reread-many.js';
import { rereadWorks } from '../versions/reread-work.js';
import { NetworkState } from '../jobs/network-state.js';
import { JobQueue } from '../jobs/queue.js';
import type { PartFetcher } from '../net/fetcher.js';
import type { Tables } from '../library/tables.js';
import type { OpenedLibrary } from './opened-library.js';

const LOOK_EVERY_MS = 25;

interface Tools {
  readonly fetcher: PartFetcher;
  readonly parser: PageParser;
  readonly report: (error: unknown) => void;
}

/** How a save ended. */
export interface SaveEnd {
  readonly headline: Headline;
  readonly url: string | null;
  /** It was in the library before, and nothing was saved. */
  readonly wasHere: boolean;
  /** Why the text is not here; null when it is. */
  readonly failure: FailureFacts | null;
  /** What the site answered with in place of the article. */
  readonly wall: Wall | null;
}

/** What is to be saved, and where it is to lie. */
interface Asked {
  readonly source: SaveSource;
  readonly place: Place;
  /** Where the pictures of a page in a file lie. */
  readonly folder: string | null;
}

type Wanted = { readonly articleId: ArticleId; readonly jobId: JobId | null };

/** The job that tries once more where an earlier save brought no text; null where the text is here. */
function triedAgain(tables: Tables, id: ArticleId): JobId | null {
  if (tables.articles.find(id)?.version !== null) return null;
  try {
    return requestRetry(tables, id).jobId;
  } catch (error) {
    // Of a text or a file without a text nothing is left that could be tried.
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}

function request({ tables }: OpenedLibrary, { source, ...wishes }: Asked): Wanted {
  try {
    return requestSave(tables, source, wishes);
  } catch (error) {
    const there = error instanceof AppError && error.code === 'duplicate' ? error.facts.articleId : undefined;
    if (there === undefined) throw error;
    return { articleId: there, jobId: triedAgain(tables, there) };
  }
}

/** There are no windows to be told of anything. */
const silent = (): void => undefined;

/** Works on one job until it has ended or was put off. The app may be quicker and take it: then its end is waited for. */
export async function workOn(
  jobId: JobId,
  { folder, tables, assets }: OpenedLibrary,
  tools: Tools,
): Promise<void> {
  const { fetcher, report } = tools;
  const parser = ruledParser(tools.parser, tables);
  const shown = new PictureRefresh({ tables, emit: () => undefined, report });
  const rereads = { tables, assets, fetcher, parser, renderer: noWindow, onActed: silent, onChanged: silent };
  const salvage = new Salvage({ folder, tables, assets, emit: silent });
  const queue = new JobQueue({
    database: tables.database,
    jobs: tables.jobs,
    work: {
      'save-article': saveArticleWork({ tables, assets, fetcher, parser, renderer: noWindow }),
      'fetch-pictures': fetchMissingWork({ tables, assets, fetcher, parser, shown }),
      'keep-page': keepPageWork({ tables, assets, fetcher, parser, renderer: noWindow }),
      ...rereadWorks(rereads),
      'extract-many': rereadManyWork(rereads),
      'bring-back': bringBackWork({ tables, salvage, onActed: silent }),
      'keep-media': keepMediaWork({ tables, assets, parts: new PartFiles(folder), fetcher }),
    },
    network: new NetworkState(),
    emit: () => undefined,
    clock: tables.clock,
    report,
    only: jobId,
  });
  const isOpen = (): boolean => {
    const job = tables.jobs.find(jobId);
    return job !== null && (job.state === 'running' || (job.state === 'waiting' && job.failure === null));
  };
  queue.start();
  try {
    // oxlint-disable-next-line no-await-in-loop -- another process may end the job: the database alone knows
    while (isOpen()) await pause(LOOK_EVERY_MS);
  } finally {
    await queue.stop();
    shown.stop();
  }
}

/** The article of a save that has ended, as it is now. */
function endOf({ tables }: OpenedLibrary, id: ArticleId): Pick<SaveEnd, 'headline' | 'url' | 'wall'> {
  const headline = tables.state.headline(id);
  invariant(headline, 'A saved article has a row in the lists.');
  return { headline, url: tables.articles.find(id)?.url ?? null, wall: tables.versions.wall(headline.row) };
}

/** A page that turned out to be here under another address is that one. */
function settled(library: OpenedLibrary, { articleId, jobId }: Wanted): SaveEnd {
  if (jobId === null) return { ...endOf(library, articleId), wasHere: true, failure: null };
  const failure = library.tables.jobs.find(jobId)?.failure ?? null;
  if (failure?.code !== 'duplicate') return { ...endOf(library, articleId), wasHere: false, failure };
  return { ...endOf(library, failure.articleId ?? articleId), wasHere: true, failure: null };
}

/** Saves one article and waits for its text. @throws AppError when nothing could be put into the list */
export async function saveNow(library: OpenedLibrary, asked: Asked, tools: Tools): Promise<SaveEnd> {
  const wanted = request(library, asked);
  if (wanted.jobId !== null) await workOn(wanted.jobId, library, tools);
  return settled(library, wanted);
}
