import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { Tables } from '../library/tables.js';
import { notebookPage } from './page.js';

type NotebookCommands = Extract<CommandRunningIn<'library'>, `notebook.${string}`>;

/** What the page may ask about the highlights and notes of the whole library. */
export const notebookHandlers = (tables: Tables): Handlers<NotebookCommands> => ({
  'notebook.page': (request) => notebookPage(tables, request),
  'notebook.counts': () => tables.notebook.counts(),
});
