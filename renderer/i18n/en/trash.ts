import type { TrashKind } from '../../../shared/model/trash.js';
import { count } from './count.js';

const kinds: Readonly<Record<TrashKind, string>> = {
  article: 'Article',
  highlight: 'Highlight',
  note: 'Note',
};

const items = (n: number): string => count(n, 'item', 'items');

/** The trash, in English. */
export const trash = {
  title: 'Trash',
  hint: 'What you delete waits here for 30 days and is then removed for good.',
  list: 'Deleted items',
  kinds,
  nothing: 'Trash is empty',
  nothingHint: 'Articles, highlights and notes you delete wait here for 30 days.',
  deleted: (date: string) => `Deleted ${date}`,
  saved: (date: string) => `Saved ${date}`,
  left: (n: number) => (n === 0 ? 'removed soon' : `${count(n, 'day', 'days')} left`),
  twin: (title: string) =>
    title === ''
      ? 'Its address leads to an article you have. It is here for the notes or tags you gave it.'
      : `Its address leads to “${title}”, which you have. It is here for the notes or tags you gave it.`,
  inArticle: (title: string) => `in “${title}”`,
  noteOn: (quote: string) => `on “${quote}”`,
  restore: 'Restore',
  restoreOf: (what: string) => `Restore “${what}”`,
  remove: 'Delete now…',
  removeOf: (what: string) => `Delete now… “${what}”`,
  empty: 'Empty Trash…',
  more: 'Show more',
  close: 'Close Trash',
  emptyTitle: (n: number) => `Remove ${items(n)} for good?`,
  removeTitle: 'Remove this for good?',
  forGood:
    'This is the one thing in Offprint that cannot be undone. Safety copies made earlier still hold it until newer ones replace them.',
  confirm: 'Remove for good',
  removed: (n: number) => `${items(n)} removed for good.`,
};
