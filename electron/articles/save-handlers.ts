import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn, Request } from '../../shared/ipc/contract.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { JobQueue } from '../jobs/queue.js';
import type { InternalHandlers } from '../library/contract.js';
import type { Emit } from '../library/emit.js';
import type { Tables } from '../library/tables.js';
import { TagActs } from '../tags/tag-acts.js';
import type { Acts } from '../undo/acts.js';
import { addressKey } from './address-key.js';
import { requestPictures } from './fetch-missing.js';
import type { PagePreviews } from './page-previews.js';
import type { Parser } from './parser.js';
import { folderBeside } from './pictures-beside.js';
import { savePreview } from './save-preview.js';
import { requestMissing } from './request-missing.js';
import { requestSaveMany } from './save-many.js';
import { type Requested, requestRetry, requestSave, requestSaveInto } from './request-save.js';

type SaveCommands = Extract<
  CommandRunningIn<'library'>,
  `articles.${'save' | 'preview' | 'end-preview' | 'fetch-pictures' | 'get-missing' | 'retry' | 'find'}${string}`
>;

/** More changed articles than this are not told one by one. */
const MOST_NAMED = 1_000;

export interface SaveDependencies {
  readonly tables: Tables;
  readonly queue: JobQueue;
  readonly acts: Acts;
  readonly emit: Emit;
  readonly parser: Parser;
  readonly previews: PagePreviews;
}

/** What the page may ask about getting articles and what belongs to them. */
export function saveHandlers({
  tables,
  queue,
  acts,
  emit,
  parser,
  previews,
}: SaveDependencies): Handlers<SaveCommands> & Pick<InternalHandlers, 'articles.save-on-disk'> {
  const tagActs = new TagActs(tables, acts);
  const begin = (articleId: ArticleId): void => {
    emit('articles.changed', { ids: [articleId] });
    queue.wake();
  };

  /** A page still on its way must not replace what a person has just put in its place. */
  const dropOlderJobs = ({ articleId, jobId }: Requested): void => {
    const row = tables.articles.find(articleId)?.row ?? 0;
    const older = tables.jobs.openFor(row).filter(({ id }) => id !== jobId);
    queue.cancel(older.map(({ id }) => id));
  };

  const rowsOf = (ids: readonly ArticleId[]): readonly number[] =>
    ids.flatMap((id) => tables.articles.find(id)?.row ?? []);

  const find = (address: string): ArticleId | null => {
    const key = addressKey(address);
    const found = key === null ? null : tables.articles.findByAddressKey(key);
    return found && !found.isDeleted ? found.id : null;
  };

  const save = (
    { source, into, tags = [], ...wishes }: Request<'articles.save'>,
    folder: string | null = null,
  ): Requested => {
    const requested = tagActs.giveTo(tags, () => {
      const made =
        into === undefined
          ? requestSave(tables, source, { ...wishes, folder })
          : requestSaveInto(tables, into, source, folder);
      const rows = rowsOf([made.articleId]);
      return into === undefined ? { made, fresh: rows, here: [] } : { made, fresh: [], here: rows };
    });
    if (into !== undefined) dropOlderJobs(requested);
    if (source.kind === 'address' && !source.isRendered) previews.claim(source.address);
    begin(requested.articleId);
    return requested;
  };

  return {
    'articles.save': async (request) => {
      try {
        return save(request);
      } catch (error) {
        // What is here already gets the tags all the same.
        const { tags = [] } = request;
        const twin = error instanceof AppError ? error.facts.articleId : undefined;
        if (tags.length > 0 && twin !== undefined)
          await tagActs.change({ rows: rowsOf([twin]), add: tags, remove: [] });
        throw error;
      }
    },
    'articles.save-on-disk': ({ save: request, path }) => save(request, folderBeside(path)),
    'articles.save-many': async ({ tags = [], ...request }) => {
      const saved: ArticleId[] = [];
      const results = await requestSaveMany(tables, request, (ids) => {
        saved.push(...ids);
        emit('articles.changed', { ids });
        queue.wake();
      });
      const here = results.flatMap((one) => (one.kind === 'duplicate' ? one.articleId : []));
      const rows = { fresh: rowsOf(saved), here: rowsOf(here) };
      return tagActs.giveTo(tags, () => ({ made: results, ...rows }));
    },
    'articles.preview': async ({ text }) => savePreview(await parser.parse({ kind: 'text', text })),
    'articles.preview-address': ({ address }) => {
      const articleId = find(address);
      if (articleId !== null) throw new AppError({ code: 'duplicate', articleId });
      return previews.look(address);
    },
    'articles.preview-picture': ({ address }) => previews.picture(address),
    'articles.end-preview': () => {
      previews.leave();
      return undefined;
    },
    'articles.fetch-pictures': ({ id }) => {
      const requested = requestPictures(tables, id);
      begin(id);
      return requested;
    },
    'articles.get-missing': ({ rows }) => {
      const asked = requestMissing(tables, [...rows]);
      if (asked.length > MOST_NAMED) emit('articles.changed-many', {});
      else if (asked.length > 0) emit('articles.changed', { ids: asked });
      emit('activity.changed', {});
      queue.wake();
      return { count: asked.length };
    },
    'articles.retry': ({ id, isRendered }) => {
      const requested = requestRetry(tables, id, { isRendered });
      begin(id);
      return requested;
    },
    'articles.find': ({ address }) => find(address),
    'articles.find-many': ({ addresses }) => {
      const known = new Map(addresses.map((address) => [addressKey(address) ?? address, address]));
      const here = [...known.values()].filter((address) => find(address) !== null).length;
      return { fresh: known.size - here, here, repeated: addresses.length - known.size };
    },
  };
}
