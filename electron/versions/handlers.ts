import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Article, ArticleId } from '../../shared/model/article.js';
import type { TextEncoding } from '../../shared/text/encodings.js';
import { requestPictures } from '../articles/fetch-missing.js';
import { liveArticle } from '../articles/live-article.js';
import { presentBody } from '../articles/lost-pictures.js';
import { openArticle } from '../articles/open-article.js';
import type { Parser } from '../articles/parser.js';
import { findPlaces } from '../highlights/places.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { JobQueue } from '../jobs/queue.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Emit } from '../library/emit.js';
import type { Tables } from '../library/tables.js';
import type { Acts } from '../undo/acts.js';
import { actToShow } from './add-version.js';
import { Mender } from './mend.js';
import { requestReread } from './request-reread.js';
import { requestMany } from './reread-many.js';

type VersionCommands = Extract<CommandRunningIn<'library'>, `versions.${string}` | `site-rules.${string}`>;

interface Dependencies {
  readonly tables: Tables;
  readonly queue: JobQueue;
  readonly acts: Acts;
  readonly emit: Emit;
  readonly assets: AssetStore;
  readonly parser: Parser;
}

const MOST_LISTED = 1_000;

/** An article as one of its versions has it. @throws AppError `not-found` */
function openVersion(tables: Tables, id: ArticleId, n: number): Article {
  const { row } = liveArticle(tables, id);
  const version = tables.versions.read(row, n);
  if (!version) throw new AppError('not-found');
  return {
    ...openArticle(tables, id),
    ...version,
    blocks: presentBody(tables, row, n, version.blocks),
    position: null,
  };
}

/** What the page may ask about the versions of an article. */
export function versionHandlers(dependencies: Dependencies): Handlers<VersionCommands> {
  const { tables, queue, acts, emit, assets, parser } = dependencies;
  const mender = new Mender({
    tables,
    assets,
    parser,
    acts,
    onPicturesWanted: (id) => {
      requestPictures(tables, id);
      queue.wake();
    },
  });
  const reread = (id: ArticleId, kind: 'extract-again' | 'fetch-again', encoding?: TextEncoding) => {
    const requested = requestReread(tables, id, kind, encoding);
    emit('articles.changed', { ids: [id] });
    queue.wake();
    return requested;
  };
  return {
    'versions.list': ({ id }) => [...tables.history.list(liveArticle(tables, id).row, MOST_LISTED)],
    'versions.open': ({ id, version }) => openVersion(tables, id, version),
    'versions.show': async ({ id, version }) => {
      const { row } = liveArticle(tables, id);
      const text = tables.versions.text(row, version)?.text;
      if (text === undefined) throw new AppError('not-found');
      tables.highlightPlaces.insert(version, await findPlaces(tables, row, { text, version }));
      acts.perform(() => actToShow(tables, row, version, 'show-version'));
      return undefined;
    },
    'versions.extract-many': ({ rows }) => {
      const requested = requestMany(tables, rows && [...rows]);
      emit('activity.changed', {});
      queue.wake();
      return requested;
    },
    'versions.parts': ({ id }) => mender.parts(id),
    'versions.mend': (mending) => mender.mend(mending).then(() => undefined),
    'site-rules.list': () => [...tables.siteRules.list()],
    'site-rules.delete': ({ host }) => {
      const goal = tables.siteRules.goalToDelete(host, tables.clock());
      if (goal) acts.perform(() => ({ label: 'delete-rule', goals: [goal] }));
      return undefined;
    },
    'versions.kept': () => ({
      count: tables.history.countKept(),
      jobId: tables.jobs.openOf('extract-many')?.id ?? null,
    }),
    'versions.extract-again': ({ id, encoding }) => reread(id, 'extract-again', encoding),
    'versions.fetch-again': ({ id }) => reread(id, 'fetch-again'),
  };
}
