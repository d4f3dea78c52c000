import type { ListName, View } from '../../shared/model/article.js';
import { isListName, tagOf } from '../../shared/tags.js';
import type { SqlValue } from './sqlite-driver.js';

/** Where the rows of a view are read from: article_state as `s`. */
interface Listed {
  readonly from: string;
  readonly where: string;
  /** What the first question marks of `where` stand for. */
  readonly values: readonly SqlValue[];
  /** The table that holds `saved_at` and `article_id` in the order of the list. */
  readonly at: 's' | 't';
}

/** Each list stands on one partial index, whose condition must be repeated word for word (storage.md §3). */
const conditions: Readonly<Record<ListName, string>> = {
  all: 's.deleted_at IS NULL',
  unread: "s.deleted_at IS NULL AND s.read_at IS NULL AND s.place = 'inbox'",
  later: "s.deleted_at IS NULL AND s.place = 'later'",
  archive: "s.deleted_at IS NULL AND s.place = 'archive'",
  starred: 's.deleted_at IS NULL AND s.starred_at IS NOT NULL',
};

/** A list from its own index, `index` telling by what it is sorted; that of a tag from the rows of the tag, which come by the time of saving. */
export function listedOf(view: View, index = ''): Listed {
  if (isListName(view))
    return {
      from: `article_state s INDEXED BY state_${view}${index}`,
      where: conditions[view],
      values: [],
      at: 's',
    };
  return {
    from: 'tagged t CROSS JOIN article_state s ON s.article_id = t.article_id',
    where: 't.tag_id = ? AND s.deleted_at IS NULL',
    values: [tagOf(view)],
    at: 't',
  };
}

/** Where a row that was listed may go on standing although it no longer belongs there: what was read stays in Unread. */
export function stayingOf(view: View, index: string): Listed {
  if (view !== 'unread' && view !== 'starred') return listedOf(view, index);
  const all = listedOf('all', index);
  return view === 'unread' ? { ...all, where: `${all.where} AND s.place = 'inbox'` } : all;
}
