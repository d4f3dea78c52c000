import type { CommandRunningIn, Request } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { Tables } from '../library/tables.js';
import type { Act, RowGoal } from '../library/undo-log.js';
import type { Acts } from '../undo/acts.js';
import { notebookEntries } from './entries.js';
import { notebookPage } from './page.js';

type NotebookCommands = Extract<CommandRunningIn<'library'>, `notebook.${string}`>;

/** What the page may ask about the highlights and notes of the whole library. */
export const notebookHandlers = (tables: Tables, acts: Acts): Handlers<NotebookCommands> => ({
  'notebook.page': (request) => notebookPage(tables, request),
  'notebook.entries': (request) => notebookEntries(tables, request),
  'notebook.delete': (request) => {
    const { act, count } = deletion(tables, request);
    acts.perform(() => act);
    return count;
  },
  'notebook.counts': () => tables.notebook.counts(),
});

/** What deleting these means for the rows, and how many of them are there. */
function deletion(
  tables: Tables,
  { highlightIds, articleIds }: Request<'notebook.delete'>,
): { readonly act: Act; readonly count: number } {
  const after = { deleted_at: tables.clock() };
  const highlights = highlightIds.flatMap((id) => tables.highlights.find(id) ?? []);
  const places = [
    ...highlights.map(({ row, articleRow }) => ({ articleRow, highlightRow: row })),
    ...articleIds.flatMap((id) => {
      const article = tables.articles.find(id);
      return article && !article.isDeleted ? [{ articleRow: article.row, highlightRow: null }] : [];
    }),
  ];
  const notes = places.flatMap((place) => {
    const note = tables.notes.at(place);
    return note ? [{ key: note.row, isOwn: place.highlightRow === null }] : [];
  });
  const goals: readonly RowGoal[] = [
    ...highlights.map(({ row }) => ({ table: 'highlights', key: row, after }) as const),
    ...notes.map(({ key }) => ({ table: 'notes', key, after }) as const),
  ];
  const count = highlights.length + notes.filter(({ isOwn }) => isOwn).length;
  return { act: { label: 'delete-entries', goals }, count };
}
