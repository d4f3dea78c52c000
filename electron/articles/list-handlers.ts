import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { ListCursor } from '../../shared/ipc/contract/articles.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { RowCursor } from '../library/article-state-table.js';
import { instant } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';

type ListCommands = Extract<
  CommandRunningIn<'library'>,
  `articles.${'list' | 'order' | 'rows' | 'news' | 'next-unread' | 'tally'}`
>;

const rowCursor = ({ savedAt, row }: ListCursor): RowCursor => ({ savedAt: Date.parse(savedAt), row });

/** What the page may ask about the lists of the library. */
export function listHandlers({ state, order }: Tables): Handlers<ListCommands> {
  return {
    'articles.list': ({ view, after, limit }) => {
      const { rows, next } = state.list(view, after && rowCursor(after), limit);
      return { rows, next: next && { savedAt: instant(next.savedAt), row: next.row } };
    },
    'articles.order': (asked) => {
      const { rows, keys, sources } = order.part(asked);
      return { rows: Uint32Array.from(rows), keys: Float64Array.from(keys), sources };
    },
    'articles.rows': ({ rows }) => order.rows(rows),
    'articles.news': ({ ids }) => ({ rows: state.headlines(ids), deleted: order.deleted(ids) }),
    'articles.next-unread': ({ view, filter, from, step }) => order.nextUnread(view, filter, from, step),
    'articles.tally': ({ rows }) => order.tally([...rows]),
  };
}
