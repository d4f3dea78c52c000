import type { Headline, View } from '../../shared/model/article.js';
import { assertNever } from '../../shared/assert.js';

/** Whether an article belongs to a view now: what the library would list. */
export function belongsTo(view: View, { place, isRead, isStarred }: Headline): boolean {
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
 * on purpose goes at once (ux.md §0).
 */
export function staysIn(view: View, { place }: Pick<Headline, 'place'>): boolean {
  switch (view) {
    case 'unread':
      return place === 'inbox';
    case 'later':
    case 'archive':
      return place === view;
    case 'starred':
    case 'all':
      return true;
    default:
      return assertNever(view);
  }
}
