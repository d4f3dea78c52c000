import type { HighlightColor } from '../../../shared/model/highlight.js';
import { colors } from './colors.js';
import { count, number } from './count.js';

/** How much there is in the whole library. */
export interface Totals {
  readonly articles: number;
  readonly highlights: number;
  readonly notes: number;
}

/** The page of all highlights and notes, in English. */
export const notebook = {
  title: 'Notes',
  totals: ({ articles, highlights, notes }: Totals) =>
    [
      count(articles, 'article', 'articles'),
      count(highlights, 'highlight', 'highlights'),
      count(notes, 'note', 'notes'),
    ].join(' · '),
  shownOf: (n: number, isAll: boolean, of: number) =>
    `${number.format(n)}${isAll ? '' : '+'} of ${number.format(of)} shown`,
  filter: 'Filter',
  grouping: 'Group by',
  groupings: { article: 'Article', date: 'Date', color: 'Colour' },
  articleNotes: 'Notes on articles',
  all: 'All',
  color: (color: HighlightColor) => `${colors[color].charAt(0).toUpperCase()}${colors[color].slice(1)}`,
  withNote: 'Has a note',
  number: (n: number) => number.format(n),
  export: 'Export',
  loading: 'Loading your notes',
  untitled: 'Untitled',
  articleNote: 'Note on the article',
  entry: (what: string, note: string | null) => (note === null ? what : `${what}. Note: ${note}`),
  selectEntry: (what: string) => `Select ${what}`,
  selectArticle: (title: string) => `Select all of “${title}”`,
  selected: (n: number) => `${number.format(n)} selected`,
  clear: 'Clear selection',
  deleteSelected: 'Delete selected',
  deleteTitle: (n: number) => `Delete ${count(n, 'highlight or note', 'highlights and notes')}?`,
  open: 'Show in the article',
  openArticle: (title: string) => `Open “${title}”`,
  editNote: 'Edit note',
  addNote: 'Add note',
  noteOn: (what: string) => `Note on ${what}`,
  delete: 'Delete',
  deleteNote: 'Delete note',
  empty: {
    title: 'No highlights or notes yet',
    text: 'Select words in an article and press H to mark them, or N to write a note. They all gather here.',
  },
  nothingFits: { title: 'Nothing fits this filter', text: 'Choose other colours, or show everything.' },
  showAll: 'Show everything',
  failed: 'Your notes could not be loaded',
  retry: 'Try again',
  close: 'Back to the list',
};
