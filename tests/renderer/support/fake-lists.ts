import type { Request, Response } from '../../../shared/ipc/contract.js';
import { passes } from '../../../shared/list-filter.js';
import { foldSource, sortRules } from '../../../shared/list-sort.js';
import { progressKey } from '../../../shared/reading-progress.js';
import type { Headline, ListName, View } from '../../../shared/model/article.js';
import { isListName, tagOf } from '../../../shared/tags.js';
import type { ListFilter, ListSort } from '../../../shared/model/list-filter.js';

const inList: Readonly<Record<ListName, (row: Headline) => boolean>> = {
  unread: (row) => row.place === 'inbox' && !row.isRead,
  later: (row) => row.place === 'later',
  starred: (row) => row.isStarred,
  archive: (row) => row.place === 'archive',
  all: () => true,
};

/** Whether a row is listed in a view. */
export const inView = (view: View) =>
  isListName(view) ? inList[view] : ({ tagIds }: Headline) => tagIds.includes(tagOf(view) ?? 0);

const sourceOf = ({ publisher, host }: Headline): string => publisher ?? host ?? '';

const keyOf = {
  saved: (row: Headline) => Date.parse(row.savedAt),
  published: (row: Headline) => Date.parse(row.publishedAt ?? row.savedAt),
  length: (row: Headline) => row.readingSeconds,
  progress: (row: Headline) => progressKey(row.progress),
  source: (row: Headline) => foldSource(sourceOf(row)),
} as const;

/** Rows in an order, as the library has them. */
function sorted(rows: readonly Headline[], sort: ListSort): readonly Headline[] {
  const { by, isDescending, isNewestFirst } = sortRules[sort];
  return rows.toSorted((one, other) => {
    const [a, b] = [keyOf[by](one), keyOf[by](other)];
    if (a === b) return isNewestFirst ? other.row - one.row : one.row - other.row;
    return a < b === isDescending ? 1 : -1;
  });
}

/** What a library in memory answers about the order of its lists. */
export function listAnswers(rows: () => readonly Headline[]) {
  const listed = (view: View, filter: ListFilter): readonly Headline[] =>
    sorted(
      rows().filter((row) => passes(filter, row) && inView(view)(row)),
      filter.sort,
    );
  return {
    'articles.order': ({ view, filter, after, limit, isStaying }: Request<'articles.order'>) => {
      const staying = rows().filter(({ place }) => place === 'inbox');
      const all = isStaying && view === 'unread' ? sorted(staying, filter.sort) : listed(view, filter);
      const start = after ? all.findIndex(({ row }) => row === after.row) + 1 : 0;
      const part = all.slice(start, start + limit);
      const { by } = sortRules[filter.sort];
      const sources = by === 'source' ? [...new Set(part.map(sourceOf))] : [];
      const keys = part.map((row) => (by === 'source' ? sources.indexOf(sourceOf(row)) : keyOf[by](row)));
      return {
        rows: Uint32Array.from(part, ({ row }) => row),
        keys: Float64Array.from(keys),
        sources,
      } satisfies Response<'articles.order'>;
    },
    'articles.next-unread': ({ view, filter, from, step }: Request<'articles.next-unread'>) => {
      const all = listed(view, filter);
      const at = all.findIndex(({ row }) => row === from.row);
      const ahead = step > 0 ? all.slice(at + 1) : all.slice(0, Math.max(0, at)).toReversed();
      return ahead.find(({ isRead }) => !isRead) ?? null;
    },
  };
}
