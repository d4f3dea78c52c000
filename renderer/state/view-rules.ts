import { assertNever } from '../../shared/assert.js';
import type { Headline, View } from '../../shared/model/article.js';
import { isListName, tagOf } from '../../shared/tags.js';

const isUnder = (tag: number | null, { tagIds }: Pick<Headline, 'tagIds'>): boolean =>
  tag !== null && tagIds.includes(tag);

/** Whether an article belongs to a view now: what the library would list. */
export function belongsTo(view: View, row: Headline): boolean {
  const { place, isRead, isStarred } = row;
  if (!isListName(view)) return isUnder(tagOf(view), row);
  switch (view) {
    case 'unread':
      return place === 'inbox' && !isRead;
    case 'later':
    case 'archive':
      return place === view;
    case 'starred':
      return isStarred;
    case 'all':
      return true;
    default:
      return assertNever(view);
  }
}

/**
 * Whether a row already shown stays: a view is a snapshot, so reading or
 * unstarring takes nothing away until the view is left. What was put elsewhere
 * on purpose goes at once (ux.md §0), and so does what lost the tag whose list it is.
 */
export function staysIn(view: View, row: Pick<Headline, 'place' | 'tagIds'>): boolean {
  if (!isListName(view)) return isUnder(tagOf(view), row);
  switch (view) {
    case 'unread':
      return row.place === 'inbox';
    case 'later':
    case 'archive':
      return row.place === view;
    case 'starred':
    case 'all':
      return true;
    default:
      return assertNever(view);
  }
}

/** Whether rows of a view stay in it when they are put into a place. */
export const staysInPlace = (view: View, place: Headline['place']): boolean =>
  !isListName(view) || staysIn(view, { place, tagIds: [] });
