import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { StateChange } from '../../shared/ipc/contract/articles.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { AssetCheck } from '../library/asset-check.js';
import type { InternalHandlers } from '../library/contract.js';
import type { Tables } from '../library/tables.js';
import type { BulkGoal } from '../library/many-change.js';
import type { RowGoal } from '../library/undo-log.js';
import { listHandlers } from './list-handlers.js';
import { liveArticle } from './live-article.js';
import { moveLabels } from './move-labels.js';
import { openArticle } from './open-article.js';
import { type SaveDependencies, saveHandlers } from './save-handlers.js';

type ArticleCommands = Extract<CommandRunningIn<'library'>, `articles.${string}`>;

interface Dependencies extends SaveDependencies {
  readonly check: AssetCheck;
}

/** What the page may ask about articles. */
export function articleHandlers(
  dependencies: Dependencies,
): Handlers<ArticleCommands> & Pick<InternalHandlers, 'articles.save-on-disk'> {
  const { tables, acts, emit, check } = dependencies;
  return {
    ...saveHandlers(dependencies),
    ...listHandlers(tables),
    'articles.headlines': ({ ids }) => tables.state.headlines(ids),
    'articles.counts': () => ({
      unread: tables.state.count('unread'),
      later: tables.state.count('later'),
      starred: tables.state.count('starred'),
      archive: tables.state.count('archive'),
      all: tables.state.count('all'),
    }),
    'articles.open': ({ id }) => {
      const article = openArticle(tables, id);
      if (article.version > 0) check.soon(article.headline.row, article.version);
      return article;
    },
    'articles.change': ({ ids, change }) => {
      acts.perform(() => ({
        label: labelOf(change),
        goals: goalsOf(tables, ids, wanted(change, tables.clock())),
      }));
      return undefined;
    },
    'articles.delete': ({ ids }) => {
      const goal = { deleted_at: tables.clock() };
      acts.perform(() => ({ label: 'delete-articles', goals: goalsOf(tables, ids, () => goal) }));
      return undefined;
    },
    'articles.change-rows': ({ rows, change }) =>
      acts.performMany(labelOf(change), bulkGoals([...rows], change, tables.clock())),
    'articles.delete-rows': ({ rows }) =>
      acts.performMany('delete-articles', [{ rows: [...rows], column: 'deleted_at', after: tables.clock() }]),
    'articles.seen': ({ id }) => {
      if (tables.state.setSeen(liveArticle(tables, id).row, tables.clock()))
        emit('articles.changed', { ids: [id] });
      return undefined;
    },
    'articles.progress': ({ id, progress, position }) => {
      tables.state.setProgress(liveArticle(tables, id).row, progress, position, tables.clock());
      return undefined;
    },
    'articles.keep-both': ({ id }) => {
      const goal = tables.twins.goalToKeepBoth(liveArticle(tables, id).row, tables.clock());
      acts.perform(() => ({ label: 'keep-both', goals: [goal] }));
      return undefined;
    },
  };
}

/** What an act is called when it changes several things: where an article lies says most. */
function labelOf({ read, starred, place }: StateChange): UndoLabel {
  if (place !== undefined) return moveLabels[place];
  if (starred !== undefined) return starred ? 'star' : 'unstar';
  return read === false ? 'mark-unread' : 'mark-read';
}

/** The present state of one article. */
interface Present {
  readonly isRead: boolean;
  readonly isStarred: boolean;
}

type Wanted = (present: Present) => RowGoal['after'];

/** The columns of a change. When an article was first read or starred stays as it was. */
const wanted =
  ({ read, starred, place }: StateChange, now: number): Wanted =>
  ({ isRead, isStarred }) => ({
    ...(read !== undefined && read !== isRead && { read_at: read ? now : null }),
    ...(starred !== undefined && starred !== isStarred && { starred_at: starred ? now : null }),
    ...(place !== undefined && { place }),
  });

/** The same change as goals of whole columns. */
const bulkGoals = (
  rows: readonly number[],
  { read, starred, place }: StateChange,
  now: number,
): readonly BulkGoal[] => [
  ...(read === undefined ? [] : [{ rows, column: 'read_at', after: read ? now : null } as const]),
  ...(starred === undefined ? [] : [{ rows, column: 'starred_at', after: starred ? now : null } as const]),
  ...(place === undefined ? [] : [{ rows, column: 'place', after: place } as const]),
];

/** One goal per article that is not in the trash; unknown ones are passed over, as a bulk act must be. */
function goalsOf(tables: Tables, ids: readonly ArticleId[], after: Wanted): readonly RowGoal[] {
  return [...new Set(ids)].flatMap((id) => {
    const article = tables.articles.find(id);
    const headline = tables.state.headline(id);
    if (!article || !headline || article.isDeleted) return [];
    return [{ table: 'article_state', key: article.row, after: after(headline) } as const];
  });
}
